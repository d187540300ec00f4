package org.peillood.transcript;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.peillood.focusgroup.FocusGroup;
import org.peillood.focusgroup.GroupPanel;
import org.peillood.web.Frame;

/** The way from a group to its texts. */
@ApplicationScoped
class TextsPanel implements GroupPanel {

  private static final int ORDER = 10;

  @Inject Transcripts transcripts;

  @Override
  public Optional<Link> of(Frame frame, FocusGroup group) {
    if (!frame.may("CONDUCT")) {
      return Optional.empty();
    }
    int count = transcripts.ofGroup(group.code()).size();
    return Optional.of(
        new Link(
            frame.t("transcript.title"),
            group.address() + "/teksten",
            frame.n("transcript.count", count),
            ORDER));
  }
}
