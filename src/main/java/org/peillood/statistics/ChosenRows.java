package org.peillood.statistics;

import java.util.List;
import java.util.stream.IntStream;

/** Copies of columns that hold some of their respondents, in the same order. */
final class ChosenRows {

  private ChosenRows() {}

  static Column of(Column column, Rows rows) {
    if (column instanceof CategoricalColumn single) {
      return single(single, rows);
    } else if (column instanceof MultipleColumn multiple) {
      return multiple(multiple, rows);
    } else if (column instanceof RankColumn ranking) {
      return ranking(ranking, rows);
    }
    return number((NumericColumn) column, rows);
  }

  private static Column single(CategoricalColumn column, Rows rows) {
    var copy = CategoricalColumn.builder(column.name(), column.categories());
    for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
      int chosen = row;
      column.missing(row).ifPresentOrElse(copy::append, () -> copy.append(column.code(chosen)));
    }
    return copy.view();
  }

  private static Column multiple(MultipleColumn column, Rows rows) {
    var copy = MultipleColumn.builder(column.name(), column.categories());
    for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
      int chosen = row;
      column.missing(row).ifPresentOrElse(copy::append, () -> copy.append(ticked(column, chosen)));
    }
    return copy.view();
  }

  private static List<String> ticked(MultipleColumn column, int row) {
    return IntStream.range(0, column.categories().size())
        .filter(category -> column.isTicked(row, category))
        .mapToObj(column.categories()::get)
        .toList();
  }

  private static Column ranking(RankColumn column, Rows rows) {
    var copy = RankColumn.builder(column.name(), column.categories(), column.places());
    for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
      int chosen = row;
      column.missing(row).ifPresentOrElse(copy::append, () -> copy.append(ranked(column, chosen)));
    }
    return copy.view();
  }

  private static List<String> ranked(RankColumn column, int row) {
    return IntStream.range(0, column.places())
        .map(place -> column.code(row, place))
        .filter(code -> code >= 0)
        .mapToObj(column.categories()::get)
        .toList();
  }

  private static Column number(NumericColumn column, Rows rows) {
    var copy = NumericColumn.builder(column.name());
    for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
      int chosen = row;
      column.missing(row).ifPresentOrElse(copy::append, () -> copy.append(column.value(chosen)));
    }
    return copy.view();
  }
}
