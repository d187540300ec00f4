package org.peillood.finding;

import gg.jte.Content;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
 * @param alerts what has come about since
 */
public record FindingPage(
    Line line,
    LocalDate written,
    LocalDate changed,
    List<Chart> charts,
    List<SegmentQuote> quotes,
    List<FindingAlert> alerts) {

  private static final int WIDE = 560;
  private static final int NARROW = 330;

  public FindingPage {
    charts = List.copyOf(charts);
    quotes = List.copyOf(quotes);
    alerts = List.copyOf(alerts);
  }

  /** The quotes that stand and of which somebody said what they are there for. */
  public List<SegmentQuote> judged() {
    var finding = line.finding();
    return quotes.stream()
        .filter(quote -> quote.isLive() && finding.said(quote.id()).isPresent())
        .toList();
  }

  /** A chart in the two widths in which a page shows it. */
  public record Chart(String id, String title, Content wide, Content narrow) {}

  static FindingPage of(
      Line line,
      List<SegmentQuote> quotes,
      List<FindingAlert> alerts,
      Charts charts,
      Language language,
      ZoneId zone) {
    return new FindingPage(
        line,
        LocalDate.ofInstant(line.finding().created(), zone),
        LocalDate.ofInstant(line.finding().changed(), zone),
        Stream.concat(
                line.drifts().stream()
                    .map(Drift::evidence)
                    .flatMap(evidence -> chosen(evidence, charts, language).stream()),
                line.finding().materials().stream()
                    .filter(material -> material.kind() == Material.Kind.CHART)
                    .flatMap(material -> kept(material, charts, language).stream()))
            .filter(distinct())
            .toList(),
        quotes,
        alerts);
  }

  private static Predicate<Chart> distinct() {
    var seen = new HashSet<String>();
    return chart -> seen.add(chart.id());
  }

  private static List<Chart> kept(Material material, Charts charts, Language language) {
    return charts.all().stream()
        .filter(definition -> definition.id().equals(material.target()))
        .map(definition -> drawn(definition, definition, charts, language))
        .toList();
  }

  private static List<Chart> chosen(Evidence evidence, Charts charts, Language language) {
    return charts.all().stream()
        .filter(definition -> evidence.chart().equals(Optional.of(definition.id())))
        .map(definition -> drawn(definition, inWavesOf(evidence, definition), charts, language))
        .toList();
  }

  /** In the waves of the figure, whatever wave the chart's own definition names alone. */
  private static ChartDefinition inWavesOf(Evidence evidence, ChartDefinition definition) {
    return definition.inWaves(evidence.tabulation().waves());
  }

  private static Chart drawn(
      ChartDefinition definition, ChartDefinition drawn, Charts charts, Language language) {
    var drawing = charts.drawing(drawn, language);
    var wide = drawing.inline(WIDE);
    var narrow = drawing.inline(NARROW);
    return new Chart(
        definition.id(),
        definition.words(language).title(),
        output -> output.writeContent(wide),
        output -> output.writeContent(narrow));
  }
}
