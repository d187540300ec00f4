package org.peillood.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * A program of its own: 1,000,000 respondents with 100 items, then the frequencies of the items. It
 * ends with exit value 0 when all of them are in the tables, and with an OutOfMemoryError when they
 * do not fit.
 */
final class MillionRespondents {
  private static final int RESPONDENTS = 1_000_000;
  private static final List<String> POINTS = List.of("1", "2", "3", "4", "5");
  private static final List<String> KINDS = List.of("a", "b", "c", "d", "e", "f", "g", "h");

  private MillionRespondents() {}

  public static void main(String... none) {
    var columns = new ArrayList<Column>();
    for (int item = 0; item < 80; item++) {
      columns.add(single("single" + item, item));
    }
    for (int item = 0; item < 10; item++) {
      columns.add(multiple("multiple" + item, item));
    }
    for (int item = 0; item < 5; item++) {
      columns.add(ranking("ranking" + item, item));
      columns.add(number("number" + item, item));
    }
    Microdata data = Microdata.of(columns);
    long counted = 0;
    for (int item = 0; item < 80; item++) {
      counted += Frequencies.of(data.categorical("single" + item)).table().choices();
    }
    for (int item = 0; item < 10; item++) {
      counted += Frequencies.of(data.multiple("multiple" + item)).table().n();
    }
    for (int item = 0; item < 5; item++) {
      counted += Frequencies.of(data.rank("ranking" + item), 1).table().choices();
      counted += data.numeric("number" + item).bases(data.all()).answered();
    }
    if (counted != 100L * RESPONDENTS) {
      throw new IllegalStateException(counted + " answers were found back");
    }
  }

  private static Column single(String name, int item) {
    var column = CategoricalColumn.builder(name, POINTS);
    for (int row = 0; row < RESPONDENTS; row++) {
      column.append((row + item) % 5);
    }
    return column.view();
  }

  private static Column multiple(String name, int item) {
    var column = MultipleColumn.builder(name, KINDS);
    for (int row = 0; row < RESPONDENTS; row++) {
      column.append(KINDS.subList((row + item) % 4, 5));
    }
    return column.view();
  }

  private static Column ranking(String name, int item) {
    var column = RankColumn.builder(name, KINDS, 3);
    for (int row = 0; row < RESPONDENTS; row++) {
      column.append(KINDS.subList((row + item) % 4, (row + item) % 4 + 3));
    }
    return column.view();
  }

  private static Column number(String name, int item) {
    var column = NumericColumn.builder(name);
    for (int row = 0; row < RESPONDENTS; row++) {
      column.append(row + item / 10.0);
    }
    return column.view();
  }
}
