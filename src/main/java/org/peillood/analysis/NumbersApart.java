package org.peillood.analysis;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.peillood.privacy.DisclosureControl;
import org.peillood.statistics.CategoricalColumn;
import org.peillood.statistics.Column;
import org.peillood.statistics.Microdata;
import org.peillood.statistics.MultipleColumn;
import org.peillood.statistics.NumericColumn;

/**
 * Whether figures of a number may be shown of some respondents apart, beside the counts of who they
 * are, which are protected by themselves. It looks at all kinds of people whom the items of the
 * split tell apart, those without an answer among them; every column and every filter is a sum of
 * those. So the answer is the same for each column, and subtracting columns gives nothing that was
 * not looked at.
 */
final class NumbersApart {

  private final Microdata data;
  private final Collection<String> items;

  /** Of respondents told apart by these items. */
  NumbersApart(Microdata data, Collection<String> items) {
    this.data = data;
    this.items = items;
  }

  /**
   * Whether no kind of people all answered the same number: an interval without width, or a mean at
   * the end of a scale, would tell the answer of each of them. Kinds of fewer than the smallest
   * cell are left to the counts. Where everybody gave one number, no kind tells more.
   */
  boolean vary(NumericColumn numbers, DisclosureControl control) {
    var kinds = new HashMap<String, Range>();
    var all = new Range();
    for (int row = 0; row < numbers.size(); row++) {
      if (numbers.isAnswered(row)) {
        all.add(numbers.value(row));
        kinds.computeIfAbsent(kind(row), none -> new Range()).add(numbers.value(row));
      }
    }
    return !all.isWide()
        || kinds.values().stream()
            .allMatch(range -> range.isWide() || control.isSmall(range.count));
  }

  /**
   * Whether in each kind of people the promoters, the passives and the detractors are each nobody
   * or enough to be shown, and are not all of one sort.
   */
  boolean mayRate(NumericColumn points, DisclosureControl control) {
    var kinds = new HashMap<String, Map<Double, Long>>();
    for (int row = 0; row < points.size(); row++) {
      if (points.isAnswered(row)) {
        kinds
            .computeIfAbsent(kind(row), none -> new HashMap<>())
            .merge(points.value(row), 1L, Long::sum);
      }
    }
    return vary(points, control)
        && kinds.values().stream()
            .allMatch(sorts -> sorts.values().stream().noneMatch(control::isSmall));
  }

  private String kind(int row) {
    var kind = new StringBuilder();
    for (var item : items) {
      kind.append(state(data.column(item).orElseThrow(), row)).append(' ');
    }
    return kind.toString();
  }

  private static String state(Column column, int row) {
    if (!column.isAnswered(row)) {
      return "-";
    }
    if (column instanceof CategoricalColumn single) {
      return Integer.toString(single.code(row));
    }
    var ticked = new StringBuilder();
    if (column instanceof MultipleColumn several) {
      for (int category = 0; category < several.categories().size(); category++) {
        ticked.append(several.isTicked(row, category) ? '1' : '0');
      }
    }
    return ticked.toString();
  }

  /** The lowest and the highest of some numbers. */
  private static final class Range {
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;
    private long count;

    void add(double number) {
      lowest = Math.min(lowest, number);
      highest = Math.max(highest, number);
      count++;
    }

    boolean isWide() {
      return lowest < highest;
    }
  }
}
