package org.peillood.segment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.peillood.focusgroup.GroupPanel;
import org.peillood.transcript.TextPanel;
import org.peillood.transcript.Transcript;
import org.peillood.web.Frame;

/** The way from a released text to the page where it is coded. */
@ApplicationScoped
class CodingPanel implements TextPanel {

  private static final int ORDER = 10;

  @Override
  public Optional<GroupPanel.Link> of(Frame frame, Transcript transcript) {
    return transcript.isReleased() && frame.may("RESEARCH")
        ? Optional.of(
            new GroupPanel.Link(
                frame.t("segment.title"), transcript.address() + "/coderen", "", ORDER))
        : Optional.empty();
  }
}
