package org.peillood.analysis;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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

  /** A mean, a net promoter score, and the interval of each. */
  static final int PER_KIND = 4;

  private final Microdata data;
  private final Collection<String> items;

  /** Of respondents told apart by these items. */
  NumbersApart(Microdata data, Collection<String> items) {
    this.data = data;
    this.items = items;
  }

  /**
   * Whether the numbers of each kind of people vary enough to be summed up. Where all answered the
   * same, an interval without width, or a mean at the end of a scale, would tell the answer of each
   * of them. Where all but a few did, the mean tells of those few. A mean and its interval are two
   * equations, and the promoters, passives and detractors of ratings are others; so where there are
   * no more than two different numbers beyond those, none may be given by few. Kinds of fewer than
   * the smallest cell are left to the counts. Where everybody gave one number, no kind tells more.
   */
  boolean vary(NumericColumn numbers, DisclosureControl control) {
    var kinds = new HashMap<String, Spread>();
    var all = new Spread(control);
    for (int row = 0; row < numbers.size(); row++) {
      if (numbers.isAnswered(row)) {
        all.add(numbers.value(row));
        kinds.computeIfAbsent(kind(row), none -> new Spread(control)).add(numbers.value(row));
      }
    }
    return all.isOne()
        || kinds.values().stream()
            .allMatch(spread -> control.isSmall(spread.count) || spread.isWide());
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

  /**
   * Whether figures of kinds of people tell, beside the classes of all, how many of a kind gave a
   * number that few of them gave. How many of each kind gave each number are unknowns; the classes,
   * the sizes of the kinds, and of each kind a mean with its interval and a net promoter score with
   * its own are equations. There must be more of the first.
   *
   * @param classes that are told of all respondents; none where none are
   * @param further equations, of figures that weigh the kinds
   */
  boolean isOpen(
      NumericColumn numbers, List<NumberClass> classes, int further, DisclosureControl control) {
    var counts = new HashMap<Double, Map<String, Long>>();
    var kinds = new HashSet<String>();
    for (int row = 0; row < numbers.size(); row++) {
      if (numbers.isAnswered(row)) {
        var kind = kind(row);
        kinds.add(kind);
        counts
            .computeIfAbsent(numbers.value(row), none -> new HashMap<>())
            .merge(kind, 1L, Long::sum);
      }
    }
    if (counts.values().stream()
        .flatMap(each -> each.values().stream())
        .noneMatch(control::isSmall)) {
      return true;
    }
    long told =
        counts.keySet().stream()
            .map(number -> classes.stream().filter(one -> one.holds(number)).findFirst())
            .distinct()
            .count();
    long unknowns = counts.values().stream().mapToLong(Map::size).sum();
    long ofAll = Math.min(PER_KIND, counts.size() - told);
    return unknowns - told > ofAll + (kinds.size() - 1L) * (PER_KIND + 1) + further;
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

  /** How often each of some numbers was given, as long as they are few different ones. */
  private static final class Spread {
    /** What a mean and its interval tell. */
    private static final int EQUATIONS = 2;

    private static final int SORTS = 4;

    private final DisclosureControl control;
    private final Map<Double, Long> counts = new HashMap<>();
    private long count;

    Spread(DisclosureControl control) {
      this.control = control;
    }

    void add(double number) {
      count++;
      if (!isRich()) {
        counts.merge(number, 1L, Long::sum);
      }
    }

    /** Whether there are so many different numbers that nothing else matters. */
    private boolean isRich() {
      return counts.size() > Math.max(EQUATIONS + SORTS, control.minimumCell());
    }

    boolean isOne() {
      return counts.size() < 2;
    }

    boolean isWide() {
      if (isRich()) {
        return true;
      }
      long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
      boolean hasFew = counts.values().stream().anyMatch(control::isSmall);
      long sorts = counts.keySet().stream().map(NumberTables::sort).distinct().count();
      return !isOne()
          && !control.isSmall(count - most)
          && !(hasFew && counts.size() - sorts <= EQUATIONS);
    }
  }
}
