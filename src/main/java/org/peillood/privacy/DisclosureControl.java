package org.peillood.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.peillood.statistics.Base;
import org.peillood.statistics.Bases;
import org.peillood.statistics.CategoryFrequency;
import org.peillood.statistics.FrequencyTable;
import org.peillood.statistics.LikertFigures;
import org.peillood.statistics.MissingKind;
import org.peillood.statistics.NumericFigures;
import org.peillood.statistics.Rows;
import org.peillood.statistics.StatisticRefused;

/**
 * The exit of the analysis: decides which figures may be shown so that no group of 1 to k - 1
 * people can be read off or worked out. k is the minimum cell.
 *
 * <ul>
 *   <li>A count of 1 … k - 1 is suppressed, and so is a total or base; a zero is shown unless it is
 *       declared sensitive.
 *   <li>Further figures are suppressed until, from everything that is shown, each small figure can
 *       still be anything from under k to at least k, and no other suppressed figure is determined.
 *   <li>A table whose base is 1 … k - 1 is withheld whole.
 * </ul>
 *
 * Several tables together, or one after another, are protected by {@link LinkedTables}. Immutable;
 * safe to share between threads.
 */
public final class DisclosureControl {
  private final int minimumCell;
  private final boolean zerosAreSensitive;

  private DisclosureControl(int minimumCell, boolean zerosAreSensitive) {
    this.minimumCell = minimumCell;
    this.zerosAreSensitive = zerosAreSensitive;
  }

  /** With this smallest count that may be shown; at least 1 (which suppresses nothing). */
  public static DisclosureControl minimumCell(int minimumCell) {
    if (minimumCell < 1) {
      throw new StatisticRefused("The minimum cell is at least 1, not " + minimumCell + ".");
    }
    return new DisclosureControl(minimumCell, false);
  }

  /** Suppressing zeros like other small counts: where it harms to know that nobody said a thing. */
  public DisclosureControl withSensitiveZeros() {
    return new DisclosureControl(minimumCell, true);
  }

  /** The smallest count that may be shown. */
  public int minimumCell() {
    return minimumCell;
  }

  /** Whether this many people are too few to show. */
  public boolean isSmall(long count) {
    return count < minimumCell && (count > 0 || zerosAreSensitive);
  }

  /** A figure that stands on {@code n} people and tells nothing of parts of them. */
  public <T> Published<T> protect(long n, T figure) {
    return n > 0 && n < minimumCell ? Published.suppressed() : Published.shown(figure);
  }

  /**
   * The frequencies of one item with its bases.
   *
   * <p>Single choice: the counts add up to the base, so one small count takes the smallest other
   * with it. Several choices per respondent: counts do not add up, so a small one stands alone; but
   * a category that all but a few chose tells of those few and is suppressed too, and so is the
   * number of choices. Since everyone in the base chose something, a lone suppressed category also
   * takes the smallest other with it when the shown ones together do not reach the base.
   *
   * <p>The kinds of missing are protected among themselves. When fewer than k people lack an answer
   * altogether, the bases from which that follows (asked, and the respondents of the filter) are
   * suppressed; shares of the base asked are then withheld, since they contain it.
   */
  public ProtectedFrequencies protect(FrequencyTable table) {
    Bases bases = table.bases();
    boolean withheld = bases.answered() > 0 && bases.answered() < minimumCell;
    Map<MissingKind, Published<Long>> missing = missing(bases, withheld);
    boolean askedShown = !withheld && !isFew(bases.asked() - bases.answered());
    boolean rowsShown = askedShown && !isFew(bases.missing(MissingKind.NOT_ASKED));
    boolean linesShown = !withheld && (table.base() == Base.ANSWERED || askedShown);
    boolean[] hidden = hiddenLines(table);
    var lines = new ArrayList<ProtectedFrequencies.Line>();
    boolean complete = linesShown;
    for (int line = 0; line < hidden.length; line++) {
      CategoryFrequency frequency = table.lines().get(line);
      boolean shown = linesShown && !hidden[line];
      complete &= shown;
      lines.add(
          new ProtectedFrequencies.Line(
              frequency.category(), shown ? Published.shown(frequency) : Published.suppressed()));
    }
    return new ProtectedFrequencies(
        table.item(),
        table.base(),
        published(bases.rows(), rowsShown),
        published(bases.asked(), askedShown),
        published(bases.answered(), !withheld),
        missing,
        lines,
        published(table.choices(), complete));
  }

