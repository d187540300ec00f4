package org.peillood.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.peillood.analysis.Figure;
import org.peillood.analysis.ResultTable;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.ResultTable.Row;
import org.peillood.analysis.Tabulation;
import org.peillood.analysis.TabulationResult;
import org.peillood.web.Texts;

/**
 * Bars that are divided into the same parts: one for everyone and each column of a banner, or one
 * for each item when they have the same categories.
 *
 * @param parts the words of the categories
 * @param bars in the order of the result
 * @param isScale whether the parts are points of an answer scale
 */
record StackedTable(List<String> parts, List<Bar> bars, boolean isScale) {

  /** As many parts as can be told apart. */
  static final int MOST_PARTS = 6;

  StackedTable {
    parts = List.copyOf(parts);
    bars = List.copyOf(bars);
  }

  /** One bar. */
  record Bar(String label, ResultTable table, boolean addsUp) {

    List<Row> rows() {
      return table.rows(Kind.CATEGORY);
    }

    /** Whether some of its parts may be shown. */
    boolean isShown() {
      return rows().stream().anyMatch(row -> row.figure().isShown());
    }

    boolean isEstimated() {
      return rows().stream().anyMatch(row -> row.figure() instanceof Figure.Sounding);
    }

    /** What is left of the whole for the parts that may not be shown, where that may be drawn. */
    Optional<Double> rest() {
      boolean complete = rows().stream().allMatch(row -> row.figure().isShown());
      return complete || !addsUp
          ? Optional.empty()
          : Optional.of(
              1 - rows().stream().mapToDouble(row -> StackedTable.share(row.figure())).sum());
    }
  }

  /** The share of a part; none of one that may not be shown. */
  static double share(Figure figure) {
    return figure instanceof Figure.Sounding sounding ? sounding.value() : 0;
  }

  /** The bars of a result, or the key of a sentence that says why it cannot be drawn with bars. */
  static Optional<StackedTable> of(TabulationResult result, Texts texts) {
    var whole = ChartTable.of(result, ChartDefinition.Order.QUESTIONNAIRE);
    if (whole.isEmpty()) {
      return Optional.empty();
    }
    var tables = whole.stream().map(ChartTable::table).toList();
    boolean addsUp = result.tabulation().base() == Tabulation.Base.ANSWERED;
    var bars = new ArrayList<Bar>();
    if (tables.size() > 1) {
      tables.forEach(table -> bars.add(new Bar(table.wording(), table, addsUp)));
    } else {
      bars.add(new Bar(texts.get("chart.everyone"), tables.get(0), addsUp));
      ColumnTables.of(result)
          .ifPresent(
              split ->
                  split
                      .tables()
                      .forEach(
                          table -> bars.add(new Bar(ColumnTables.name(table), table, addsUp))));
    }
    var parts = tables.get(0).rows(Kind.CATEGORY);
    return isStacked(result)
        ? Optional.of(
            new StackedTable(
                parts.stream().map(Row::label).toList(),
                bars,
                result.tabulation().measure() == Tabulation.Measure.LIKERT))
        : Optional.empty();
  }

  /** Whether a result can be drawn with bars. */
  static boolean isStacked(TabulationResult result) {
    var tables =
        ChartTable.of(result, ChartDefinition.Order.QUESTIONNAIRE).stream()
            .map(ChartTable::table)
            .toList();
    return !tables.isEmpty() && isDivided(tables) && !Parts.several(result);
  }

  /** Whether each table has the same few parts, and no respondent is in two of them. */
  private static boolean isDivided(List<ResultTable> tables) {
    var codes = codes(tables.get(0));
    return !codes.isEmpty()
        && codes.size() <= MOST_PARTS
        && tables.stream().allMatch(table -> codes(table).equals(codes) && !hasSeveral(table));
  }

  private static List<String> codes(ResultTable table) {
    return table.rows(Kind.CATEGORY).stream().map(Row::code).toList();
  }

  /** Whether respondents could give more than one answer, as far as the counts tell. */
  static boolean hasSeveral(ResultTable table) {
    long given =
        table.rows(Kind.CATEGORY).stream()
            .mapToLong(row -> Figure.count(row.figure()).orElse(0))
            .sum();
    return table.bases().answered().filter(answered -> given > answered).isPresent();
  }
}
