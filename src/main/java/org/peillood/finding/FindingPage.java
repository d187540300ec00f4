package org.peillood.finding;

import gg.jte.Content;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.peillood.chart.ChartDefinition;
import org.peillood.chart.Charts;
import org.peillood.segment.SegmentQuote;
import org.peillood.web.Language;

/**
 * What the page of a finding shows.
 *
 * @param written the day on which it was written
 * @param changed the day on which its words or links last changed
 * @param charts the charts chosen with its evidence, as they are now
 * @param quotes those under it, those that ended last
 */
public record FindingPage(
    Line line,
    LocalDate written,
    LocalDate changed,
    List<Chart> charts,
    List<SegmentQuote> quotes) {

  private static final int WIDE = 560;
  private static final int NARROW = 330;

  public FindingPage {
    charts = List.copyOf(charts);
    quotes = List.copyOf(quotes);
  }

  /** A chart in the two widths in which a page shows it. */
  public record Chart(String id, String title, Content wide, Content narrow) {}

  static FindingPage of(
      Line line, List<SegmentQuote> quotes, Charts charts, Language language, ZoneId zone) {
    return new FindingPage(
        line,
        LocalDate.ofInstant(line.finding().created(), zone),
        LocalDate.ofInstant(line.finding().changed(), zone),
        line.drifts().stream()
            .map(Drift::evidence)
            .flatMap(evidence -> chosen(evidence, charts, language).stream())
            .toList(),
        quotes);
  }

  private static List<Chart> chosen(Evidence evidence, Charts charts, Language language) {
    return charts.all().stream()
        .filter(definition -> evidence.chart().equals(Optional.of(definition.id())))
        .map(definition -> drawn(definition, evidence, charts, language))
        .toList();
  }

  /** In the waves of the figure, whatever wave the chart's own definition names alone. */
  private static Chart drawn(
      ChartDefinition definition, Evidence evidence, Charts charts, Language language) {
    var same = definition.inWaves(evidence.tabulation().waves());
    var drawing = charts.drawing(same, language);
    var wide = drawing.inline(WIDE);
    var narrow = drawing.inline(NARROW);
    return new Chart(
        definition.id(),
        definition.words(language).title(),
        output -> output.writeContent(wide),
        output -> output.writeContent(narrow));
  }
}
