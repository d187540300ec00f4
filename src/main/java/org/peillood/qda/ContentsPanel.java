package org.peillood.qda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.peillood.focusgroup.FocusGroup;
import org.peillood.focusgroup.GroupPanel;
import org.peillood.web.Frame;

/** The way from a group to what the files that were read into it say besides its texts. */
@ApplicationScoped
class ContentsPanel implements GroupPanel {

  private static final int ORDER = 91;

  @Inject KeptProjects kept;

  @Override
  public Optional<Link> of(Frame frame, FocusGroup group) {
    return frame.may("RESEARCH") && !kept.of(group.code()).isEmpty()
        ? Optional.of(
            new Link(frame.t("qda.contents"), group.address() + "/qdpx/inhoud", "", ORDER))
        : Optional.empty();
  }
}
