package org.peillood.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.peillood.analysis.ResultTable.Column;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.ResultTable.Row;
import org.peillood.analysis.ResultTable.Standing;
import org.peillood.analysis.Tabulation.Banner;
import org.peillood.privacy.Group;
import org.peillood.privacy.SafeCrossings;
import org.peillood.statistics.NumericColumn;
import org.peillood.statistics.Rows;
import org.peillood.survey.Category;
import org.peillood.survey.Item;

/**
 * Tables of some respondents apart: those who meet the conditions of a filter, and among them those
 * in each column of a banner. The filter is part of who is counted, so it is applied before any
 * base. What is shown follows from {@link SafeCrossings}, over all columns together.
 */
final class SplitTables {

  private final Cut cut;
  private final SafeCrossings crossings;

  SplitTables(Cut cut, SafeCrossings crossings) {
    this.cut = cut;
    this.crossings = crossings;
  }

  /**
   * Some respondents.
   *
   * @param column of a banner; absent for all whom the filter lets through
   */
  private record Part(Optional<Column> column, Group who, Rows rows) {}

  /** The tables of an item, or of the items of a score: the whole first, then each column. */
  List<ResultTable> of(List<Item> items) {
    var whole = whole();
    var tables = new ArrayList<ResultTable>();
    tables.add(table(items, whole));
    int letters = 0;
    for (var banner : cut.tabulation().banner()) {
      var parts = parts(banner, letters, whole);
      letters += parts.size();
      var columns = parts.stream().map(part -> table(items, part)).toList();
      tables.addAll(
          new ColumnLetters(cut, parts.stream().map(Part::rows).toList()).in(columns, items));
    }
    return tables;
  }

  /**
   * A table of all respondents that was protected by itself, without what it would give away beside
   * those of other items: how many were asked may be the count of an answer to another item.
   */
  ResultTable beside(List<Item> items, ResultTable table) {
    boolean askedShown =
        table.bases().asked().isEmpty()
            || items.stream()
                .filter(item -> !cut.wave().questionnaire().decidersOf(item.name()).isEmpty())
                .allMatch(
                    item ->
                        crossings.isShown(Group.everyone().and(item.name(), SafeCrossings.ASKED)));
    if (askedShown) {
      return table;
    }
    var told = new ResultTable.Bases(Optional.empty(), table.bases().answered(), Map.of(), true);
    var without = table.in(table.column(), table.standing(), told);
    return cut.tabulation().base() == Tabulation.Base.ASKED
        ? without.withRows(
            table.rows().stream().map(row -> row.withFigure(new Figure.Suppressed())).toList())
        : without;
  }

  private Part whole() {
    var who = Group.everyone();
    for (var condition : cut.tabulation().filter()) {
      who = who.and(condition.item(), condition.codes());
    }
    return new Part(Optional.empty(), who, who.in(cut.data()));
  }

  /** The columns of a banner, in the order of the categories, the last item changing fastest. */
  private List<Part> parts(Banner banner, int lettersBefore, Part whole) {
    var cells = List.of(List.<Category>of());
    for (var name : banner.items()) {
      cells =
          cells.stream()
              .flatMap(
                  cell ->
                      cut.item(name).categories().stream()
                          .map(
                              category ->
                                  Stream.concat(cell.stream(), Stream.of(category)).toList()))
              .toList();
    }
    var all = cells;
    var possible = all.stream().filter(cell -> !isExcluded(who(banner, cell, whole))).toList();
    return IntStream.range(0, possible.size())
        .mapToObj(
            number -> part(banner, possible.get(number), letter(lettersBefore + number), whole))
        .toList();
  }

  /** Whether the filter lets nobody of a column through, by its words alone. */
  private static boolean isExcluded(Group who) {
    return who.where().values().stream().anyMatch(List::isEmpty);
  }

  private static Group who(Banner banner, List<Category> cell, Part whole) {
    var who = whole.who();
    for (int i = 0; i < cell.size(); i++) {
      who = who.and(banner.items().get(i), cell.get(i).code());
    }
    return who;
  }

  private Part part(Banner banner, List<Category> cell, String letter, Part whole) {
    var who = who(banner, cell, whole);
    var column =
        new Column(
            banner.written(),
            cell.stream().map(Category::code).toList(),
            cell.stream().map(category -> category.label().in(cut.language())).toList(),
            letter);
    return new Part(Optional.of(column), who, who.in(cut.data()));
  }

  /** A, B, …, Z, AA, AB, … */
  static String letter(int number) {
    var last = String.valueOf((char) ('A' + number % 26));
    return number < 26 ? last : letter(number / 26 - 1) + last;
  }

