package org.peillood.chart;

import gg.jte.Content;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import org.peillood.analysis.FigureChart;
import org.peillood.analysis.TabulationResult;
import org.peillood.web.Language;

/** Puts a chart beside the figures it draws, on the pages of themes. */
@ApplicationScoped
public class ThemeChart implements FigureChart {

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
