package org.peillood.chart;

import gg.jte.Content;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.analysis.FigureChart;
import org.peillood.analysis.TabulationResult;
import org.peillood.analysis.Trend;
import org.peillood.web.Language;

/** Puts a chart beside the figures it draws, on the pages of themes. */
@ApplicationScoped
public class ThemeChart implements FigureChart {

  private static final String SKETCH = "werkbank";
  private static final int NARROW = Picture.WIDTHS.get(0);
  private static final int WIDE = Picture.WIDTHS.get(1);

  @Inject Charts charts;

  @Override
  public Optional<Drawn> of(TabulationResult result, Language language) {
    return charts.all().stream()
        .filter(definition -> covers(definition, result))
        .findFirst()
        .map(definition -> drawn(definition, result, language));
  }

  @Override
  public Optional<Drawn> sketch(TabulationResult result, Language language) {
    return sketching(result, language)
        .map(
            drawing ->
                new Drawn(
                    SKETCH,
                    drawing.definition().words(language).title(),
                    markup(drawing.inline(WIDE)),
                    markup(drawing.inline(NARROW))));
  }

  /** The same, to be drawn elsewhere than on a page. */
  public Optional<Charts.Drawing> sketching(TabulationResult result, Language language) {
    var whole = result.ofEveryone();
    return SketchKind.of(result)
        .filter(kind -> charts.canDraw())
        .map(
            kind -> {
              var words =
                  new ChartDefinition.Words(whole.tables().get(0).title(), result.surveyName());
              var definition =
                  new ChartDefinition(
                      SKETCH,
                      kind,
                      ChartDefinition.Order.QUESTIONNAIRE,
                      Map.of(language.code(), words),
                      result.tabulation());
              return charts.drawing(definition, drawn(kind, result), language);
            });
  }

  @Override
  public Optional<Drawn> trend(List<Trend> trends, Language language) {
    if (!charts.canDraw() || TrendStrip.of(trends).drawn().isEmpty()) {
      return Optional.empty();
    }
    var first = trends.get(0);
    var words = new ChartDefinition.Words(first.title(), first.surveyName());
    var definition =
        new ChartDefinition(
            "golven-" + first.tabulation().survey() + "-" + name(first.items().get(0)),
            ChartDefinition.Kind.TREND,
            ChartDefinition.Order.QUESTIONNAIRE,
            Map.of(language.code(), words),
            first.tabulation());
    var drawing = charts.drawing(definition, trends, language);
    // Drawn when the page wants it: a page of a theme shows the narrow one only.
    return Optional.of(
        new Drawn(
            definition.id(),
            words.title(),
            output -> output.writeContent(drawing.inline(WIDE)),
            output -> output.writeContent(drawing.inline(NARROW))));
  }

  /** In ids within a page there is no sign of a variable of codes. */
  private static String name(String item) {
    return item.replaceAll("[^A-Za-z0-9_]+", "-");
  }

  /** What a kind draws of a result: the columns too, or everyone only. */
  static TabulationResult drawn(ChartDefinition.Kind kind, TabulationResult result) {
    return SketchKind.drawsColumns(kind) ? result : result.ofEveryone();
  }

  private static boolean covers(ChartDefinition definition, TabulationResult result) {
    var drawn = definition.tabulation();
    var shown = result.tabulation();
    return !definition.isOverWaves()
        && drawn.survey().equals(shown.survey())
        && drawn.measure() == shown.measure()
        && drawn.base() == shown.base()
        && drawn.level() == shown.level()
        && drawn.banner().equals(shown.banner())
        && drawn.filter().equals(shown.filter())
        && drawn.modes().equals(shown.modes())
        && drawn.weight().equals(shown.weight())
        && new HashSet<>(drawn.variables()).equals(new HashSet<>(shown.variables()));
  }

  /** The chart in the wave of the figures beside it, whatever wave its definition names. */
  private Drawn drawn(ChartDefinition definition, TabulationResult result, Language language) {
    var same = charts.drawing(definition.inWaves(result.tabulation().waves()), language);
    return new Drawn(
        definition.id(),
        definition.words(language).title(),
        markup(same.inline(WIDE)),
        markup(same.inline(NARROW)));
  }

  static Content markup(String svg) {
    return output -> output.writeContent(svg);
  }
}
