package org.peillood.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds which figures of a table with margins to hide. First the small ones; then, for each that
 * the shown figures still give away or keep under the minimum, the cheapest circle of further
 * figures that lets it move far enough (after Kelly, Golden and Assad 1992: shortest paths in the
 * network of the table); last, what turns out to be hidden for nothing is shown again. Every step
 * is audited on {@link MarginNetwork}, so the result is safe; it need not be the very cheapest.
 */
final class TableSuppression {
  private static final long NO_WAY = Long.MAX_VALUE / 8;

  private final MarginNetwork network;
  private final int minimumCell;
  private final boolean zerosAreSensitive;
  private final boolean[] small;

  TableSuppression(long[][] table, int minimumCell, boolean zerosAreSensitive) {
    this.network = new MarginNetwork(table);
    this.minimumCell = minimumCell;
    this.zerosAreSensitive = zerosAreSensitive;
    this.small = new boolean[network.figures()];
    for (int figure = 0; figure < small.length; figure++) {
      small[figure] = isSmall(network.value(figure));
    }
  }

  private boolean isSmall(long count) {
    return count < minimumCell && (count > 0 || zerosAreSensitive);
  }

  /** The network with what must be hidden hidden; everything when the base itself is small. */
  MarginNetwork solve() {
    if (small[network.total()]) {
      hideEverything();
      return network;
    }
    for (int figure = 0; figure < small.length; figure++) {
      if (small[figure]) {
        network.hide(figure);
      }
    }
    boolean onTheWay = true;
    while (onTheWay) {
      int weakest = weakest();
      if (weakest < 0) {
        showWhatIsHiddenForNothing();
        return network;
      }
      onTheWay = protect(weakest);
    }
    // No table with a base of at least the minimum comes here; if one did, nothing is the safe
    // answer.
    hideEverything();
    return network;
  }

  private void hideEverything() {
    IntStream.range(0, network.figures()).forEach(network::hide);
  }

  /**
   * By how much a hidden figure must be able to rise and cannot: a small one up to the minimum
   * cell, any other by 1 (or fall by 1). 0 when it is safe.
   */
  private long shortage(int figure) {
    if (small[figure]) {
      long wanted = minimumCell - network.value(figure);
      return wanted - network.rise(figure, wanted);
    }
    return network.rise(figure, 1) > 0 || network.fall(figure, 1) > 0 ? 0 : 1;
  }

  /** The hidden figure that is least protected, or -1 when all are safe. */
  private int weakest() {
    int weakest = -1;
    long worst = 0;
    for (int figure = 0; figure < small.length; figure++) {
      if (network.isHidden(figure)) {
        long shortage = shortage(figure);
        if (shortage > worst) {
          worst = shortage;
          weakest = figure;
        }
      }
    }
    return weakest;
  }

  private boolean isSafe() {
    return IntStream.range(0, small.length)
        .allMatch(figure -> !network.isHidden(figure) || shortage(figure) == 0);
  }

  /** Hides more figures for the sake of this one; false when there are no more to hide. */
  private boolean protect(int figure) {
    long amount = small[figure] ? minimumCell - network.value(figure) : 1;
    List<Integer> circle = cheapestPath(figure, network.to(figure), network.from(figure), amount);
    if (circle.isEmpty() && !small[figure]) {
      circle = cheapestPath(figure, network.from(figure), network.to(figure), amount);
    }
    var more = circle.stream().filter(other -> !network.isHidden(other)).toList();
    if (!more.isEmpty()) {
      more.forEach(network::hide);
      return true;
    }
    // One circle alone cannot move that much: several must, so hide the next cheapest and try
    // again.
    int next =
        IntStream.range(0, network.total())
            .filter(other -> !network.isHidden(other))
            .boxed()
            .min(Comparator.comparingLong(this::cost))
            .orElse(-1);
    if (next < 0) {
      return false;
    }
    network.hide(next);
    return true;
  }

  /** What hiding the figure costs the reader: people in it, a margin more than any cell. */
  private long cost(int figure) {
    long base = network.value(network.total());
    if (network.isHidden(figure) || isOneLineMargin(figure)) {
      return 0;
    }
    if (figure >= network.cells()) {
      return 100 * (base + 1) + network.value(figure);
    }
    // A zero is shown whenever something else will do.
    return 1 + (network.value(figure) == 0 ? base : network.value(figure));
  }

  /** In a table of one row the column totals are the cells once more (and the other way round). */
  private boolean isOneLineMargin(int figure) {
    boolean columnTotal = figure >= network.columnTotal(0) && figure < network.total();
    boolean rowTotal = figure >= network.rowTotal(0) && figure < network.columnTotal(0);
    return (network.rows() == 1 && columnTotal) || (network.columns() == 1 && rowTotal);
  }

  /**
   * The cheapest way (Dijkstra) from a node to another over figures that can each move by {@code
   * amount}: any figure can rise, only one that is large enough can fall. Empty when there is none.
   */
  private List<Integer> cheapestPath(int without, int source, int target, long amount) {
    var distance = new long[network.nodes()];
    var by = new int[network.nodes()];
    var done = new boolean[network.nodes()];
    Arrays.fill(distance, NO_WAY);
    Arrays.fill(by, -1);
    distance[source] = 0;
    for (int node = nearest(distance, done); node >= 0; node = nearest(distance, done)) {
      done[node] = true;
      for (int figure = 0; figure < network.total(); figure++) {
        int next = otherEnd(figure, node, amount);
        if (figure != without && next >= 0 && distance[node] + cost(figure) < distance[next]) {
          distance[next] = distance[node] + cost(figure);
          by[next] = figure;
        }
      }
    }
    var path = new ArrayList<Integer>();
    for (int node = target; node != source && by[node] >= 0; ) {
      path.add(by[node]);
      node = network.to(by[node]) == node ? network.from(by[node]) : network.to(by[node]);
    }
    Collections.reverse(path);
    return path;
  }

  private static int nearest(long[] distance, boolean[] done) {
    int nearest = -1;
    for (int node = 0; node < distance.length; node++) {
      if (!done[node]
          && distance[node] < NO_WAY
          && (nearest < 0 || distance[node] < distance[nearest])) {
        nearest = node;
      }
    }
    return nearest;
  }

  /** Where one gets from a node by letting the figure rise or fall by the amount, or -1. */
  private int otherEnd(int figure, int node, long amount) {
    if (network.from(figure) == node) {
      return network.to(figure);
    }
    boolean canFall = network.value(figure) >= amount;
    return network.to(figure) == node && canFall ? network.from(figure) : -1;
  }

  private void showWhatIsHiddenForNothing() {
    IntStream.range(0, network.total())
        .filter(figure -> network.isHidden(figure) && !small[figure])
        .boxed()
        .sorted(
            Comparator.<Integer>comparingLong(
                    figure -> network.value(figure) + (figure >= network.cells() ? NO_WAY : 0))
                .reversed())
        .forEach(
            figure -> {
              network.show(figure);
              if (!isSafe()) {
                network.hide(figure);
              }
            });
  }
}
