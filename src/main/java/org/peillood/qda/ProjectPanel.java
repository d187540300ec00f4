package org.peillood.qda;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.peillood.focusgroup.FocusGroup;
import org.peillood.focusgroup.GroupPanel;
import org.peillood.web.Frame;

/** The way from a group to its file for other programs. */
@ApplicationScoped
class ProjectPanel implements GroupPanel {

  private static final int ORDER = 90;

  @Override
  public Optional<Link> of(Frame frame, FocusGroup group) {
    return frame.may("RESEARCH")
        ? Optional.of(new Link(frame.t("qda.panel"), group.address() + "/qdpx", "", ORDER))
        : Optional.empty();
  }
}
