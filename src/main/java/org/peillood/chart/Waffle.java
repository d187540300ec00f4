package org.peillood.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.peillood.analysis.Figure;
import org.peillood.analysis.FigureWords;
import org.peillood.analysis.ResultTable;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.ResultTable.Row;
import org.peillood.analysis.Tabulation;
import org.peillood.analysis.TabulationResult;
import org.peillood.web.Texts;

/**
 * A square for each answer, by category. Categories that may not be shown are one group, and how
 * many answers it has is told only where it follows from what is shown.
 *
 * @param groups those that may be shown
 * @param hidden the words of the categories that may not
 * @param hiddenAnswers how many answers these have together, where it may be told
 */
record Waffle(List<Row> groups, List<String> hidden, OptionalLong hiddenAnswers, Texts texts)
    implements Form {

  /** More squares than this are no longer counted by anyone. */
  static final int MOST_SQUARES = 300;

  Waffle {
    groups = List.copyOf(groups);
    hidden = List.copyOf(hidden);
  }

  /** Of the first item of a result; none when it has no categories, or too many answers. */
  static Optional<Waffle> of(TabulationResult result, ChartDefinition.Order order, Texts texts) {
    return ChartTable.of(result, order).stream()
        .findFirst()
        .map(
            table -> {
              var rows = table.rows().stream().filter(row -> row.kind() == Kind.CATEGORY).toList();
              var shown = rows.stream().filter(row -> row.figure().isShown()).toList();
              return new Waffle(
                  shown,
                  rows.stream().filter(row -> !row.figure().isShown()).map(Row::label).toList(),
                  rest(result, table.table(), shown),
                  texts);
            })
        .filter(waffle -> waffle.squares() <= MOST_SQUARES)
        .filter(waffle -> !waffle.groups().isEmpty() || !waffle.hidden().isEmpty());
  }

  /** What the categories that are shown leave of those who answered. */
  private static OptionalLong rest(TabulationResult result, ResultTable table, List<Row> shown) {
    if (result.tabulation().base() != Tabulation.Base.ANSWERED
        || result.tabulation().weight().isPresent()
        || Parts.several(result)
        || table.bases().answered().isEmpty()) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(table.bases().answered().get() - sum(shown));
  }

  private static long sum(List<Row> rows) {
    return rows.stream().mapToLong(Waffle::count).sum();
  }

  /** How many answers a group has. */
  static long count(Row row) {
    return Figure.count(row.figure()).orElse(0);
  }

  private long squares() {
    return sum(groups) + (hidden.isEmpty() ? 0 : hiddenAnswers.orElse(0));
  }

  @Override
  public Body body(double width, HouseStyle.Palette palette) {
    return new WaffleBody(this, width, palette);
  }

  /** A group in figures: its count, and its share where the base is large enough for one. */
  String told(Row row) {
    var words = FigureWords.in(texts);
    if (row.figure() instanceof Figure.Sounding sounding) {
      return texts.get("chart.of", words.whole(sounding.count()), words.whole(sounding.n()))
          + " · "
          + words.value(sounding)
          + " ("
          + words.interval(sounding)
          + ")";
    }
    return row.figure() instanceof Figure.Counted counted
        ? texts.get("chart.of", words.whole(counted.count()), words.whole(counted.n()))
        : words.value(row.figure());
  }

  /** What is told about the group of categories that may not be shown. */
  String hiddenTold() {
    return texts.get("analysis.suppressed")
        + (hiddenAnswers.isPresent()
            ? ", "
                + texts.get(
                    "chart.together", FigureWords.in(texts).whole(hiddenAnswers.getAsLong()))
            : "");
  }

  String hiddenLabel() {
    return String.join(", ", hidden);
  }

  @Override
  public List<String> sentences() {
    var sentences = new ArrayList<String>();
    if (!groups.isEmpty()) {
      sentences.add(
          groups.stream()
              .map(row -> row.label() + ": " + told(row))
              .collect(Collectors.joining("; ", "", ".")));
    }
    if (!hidden.isEmpty()) {
      sentences.add(hiddenLabel() + ": " + hiddenTold() + ".");
    }
    return sentences;
  }

  @Override
  public List<String> notes() {
    return List.of(texts.get("chart.waffle.square"));
  }
}