  private ResultTable table(List<Item> items, Part part) {
    var own = cut.column(part.rows());
    var table = Tables.table(own, items);
    boolean baseShown = items.stream().allMatch(item -> crossings.isShown(base(part.who(), item)));
    boolean answeredShown =
        items.stream()
            .allMatch(item -> crossings.isShown(part.who().and(item.name(), Group.ANSWERED)));
    if (!answeredShown || !baseShown || table.standing() == Standing.WITHHELD) {
      return table
          .in(part.column(), Standing.WITHHELD, told(Optional.empty()))
          .withRows(
              table.rows().stream().map(row -> row.withFigure(new Figure.Suppressed())).toList());
    }
    if (!mayTellNumbers(items)) {
      table =
          table.withRows(
              table.rows().stream()
                  .map(
                      row ->
                          row.kind() == Kind.ANSWERS
                              ? row
                              : row.withFigure(new Figure.Suppressed()))
                  .toList());
    }
    var hidden =
        items.stream().collect(Collectors.toMap(Item::name, item -> hidden(item, part.who())));
    var shown =
        table
            .in(part.column(), table.standing(), told(table.bases().answered()))
            .withRows(table.rows().stream().map(row -> masked(row, items, hidden)).toList());
    return new WeighedCells(own, crossings, part.who()).masked(shown, items);
  }

  /** Whether numbers, scores and ratings may be shown of those whom the split tells apart. */
  private boolean mayTellNumbers(List<Item> items) {
    return switch (cut.tabulation().measure()) {
      case SHARES, LIKERT, ANSWERS -> true;
      case NUMBER, SCORE -> apart().vary(cut.numbers(items), cut.control()) && isOpen(items);
      case NPS -> apart().mayRate(cut.numbers(items), cut.control()) && isOpen(items);
    };
  }

  /** Whether numbers of some beside the classes of all tell of nobody. */
  private boolean isOpen(List<Item> items) {
    return !(cut.column(items.get(0)) instanceof NumericColumn numbers)
        || apart().isOpen(numbers, new NumberTables(cut).told(items.get(0)), 0, cut.control());
  }

  private NumbersApart apart() {
    return new NumbersApart(cut.data(), cut.tabulation().apart());
  }

  private static ResultTable.Bases told(Optional<Long> answered) {
    return new ResultTable.Bases(Optional.empty(), answered, Map.of(), answered.isEmpty());
  }

  private Group base(Group who, Item item) {
    return switch (cut.tabulation().base()) {
      case ANSWERED -> who.and(item.name(), Group.ANSWERED);
      case ASKED -> who.and(item.name(), SafeCrossings.ASKED);
      case EVERYONE -> who;
    };
  }

  /** The categories of an item of which the count in these people may not be shown. */
  private Set<String> hidden(Item item, Group who) {
    return item.categories().stream()
        .map(Category::code)
        .filter(
            code ->
                item.type().offersCategories() && !crossings.isShown(who.and(item.name(), code)))
        .collect(Collectors.toSet());
  }

  private Row masked(Row row, List<Item> items, Map<String, Set<String>> hiddenByItem) {
    var hidden = hiddenByItem.getOrDefault(items.get(0).name(), Set.of());
    boolean shown =
        switch (row.kind()) {
          case CATEGORY, AMONG_FIRST -> !hidden.contains(row.code());
          case LOW_SIDE -> isFree(hidden, points(items.get(0), false));
          case HIGH_SIDE -> isFree(hidden, points(items.get(0), true));
          case COMBINED ->
              !items.get(0).type().takesSeveral()
                  && isFree(hidden, cut.tabulation().combined().orElseThrow().categories());
          // Of the very first place of a ranking nothing is known over columns.
          // Classes of a number are of all respondents only.
          case FIRST, CLASS -> false;
          case MEAN, MEDIAN, LOWER_QUARTILE, UPPER_QUARTILE, NPS, SPREAD, ALPHA ->
              ScoreTables.mayTell(row.kind(), cut, items, withHidden(items, hiddenByItem));
          case ANSWERS -> true;
        };
    return shown ? row : row.withFigure(new Figure.Suppressed());
  }

  private static boolean isFree(Set<String> hidden, List<String> codes) {
    return codes.stream().noneMatch(hidden::contains);
  }

  private static List<String> points(Item item, boolean upper) {
    var scale = item.scale().orElseThrow();
    return upper ? LikertTables.upper(scale) : LikertTables.lower(scale);
  }

  private static List<Item> withHidden(List<Item> items, Map<String, Set<String>> hidden) {
    return items.stream()
        .filter(item -> !hidden.getOrDefault(item.name(), Set.of()).isEmpty())
        .toList();
  }
}
