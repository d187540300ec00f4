package org.peillood.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.peillood.focusgroup.FocusGroup;
import org.peillood.focusgroup.GroupPanel;
import org.peillood.web.Frame;

/** The way from a group to the quotes that were chosen from what was said in it. */
@ApplicationScoped
class QuotesPanel implements GroupPanel {

  private static final int ORDER = 20;

  @Inject SegmentQuotes quotes;

  @Override
  public Optional<Link> of(Frame frame, FocusGroup group) {
    var here = quotes.shown().stream().filter(one -> one.group().equals(group.code())).count();
    return Optional.of(
        new Link(
            frame.t("segment.quotes"),
            "/focusgroepen/citaten",
            frame.n("segment.count.quotes", here),
            ORDER));
  }
}
