package org.peillood.privacy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Counts that hang together because they count the same people. The people fall into atoms: those
 * who are in exactly the same figures. Every figure is a sum of atoms, so all that a reader knows
 * are sums of whole numbers of at least 0. Atoms that nobody is in are left out, so that nothing
 * counts as possible which a reader who knows the routing could rule out.
 *
 * <p>Figures and atoms are kept in an order that follows from what is in them, not from the order
 * in which they were given.
 */
final class LinkedCounts {

  /** What became of a figure before this release. */
  enum Earlier {
    NOTHING,
    SHOWN,
    HIDDEN
  }

  /**
   * A set of atoms whose number of people may be shown.
   *
   * @param atoms that it adds up
   * @param tells what it tells about people
   * @param width of the widest count with these people
   */
  record Figure(BitSet atoms, CountTable.Tells tells, int width, Earlier earlier) {

    /** The same people counted once more. */
    Figure and(Figure same) {
      boolean isTrait = tells == CountTable.Tells.TRAIT || same.tells == CountTable.Tells.TRAIT;
      Earlier before =
          earlier == Earlier.SHOWN || same.earlier == Earlier.SHOWN
              ? Earlier.SHOWN
              : earlier == Earlier.HIDDEN ? earlier : same.earlier;
      return new Figure(
          atoms,
          isTrait ? CountTable.Tells.TRAIT : CountTable.Tells.SILENCE,
          Math.max(width, same.width),
          before);
    }
  }

  private final long[] people;
  private final List<Figure> figures;
  private final long[] values;
  private final boolean[] hidden;
  private final boolean[] out;
  private final int[] place;
  private final BitSet impossible = new BitSet();
  private final Set<BitSet> possibleAtoms;

  /**
   * @param impossible atoms without people of which a reader may know that nobody can be in them;
   *     they only keep figures apart that others do not know to be the same
   */
  LinkedCounts(long[] people, List<Figure> figures, BitSet impossible) {
    long[] colours = people.clone();
    impossible.stream().forEach(atom -> colours[atom] = -1);
    var order = new FigureOrder(colours, figures);
    int[] atoms = order.atoms();
    IntStream.range(0, atoms.length)
        .filter(atom -> impossible.get(atoms[atom]))
        .forEach(this.impossible::set);
    this.people = Arrays.stream(order.atoms()).mapToLong(atom -> people[atom]).toArray();
    this.figures =
        Arrays.stream(order.figures()).mapToObj(f -> moved(figures.get(f), order)).toList();
    this.values = this.figures.stream().mapToLong(figure -> sum(figure.atoms())).toArray();
    this.hidden = new boolean[values.length];
    this.out = new boolean[values.length];
    for (int figure = 0; figure < out.length; figure++) {
      out[figure] = this.figures.get(figure).earlier() == Earlier.SHOWN;
    }
    this.place = order.places();
    this.possibleAtoms =
        this.figures.stream().map(figure -> possible(figure.atoms())).collect(Collectors.toSet());
  }

  private static Figure moved(Figure figure, FigureOrder order) {
    var atoms = new BitSet();
    int[] places = order.atoms();
    IntStream.range(0, places.length)
        .filter(p -> figure.atoms().get(places[p]))
        .forEach(atoms::set);
    return new Figure(atoms, figure.tells(), figure.width(), figure.earlier());
  }

  int atoms() {
    return people.length;
  }

  /** People in an atom. */
  long people(int atom) {
    return people[atom];
  }

  long sum(BitSet atoms) {
    return atoms.stream().mapToLong(atom -> people[atom]).sum();
  }

  /** Whether a reader may know that nobody can be in an atom. */
  boolean isImpossible(int atom) {
    return impossible.get(atom);
  }

  int figures() {
    return values.length;
  }

  /** Where a figure stands, by its number among those that were given. */
  int place(int given) {
    return place[given];
  }

  Figure figure(int figure) {
    return figures.get(figure);
  }

  long value(int figure) {
    return values[figure];
  }

  boolean isHidden(int figure) {
    return hidden[figure];
  }

  void hide(int figure) {
    hidden[figure] = true;
  }

  void show(int figure) {
    hidden[figure] = false;
  }

  /** How many figures are hidden. */
  int hidden() {
    int number = 0;
    for (boolean one : hidden) {
      number += one ? 1 : 0;
    }
    return number;
  }

  /** Whether it can still be decided to hide the figure. */
  boolean isOpen(int figure) {
    return !out[figure];
  }

  /** Takes the figure for known: it was shown, or follows from what was. */
  void takeForKnown(int figure) {
    out[figure] = true;
  }

  /**
   * What it costs the reader when a figure is hidden, per person by whom it must be able to move:
   * its part of the largest count, much more for each item over which it adds up. A 0 costs as much
   * as the largest count, and what was shown before cannot be hidden at all.
   */
  double cost(int figure) {
    if (hidden[figure]) {
      return 0;
    }
    if (!isOpen(figure)) {
      return 1e5;
    }
    long largest = Math.max(1, Arrays.stream(values).max().orElse(1));
    double part = values[figure] == 0 ? 1 : (double) values[figure] / largest;
    return 0.05 + part + 20.0 * figures.get(figure).width();
  }

  /**
   * Groups of people that are no figure but could be worked out from figures: what a figure has
   * over another that lies within it, and each atom. Only small ones, and none of people of whom it
   * would only come out that they did not answer.
   */
  List<BitSet> smallRemainders(int minimumCell) {
    var remainders = new LinkedHashSet<BitSet>();
    for (int atom = 0; atom < people.length; atom++) {
      var alone = new BitSet();
      alone.set(atom);
      remainders.add(alone);
    }
    for (int whole = 0; whole < values.length; whole++) {
      for (int part = 0; part < values.length; part++) {
        long more = values[whole] - values[part];
        if (more > 0 && more < minimumCell && values[part] > 0) {
          remainder(figures.get(whole), figures.get(part), remainders);
        }
      }
    }
    return remainders.stream()
        .filter(atoms -> sum(atoms) > 0 && sum(atoms) < minimumCell)
        .filter(atoms -> !isFigure(atoms) && !isSilent(atoms))
        .sorted(Comparator.comparing(BitSet::toString))
        .toList();
  }

  /** Whether these are the people of a figure. */
  boolean isFigure(BitSet atoms) {
    return possibleAtoms.contains(possible(atoms));
  }

  /** Whether those who know what there can be know that a figure is 0. */
  boolean isNobody(int figure) {
    return possible(figures.get(figure).atoms()).isEmpty();
  }

  private BitSet possible(BitSet atoms) {
    var possible = (BitSet) atoms.clone();
    possible.andNot(impossible);
    return possible;
  }

  /** Whether all of them are in figures of people who did not answer. */
  boolean isSilent(BitSet atoms) {
    var telling = possible(atoms);
    figures.stream()
        .filter(figure -> figure.tells() == CountTable.Tells.SILENCE)
        .forEach(figure -> telling.andNot(figure.atoms()));
    return telling.isEmpty();
  }

  private static void remainder(Figure whole, Figure part, Set<BitSet> remainders) {
    var outside = (BitSet) part.atoms().clone();
    outside.andNot(whole.atoms());
    if (outside.isEmpty()) {
      var rest = (BitSet) whole.atoms().clone();
      rest.andNot(part.atoms());
      remainders.add(rest);
    }
  }
}
