package org.peillood.chart;

import java.util.List;
import java.util.Optional;
import org.peillood.analysis.Figure;
import org.peillood.analysis.ResultTable;
import org.peillood.analysis.ResultTable.Standing;
import org.peillood.analysis.Tabulation;
import org.peillood.analysis.TabulationResult;
import org.peillood.chart.ChartDefinition.Kind;

/** How a result is drawn that has no definition of its own. */
final class SketchKind {

  private SketchKind() {}

  /** The kind that suits the figures; none where nothing may be shown or drawn. */
  static Optional<Kind> of(TabulationResult result) {
    var tables = result.ofEveryone().tables();
    if (tables.stream().allMatch(table -> table.standing() == Standing.WITHHELD)) {
      return Optional.empty();
    }
    var split = SplitTable.of(result, ChartDefinition.Order.QUESTIONNAIRE);
    return switch (result.tabulation().measure()) {
      case SHARES, LIKERT ->
          Optional.of(split.map(s -> columns(s, result)).orElseGet(() -> alone(result)));
      case NUMBER -> number(result, split);
      case SCORE ->
          split.isPresent()
              ? Optional.of(Kind.GROUPED_DOTS).filter(kind -> hasEstimate(result.tables()))
              : mean(tables);
      case NPS -> mean(tables);
      case ANSWERS -> Optional.empty();
    };
  }

  /** Whether a kind draws the columns of a banner; the others are of everyone. */
  static boolean drawsColumns(Kind kind) {
    return switch (kind) {
      case GROUPED_DOTS, GROUPED_BAR, STACKED_BAR, HEAT_MAP, BOX, SMALL_MULTIPLES -> true;
      case BAR_WITH_INTERVALS, DIVERGING_LIKERT, TREND, HISTOGRAM, WAFFLE -> false;
    };
  }

  /** A mark for each of a few columns; more of them as bars, or as pictures of their own. */
  private static Kind columns(SplitTable split, TabulationResult result) {
    boolean isOneItem = result.tabulation().variables().size() == 1;
    if (split.leftOut().isEmpty() || !isOneItem) {
      return Kind.GROUPED_DOTS;
    }
    return StackedTable.isStacked(result) ? Kind.STACKED_BAR : Kind.SMALL_MULTIPLES;
  }

  private static Kind alone(TabulationResult result) {
    var tables = result.ofEveryone().tables();
    if (result.tabulation().measure() == Tabulation.Measure.LIKERT) {
      return Kind.DIVERGING_LIKERT;
    }
    boolean isFew =
        tables.size() == 1
            && result.tabulation().variables().size() == 1
            && tables.get(0).standing() == Standing.COUNTED
            && !tables.get(0).rows(ResultTable.Kind.CATEGORY).isEmpty();
    return isFew ? Kind.WAFFLE : Kind.BAR_WITH_INTERVALS;
  }

  private static Optional<Kind> number(TabulationResult result, Optional<SplitTable> split) {
    var tables = result.ofEveryone().tables();
    boolean isOneItem = result.tabulation().variables().size() == 1;
    boolean isWeighted = result.tabulation().weight().isPresent();
    if (isOneItem && !isWeighted) {
      var table = tables.get(tables.size() - 1);
      if (split.isEmpty()
          && !result.tabulation().isSplit()
          && table.rows(ResultTable.Kind.CLASS).size() > 1) {
        return Optional.of(Kind.HISTOGRAM);
      }
      if (result.tables().stream()
          .filter(one -> one.wave().equals(table.wave()))
          .anyMatch(one -> new BoxTable.Box("", one).isDrawn())) {
        return Optional.of(Kind.BOX);
      }
    }
    return split.isPresent() && hasEstimate(result.tables())
        ? Optional.of(Kind.GROUPED_DOTS)
        : mean(tables);
  }

  private static Optional<Kind> mean(List<ResultTable> tables) {
    return Optional.of(Kind.BAR_WITH_INTERVALS).filter(kind -> hasEstimate(tables));
  }

  private static boolean hasEstimate(List<ResultTable> tables) {
    return tables.stream()
        .flatMap(table -> table.rows().stream())
        .anyMatch(row -> row.figure() instanceof Figure.Sounding);
  }
}
