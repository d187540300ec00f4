package org.peillood.chart;

import gg.jte.Content;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.peillood.analysis.FigureChart;
import org.peillood.analysis.ResultTable;
import org.peillood.analysis.TabulationResult;
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
    var whole = result.ofEveryone();
    return kind(whole)
        .filter(kind -> charts.canDraw())
        .map(
            kind -> {
              var table = whole.tables().get(0);
              var words = new ChartDefinition.Words(table.title(), result.surveyName());
              var definition =
                  new ChartDefinition(
                      SKETCH,
                      kind,
                      ChartDefinition.Order.QUESTIONNAIRE,
                      Map.of(language.code(), words),
                      whole.tabulation());
              var drawing = charts.drawing(definition, whole, language);
              return new Drawn(
                  SKETCH,
                  words.title(),
                  markup(drawing.inline(WIDE)),
                  markup(drawing.inline(NARROW)));
            });
  }

  /** How a result is drawn that has no definition of its own. */
  private static Optional<ChartDefinition.Kind> kind(TabulationResult result) {
    if (result.tables().isEmpty()
        || result.tables().stream()
            .allMatch(table -> table.standing() == ResultTable.Standing.WITHHELD)) {
      return Optional.empty();
    }
    return switch (result.tabulation().measure()) {
      case SHARES -> Optional.of(ChartDefinition.Kind.BAR_WITH_INTERVALS);
      case LIKERT -> Optional.of(ChartDefinition.Kind.DIVERGING_LIKERT);
      case SCORE, NUMBER, NPS, ANSWERS -> Optional.empty();
    };
  }

  private static boolean covers(ChartDefinition definition, TabulationResult result) {
    var drawn = definition.tabulation();
    var shown = result.tabulation();
    return drawn.survey().equals(shown.survey())
        && drawn.measure() == shown.measure()
        && drawn.base() == shown.base()
        && drawn.level() == shown.level()
        && new HashSet<>(drawn.variables()).equals(new HashSet<>(shown.variables()));
  }

  /** The chart in the wave of the figures beside it, whatever wave its definition names. */
  private Drawn drawn(ChartDefinition definition, TabulationResult result, Language language) {
    var same =
        charts.drawing(
            new ChartDefinition(
                definition.id(),
                definition.kind(),
                definition.order(),
                definition.words(),
                definition.tabulation().inWaves(result.tabulation().waves())),
            language);
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