  private static Published<Long> published(long count, boolean shown) {
    return shown ? Published.shown(count) : Published.suppressed();
  }

  private boolean isFew(long count) {
    return count > 0 && count < minimumCell;
  }

  private Map<MissingKind, Published<Long>> missing(Bases bases, boolean withheld) {
    var published = new EnumMap<MissingKind, Published<Long>>(MissingKind.class);
    var kinds =
        Arrays.stream(MissingKind.values()).filter(kind -> kind != MissingKind.NOT_ASKED).toList();
    long[] counts = kinds.stream().mapToLong(bases::missing).toArray();
    // With fewer than the minimum missing in all, the bases that tell their sum are not shown.
    boolean sumIsShown = !isFew(bases.asked() - bases.answered());
    boolean[] hidden = sumIsShown ? hiddenInSum(counts, this::isFew) : new boolean[counts.length];
    for (int kind = 0; kind < counts.length; kind++) {
      published.put(
          kinds.get(kind),
          published(counts[kind], !withheld && !hidden[kind] && !isFew(counts[kind])));
    }
    long notAsked = bases.missing(MissingKind.NOT_ASKED);
    published.put(MissingKind.NOT_ASKED, published(notAsked, !withheld && !isFew(notAsked)));
    return published;
  }

  private boolean[] hiddenLines(FrequencyTable table) {
    long[] counts = table.lines().stream().mapToLong(CategoryFrequency::count).toArray();
    return table.severalPerRespondent()
        ? hiddenChoices(counts, table.bases().answered())
        : hiddenInSum(counts, this::isSmall);
  }

  /**
   * Counts whose sum is known: the small ones, and then the smallest others until at least two are
   * hidden that together reach the minimum. Each can then be anything from 0 to their sum.
   */
  private static boolean[] hiddenInSum(long[] counts, LongPredicate isSmall, int minimumCell) {
    var hidden = new boolean[counts.length];
    long sum = 0;
    int number = 0;
    for (int cell = 0; cell < counts.length; cell++) {
      hidden[cell] = isSmall.test(counts[cell]);
      sum += hidden[cell] ? counts[cell] : 0;
      number += hidden[cell] ? 1 : 0;
    }
    while (number > 0 && (number == 1 || sum < minimumCell)) {
      int next = smallestShown(counts, hidden);
      if (next < 0) {
        break;
      }
      hidden[next] = true;
      sum += counts[next];
      number++;
    }
    return hidden;
  }

  private boolean[] hiddenInSum(long[] counts, LongPredicate isSmall) {
    return hiddenInSum(counts, isSmall, minimumCell);
  }

  private boolean[] hiddenChoices(long[] counts, long n) {
    var hidden = new boolean[counts.length];
    long shown = 0;
    int number = 0;
    for (int cell = 0; cell < counts.length; cell++) {
      hidden[cell] = isSmall(counts[cell]) || isSmall(n - counts[cell]);
      shown += hidden[cell] ? 0 : counts[cell];
      number += hidden[cell] ? 1 : 0;
    }
    int next = number == 1 && shown < n ? smallestShown(counts, hidden) : -1;
    if (next >= 0) {
      hidden[next] = true;
    }
    return hidden;
  }

  /** The smallest count above 0 that is still shown; a 0 only when there is no other; or -1. */
  private static int smallestShown(long[] counts, boolean[] hidden) {
    return IntStream.range(0, counts.length)
        .filter(cell -> !hidden[cell])
        .boxed()
        .min(
            Comparator.<Integer>comparingLong(
                cell -> counts[cell] == 0 ? Long.MAX_VALUE : counts[cell]))
        .orElse(-1);
  }

