package org.peillood.privacy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The cheapest other truth: numbers of people in the atoms, none below 0, by which a group gets a
 * wanted size while the figures that are shown change as little as their cost allows. When no shown
 * figure changes, a reader cannot tell this truth from the real one. When some must, these are the
 * figures to hide.
 *
 * <p>A linear programme: the sum over shown figures of cost × change is minimised (Fischetti and
 * Salazar 2001 price a suppression like this). It is solved by a simplex method that starts from
 * the true counts, where everything balances already, so there is no first phase.
 */
final class CheapestShift {
  private static final double WANTED = 1e8;
  private static final int NONE = -1;

  /** Another truth: how many people there would be in each atom. */
  static final class Shift {
    private final long[] people;
    private final BitSet touched;
    private final boolean isWhole;

    private Shift(long[] people, BitSet touched, boolean isWhole) {
      this.people = people;
      this.touched = touched;
      this.isWhole = isWhole;
    }

    /** People by atom. */
    long[] people() {
      return people;
    }

    /** Which of the shown figures would be different. */
    BitSet touched() {
      return touched;
    }

    /** Whether all people are whole; else this tells only what to hide. */
    boolean isWhole() {
      return isWhole;
    }
  }

  private final LinkedCounts counts;
  private final BitSet group;
  private final int[] classOf;
  private final double[] size;
  private final int[] rows;

  /**
   * @param group atoms of the group that is to be larger or smaller
   */
  CheapestShift(LinkedCounts counts, BitSet group) {
    this.counts = counts;
    this.group = group;
    this.rows = IntStream.range(0, counts.figures()).filter(f -> !counts.isHidden(f)).toArray();
    this.classOf = classes();
    this.size = new double[Arrays.stream(classOf).max().orElse(-1) + 1];
    for (int atom = 0; atom < classOf.length; atom++) {
      if (classOf[atom] != NONE) {
        size[classOf[atom]] += counts.people(atom);
      }
    }
  }

  /** Atoms that no shown figure tells apart are one unknown; those where nobody can be are none. */
  private int[] classes() {
    var classes = new int[counts.atoms()];
    for (int atom = 0; atom < classes.length; atom++) {
      classes[atom] = counts.isImpossible(atom) ? NONE : 0;
    }
    split(classes, group::get);
    for (int figure : rows) {
      split(classes, counts.figure(figure).atoms()::get);
    }
    return classes;
  }

  private static void split(int[] classes, IntPredicate isIn) {
    Map<Integer, Integer> numbers = new HashMap<>();
    for (int atom = 0; atom < classes.length; atom++) {
      if (classes[atom] != NONE) {
        int key = 2 * classes[atom] + (isIn.test(atom) ? 1 : 0);
        classes[atom] = numbers.computeIfAbsent(key, k -> numbers.size());
      }
    }
  }

  /** By which the group has at least this size; empty when it was too much work. */
  Optional<Shift> upTo(long wanted, Work work) {
    return shift(wanted, 1, work);
  }

  /** By which the group has at most this size; empty when it was too much work. */
  Optional<Shift> downTo(long wanted, Work work) {
    return shift(wanted, -1, work);
  }

  private Optional<Shift> shift(long wanted, int direction, Work work) {
    int m = rows.length;
    int n = size.length;
    // Unknowns: classes, falls of shown figures, surplus; then rises of shown figures, shortage.
    int surplus = n + m;
    var programme = new Programme(n + m + 1, m + 1);
    for (int c = 0; c < n; c++) {
      programme.start(c, size[c]);
    }
    for (int row = 0; row < m; row++) {
      double cost = counts.cost(rows[row]);
      programme.cost(n + row, cost);
      programme.cost(surplus + 1 + row, cost);
      programme.coefficient(row, n + row, 1);
    }
    for (int atom = 0; atom < classOf.length; atom++) {
      if (classOf[atom] == NONE) {
        continue;
      }
      for (int row = 0; row < m; row++) {
        if (counts.figure(rows[row]).atoms().get(atom)) {
          programme.coefficient(row, classOf[atom], 1);
        }
      }
      if (group.get(atom)) {
        programme.coefficient(m, classOf[atom], -direction);
      }
    }
    programme.coefficient(m, surplus, 1);
    programme.start(
        surplus + 1 + m, (double) Math.max(0, direction * (wanted - counts.sum(group))));
    programme.cost(surplus + 1 + m, WANTED);
    return programme.minimise(work) && programme.value(surplus + 1 + m) < 1e-6
        ? Optional.of(read(programme))
        : Optional.empty();
  }

  private Shift read(Programme programme) {
    var people = new long[counts.atoms()];
    for (int atom = 0; atom < people.length; atom++) {
      people[atom] = counts.people(atom);
    }
    boolean whole = true;
    for (int c = 0; c < size.length; c++) {
      long change = Math.round(programme.value(c) - size[c]);
      whole &= Math.abs(programme.value(c) - size[c] - change) < 1e-6;
      for (int atom = 0; atom < people.length && change != 0; atom++) {
        if (classOf[atom] == c) {
          long here = Math.max(change, -people[atom]);
          people[atom] += here;
          change -= here;
        }
      }
    }
    var touched = new BitSet();
    for (int row = 0; row < rows.length; row++) {
      double moved =
          programme.value(size.length + row) + programme.value(size.length + rows.length + 1 + row);
      if (moved > 1e-6) {
        touched.set(rows[row]);
      }
    }
    return new Shift(people, touched, whole);
  }
}
