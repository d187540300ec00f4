package org.peillood.analysis;

import java.util.List;
import java.util.stream.Stream;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.ResultTable.Row;
import org.peillood.privacy.Group;
import org.peillood.privacy.SafeCrossings;
import org.peillood.statistics.NumericColumn;
import org.peillood.statistics.RankColumn;
import org.peillood.survey.Category;
import org.peillood.survey.Item;

/**
 * Whether a weighted figure may be shown. Beside the count that it stands on it is a second
 * equation: with women weighing one thing and men another, how many women and how many men gave an
 * answer follows from both. So an answer has a weighted share where its crossing with each item of
 * the weighting is shown, and a mean where it would be shown in the columns of those items. See
 * decision record 0049.
 *
 * @param cut of the table, with the respondents it is of
 * @param crossings of its wave
 * @param who the respondents of the table
 */
record WeighedCells(Cut cut, SafeCrossings crossings, Group who) {

  /** The table without the weighted figures that may not be shown. */
  ResultTable masked(ResultTable table, List<Item> items) {
    if (by(items).isEmpty()) {
      return table;
    }
    boolean baseIsShown =
        items.stream().allMatch(item -> isShown(item, Group.ANSWERED))
            && (!cut.isByMode() || areCodesShown(items));
    return baseIsShown
        ? table.withRows(table.rows().stream().map(row -> masked(row, items)).toList())
        : table
            .withoutEffectiveN()
            .withRows(
                table.rows().stream().map(row -> row.withFigure(new Figure.Suppressed())).toList());
  }

  /** What the weights follow from, beside the items themselves. */
  private List<Item> by(List<Item> items) {
    var names = items.stream().map(Item::name).toList();
    return cut.weighed().stream()
        .flatMap(weighed -> weighed.items().stream())
        .filter(name -> items.size() > 1 || !names.contains(name))
        .map(cut::item)
        .toList();
  }

  private Row masked(Row row, List<Item> items) {
    boolean shown =
        switch (row.kind()) {
          case CATEGORY, AMONG_FIRST -> isShown(items.get(0), row.code());
          case LOW_SIDE -> areShown(items.get(0), side(items.get(0), false));
          case HIGH_SIDE -> areShown(items.get(0), side(items.get(0), true));
          case COMBINED ->
              !items.get(0).type().takesSeveral()
                  && areShown(items.get(0), cut.tabulation().combined().orElseThrow().categories());
          case FIRST -> isFirstShown(items.get(0));
          case MEAN, NPS, MEDIAN, LOWER_QUARTILE, UPPER_QUARTILE, SPREAD, ALPHA ->
              isMeanShown(row.kind(), items);
          case CLASS, ANSWERS -> true;
        };
    return shown ? row : row.withFigure(new Figure.Suppressed());
  }

  private static List<String> side(Item item, boolean upper) {
    var scale = item.scale().orElseThrow();
    return upper ? LikertTables.upper(scale) : LikertTables.lower(scale);
  }

  private boolean areShown(Item item, List<String> codes) {
    return codes.stream().allMatch(code -> isShown(item, code));
  }

  private boolean areCodesShown(List<Item> items) {
    return items.stream()
        .filter(item -> item.type().offersCategories())
        .allMatch(item -> areShown(item, codes(item)));
  }

  private static List<String> codes(Item item) {
    return item.categories().stream().map(Category::code).toList();
  }

  /** Whether so many gave this answer may be told of those with each answer to what weighs. */
  private boolean isShown(Item item, String code) {
    return cells(item).map(cell -> cell.and(item.name(), code)).allMatch(this::isShown);
  }

  private Stream<Group> cells(Item item) {
    return by(List.of(item)).stream()
        .flatMap(weighs -> codes(weighs).stream().map(answer -> who.and(weighs.name(), answer)))
        .filter(cell -> cell.where().values().stream().noneMatch(List::isEmpty));
  }

  private boolean isShown(Group cell) {
    return (cut.isByMode() || cell.where().size() > SafeCrossings.MOST_ITEMS)
        ? !cut.control().isSmall(cell.in(cut.data()).and(cut.rows()).count())
        : crossings.isShown(cell);
  }

  /** Who is put first is in no crossing, so the cells themselves have to be large enough. */
  private boolean isFirstShown(Item item) {
    var ranking = (RankColumn) cut.column(item);
    return cells(item)
        .map(cell -> cell.in(cut.data()).and(cut.rows()))
        .allMatch(
            rows ->
                Stream.iterate(0, code -> code + 1)
                    .limit(ranking.categories().size())
                    .noneMatch(
                        code ->
                            cut.control()
                                .isSmall(
                                    rows.that(
                                            row ->
                                                ranking.isAnswered(row)
                                                    && ranking.code(row, 0) == code)
                                        .count())));
  }

  private boolean isMeanShown(Kind kind, List<Item> items) {
    var apart =
        Stream.concat(
                cut.tabulation().apart().stream(),
                cut.weighed().stream().flatMap(weighed -> weighed.items().stream()))
            .distinct()
            .filter(name -> items.size() > 1 || !name.equals(items.get(0).name()));
    var kinds = new NumbersApart(cut.data(), apart.toList());
    var numbers = cut.numbers(items);
    if (cut.column(items.get(0)) instanceof NumericColumn told
        && !kinds.isOpen(
            told, new NumberTables(cut).told(items.get(0)), NumbersApart.PER_KIND, cut.control())) {
      return false;
    }
    return kind == Kind.NPS
        ? kinds.mayRate(numbers, cut.control())
        : kinds.vary(numbers, cut.control())
            && (items.size() > 1 ? mayTellScore(kind, items) : areCodesShown(items));
  }

  /** As in the columns of what weighs, where a score goes with points that are hidden there. */
  private boolean mayTellScore(Kind kind, List<Item> items) {
    var withHidden = items.stream().filter(item -> !areShown(item, codes(item))).toList();
    return ScoreTables.mayTell(kind, cut, items, withHidden);
  }
}
