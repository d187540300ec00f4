package org.peillood.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * What the spread of a score tells beside the crossing of its items. The variance of a sum of two
 * points is the variances of both, which follow from the counts of each, and how the two go
 * together: the sum over all people of the product of their points. That is one more equation over
 * the cells of the crossing. Where few cells are hidden, it gives them away.
 */
final class PointProducts {

  private static final double SMALL = 1e-9;

  /** A count that could be one more or less is not known. */
  private static final double LEAST_ROOM = 1;

  /** For all groups together; what is not found out by then counts as told. */
  private static final long MOST_WORK = 100_000_000;

  private final List<Group> kinds;
  private final double[] people;
  private final List<double[]> known = new ArrayList<>();
  private final Work work = new Work(MOST_WORK);

  /**
   * @param kinds the people that there could be, each with one code at each item
   * @param people how many there are of a kind
   * @param product of the points of both items, for a kind; 0 where one has none
   */
  PointProducts(List<Group> kinds, ToLongFunction<Group> people, ToDoubleFunction<Group> product) {
    this.kinds = List.copyOf(kinds);
    this.people = kinds.stream().mapToDouble(people::applyAsLong).toArray();
    learn(kinds.stream().mapToDouble(product).toArray());
  }

  /** How many are in a group was shown. */
  void shown(Group who) {
    learn(row(who));
  }

  /**
   * Whether it follows how many are in a group, or between which two numbers next to each other.
   */
  boolean tell(Group who) {
    var row = row(who);
    return !(furthest(row, -1) + furthest(row, 1) >= LEAST_ROOM - SMALL);
  }

  private double[] row(Group who) {
    return kinds.stream().mapToDouble(kind -> kind.implies(who) ? 1 : 0).toArray();
  }

  /** By how many a sum can be more, or less, than it is; less than 0 where it was not found out. */
  private double furthest(double[] row, int sign) {
    var leads = known.stream().map(PointProducts::lead).toList();
    var order = new ArrayList<Integer>();
    for (int kind = 0; kind < people.length; kind++) {
      if (!leads.contains(kind)) {
        order.add(kind);
      }
    }
    int free = order.size();
    var programme = new Programme(free, known.size());
    for (int line = 0; line < known.size(); line++) {
      for (int column = 0; column < free; column++) {
        programme.coefficient(line, column, -known.get(line)[order.get(column)]);
      }
    }
    order.addAll(leads);
    for (int unknown = 0; unknown < order.size(); unknown++) {
      programme.start(unknown, people[order.get(unknown)]);
      programme.cost(unknown, sign * row[order.get(unknown)]);
    }
    if (!programme.minimise(work)) {
      return Double.NaN;
    }
    double moved = 0;
    for (int unknown = 0; unknown < order.size(); unknown++) {
      int kind = order.get(unknown);
      moved += sign * row[kind] * (people[kind] - programme.value(unknown));
    }
    return moved;
  }

  private void learn(double[] row) {
    var left = row.clone();
    known.forEach(one -> subtract(left, one, lead(one)));
    int lead = lead(left);
    if (lead < 0) {
      return;
    }
    double by = left[lead];
    for (int i = 0; i < left.length; i++) {
      left[i] /= by;
    }
    known.forEach(other -> subtract(other, left, lead));
    known.add(left);
  }

  private static void subtract(double[] from, double[] row, int lead) {
    double times = from[lead];
    for (int i = 0; i < from.length; i++) {
      from[i] -= times * row[i];
      from[i] = Math.abs(from[i]) < SMALL ? 0 : from[i];
    }
  }

  /** The first place that is not 0; less than 0 where all are. */
  private static int lead(double[] row) {
    for (int i = 0; i < row.length; i++) {
      if (row[i] != 0) {
        return i;
      }
    }
    return -1;
  }
}
