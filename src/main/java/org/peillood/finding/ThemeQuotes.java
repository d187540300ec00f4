package org.peillood.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.peillood.analysis.ThemePanel;
import org.peillood.pages.StaticTemplates;
import org.peillood.segment.SegmentQuote;
import org.peillood.web.Frame;

/**
 * Adds to the page of a theme what was measured and what was said about it, side by side (a joint
 * display), and the findings that lost words they leaned on.
 */
@ApplicationScoped
public class ThemeQuotes implements ThemePanel {

  @Inject Walk walk;
  @Inject QuotesUnder quotes;

  @Override
  public List<Section> sections(String theme, Frame frame) {
    var joints = new ArrayList<Joint>();
    for (var line : walk.about(theme, frame.language())) {
      var standing = quotes.of(line.finding()).stream().filter(SegmentQuote::isLive).toList();
      if (!standing.isEmpty()) {
        joints.add(new Joint(line, standing));
      }
    }
    var loose = quotes.loose(theme);
    int all = loose.size() + joints.stream().mapToInt(joint -> joint.quotes().size()).sum();
    return all == 0
        ? List.of()
        : List.of(
            new Section(
                Place.ABOVE,
                "samen",
                frame.t("finding.joint"),
                frame.n("segment.count.quotes", all),
                new StaticTemplates().findingJoint(frame, joints, loose)));
  }

  @Override
  public List<Gap> gaps(String theme, Frame frame) {
    return walk.about(theme, frame.language()).stream()
        .flatMap(
            line ->
                quotes.ended(line.finding()).stream()
                    .map(
                        quote ->
                            new Gap(
                                line.finding().code(),
                                frame.t(
                                    "finding.gap.quote",
                                    line.finding().claim(),
                                    frame.t("segment.quote.ended." + quote.endedWhy())))))
        .toList();
  }
}
