package org.peillood.chart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.peillood.analysis.Analysis;
import org.peillood.analysis.KeptTabulation;
import org.peillood.analysis.KeptTabulations;
import org.peillood.web.Language;
import org.peillood.web.Problem;
import org.peillood.web.ProblemType;

/**
 * All charts that have an address: those of {@code charts/}, and those that somebody kept on the
 * workbench. The latter are tabulations with a name, drawn each time as suits their figures; they
 * have the words of one person in one language, so they stand apart.
 */
@ApplicationScoped
public class Gallery {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  @Inject KeptTabulations kept;
  @Inject Analysis analysis;
  @Inject Charts charts;

  /**
   * What it shows of those that were kept.
   *
   * @param drawings those that can be drawn now, the latest first
   * @param undrawn names of those that cannot
   */
  record Shelf(List<Charts.Drawing> drawings, List<String> undrawn) {
    Shelf {
      drawings = List.copyOf(drawings);
      undrawn = List.copyOf(undrawn);
    }
  }

  /** All that were kept. */
  Shelf shelf(Language language) {
    var drawings = new ArrayList<Charts.Drawing>();
    var undrawn = new ArrayList<String>();
    for (var one : kept.amongCharts()) {
      drawing(one, language).ifPresentOrElse(drawings::add, () -> undrawn.add(one.name()));
    }
    return new Shelf(drawings, undrawn);
  }

  /** Whether an address names a chart that was kept. */
  static boolean isKept(String id) {
    return ID.matcher(id).matches();
  }

  /**
   * The chart with this id.
   *
   * @throws org.peillood.web.Problem {@link ProblemType#UNKNOWN_CHART} when there is none, or when
   *     one that was kept cannot be drawn now
   */
  public Charts.Drawing drawing(String id, Language language) {
    return isKept(id) ? kept(id, language) : charts.drawing(charts.definition(id), language);
  }

  private Charts.Drawing kept(String id, Language language) {
    return kept.amongCharts().stream()
        .filter(one -> one.id().equals(UUID.fromString(id)))
        .findFirst()
        .flatMap(one -> drawing(one, language))
        .orElseThrow(() -> ProblemType.UNKNOWN_CHART.because(id));
  }

  private Optional<Charts.Drawing> drawing(KeptTabulation one, Language language) {
    if (!charts.canDraw()) {
      return Optional.empty();
    }
    try {
      var result = analysis.run(one.tabulation(), language);
      return SketchKind.of(result)
          .map(
              kind -> {
                var words = new ChartDefinition.Words(one.name(), result.surveyName());
                var definition =
                    new ChartDefinition(
                        one.id().toString(),
                        kind,
                        ChartDefinition.Order.QUESTIONNAIRE,
                        Map.of(language.code(), words),
                        one.tabulation());
                return charts.drawing(definition, ThemeChart.drawn(kind, result), language);
              });
    } catch (Problem problem) {
      // The survey or the weighting has changed since it was kept; the gallery says so.
      if (problem.type() == ProblemType.INVALID_TABULATION
          || problem.type() == ProblemType.UNKNOWN_SURVEY
          || problem.type() == ProblemType.NOT_FOUND) {
        return Optional.empty();
      }
      throw problem;
    }
  }
}