  /**
   * The summary of a Likert item that is shown beside its frequencies: suppressed with any of their
   * lines, since a mean or a top box beside a suppressed count is one equation too many.
   */
  public Published<LikertFigures> protect(LikertFigures figures, ProtectedFrequencies beside) {
    boolean pointsAreSafe = figures.points().stream().noneMatch(point -> isSmall(point.count()));
    return pointsAreSafe && !beside.hasSuppressedLine()
        ? protect(figures.n(), figures)
        : Published.suppressed();
  }

  /** The summary of a numeric item, without the answers of single people. */
  public Published<ProtectedNumeric> protect(NumericFigures figures) {
    return protect(figures.n(), ProtectedNumeric.of(figures, minimumCell));
  }

  /**
   * A table of counts with its margins; rows of equal length, no negative counts. In a table of one
   * row (or column) the column (row) totals are the cells themselves and share their fate.
   */
  public ProtectedTable protect(long[][] table) {
    checkTable(table);
    LineOrder order = LineOrder.of(table);
    MarginNetwork solved =
        new TableSuppression(order.applied(table), minimumCell, zerosAreSensitive).solve();
    int rows = solved.rows();
    int columns = solved.columns();
    var cells = new ArrayList<List<Published<Long>>>();
    var places = new int[rows];
    var columnPlaces = new int[columns];
    IntStream.range(0, rows).forEach(place -> places[order.row(place)] = place);
    IntStream.range(0, columns).forEach(place -> columnPlaces[order.column(place)] = place);
    for (int row = 0; row < rows; row++) {
      int place = places[row];
      cells.add(
          Arrays.stream(columnPlaces)
              .mapToObj(column -> figure(solved, solved.cell(place, column)))
              .toList());
    }
    return new ProtectedTable(
        cells,
        Arrays.stream(places).mapToObj(row -> figure(solved, solved.rowTotal(row))).toList(),
        Arrays.stream(columnPlaces)
            .mapToObj(column -> figure(solved, solved.columnTotal(column)))
            .toList(),
        figure(solved, solved.total()));
  }

  private static Published<Long> figure(MarginNetwork solved, int figure) {
    return published(solved.value(figure), !solved.isHidden(figure));
  }

  private static void checkTable(long[][] table) {
    boolean sound =
        table.length > 0
            && table[0].length > 0
            && Arrays.stream(table)
                .allMatch(
                    row ->
                        row.length == table[0].length
                            && Arrays.stream(row).allMatch(count -> count >= 0));
    if (!sound) {
      throw new StatisticRefused(
          "A table has rows of equal length with counts of at least 0, and at least one cell.");
    }
  }

  /**
   * Whether figures of both groups may be shown: not when the people in one and not in the other
   * are 1 … k - 1, since subtracting would tell about them.
   */
  public boolean mayShowBoth(Rows first, Rows second) {
    return !isFew(first.without(second).count()) && !isFew(second.without(first).count());
  }

  /**
   * Whether a table and the same table of a part of its respondents may both be shown: not when
   * subtracting leaves a cell or a total of 1 … k - 1. Refused when the second is no part of the
   * first.
   */
  public boolean mayShowBoth(long[][] whole, long[][] part) {
    checkTable(whole);
    checkTable(part);
    if (whole.length != part.length || whole[0].length != part[0].length) {
      throw new StatisticRefused("Two tables can be compared when they have the same categories.");
    }
    var rest = new long[whole.length][whole[0].length];
    for (int row = 0; row < whole.length; row++) {
      for (int column = 0; column < whole[0].length; column++) {
        rest[row][column] = whole[row][column] - part[row][column];
      }
    }
    checkTable(rest);
    var network = new MarginNetwork(rest);
    return IntStream.range(0, network.figures()).noneMatch(f -> isFew(network.value(f)));
  }
}
