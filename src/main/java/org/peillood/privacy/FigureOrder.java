package org.peillood.privacy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * An order of figures and atoms by what is in them: by their counts, then by the figures and atoms
 * they hang together with, and so on (colour refinement). What stays alike can be exchanged without
 * changing anything.
 */
final class FigureOrder {
  private static final int MOST_ROUNDS = 12;

  private final int[] figures;
  private final int[] atoms;

  FigureOrder(long[] people, List<LinkedCounts.Figure> given) {
    long[] ofAtoms = Arrays.stream(people).map(FigureOrder::mixed).toArray();
    long[] ofFigures =
        given.stream()
            .mapToLong(
                f ->
                    mixed(
                        f.tells().name().hashCode() * 31L
                            + f.earlier().name().hashCode()
                            + f.width()))
            .toArray();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      ofFigures = refined(given, ofFigures, ofAtoms);
      ofAtoms = refinedAtoms(given, ofFigures, ofAtoms);
    }
    figures = ordered(ofFigures);
    atoms = ordered(ofAtoms);
  }

  private static long[] refined(List<LinkedCounts.Figure> given, long[] ofFigures, long[] ofAtoms) {
    return IntStream.range(0, ofFigures.length)
        .mapToLong(
            f -> mixed(ofFigures[f] * 31 + sum(given.get(f).atoms(), atom -> mixed(ofAtoms[atom]))))
        .toArray();
  }

  private static long[] refinedAtoms(
      List<LinkedCounts.Figure> given, long[] ofFigures, long[] ofAtoms) {
    var sums = new long[ofAtoms.length];
    for (int f = 0; f < ofFigures.length; f++) {
      long colour = mixed(ofFigures[f]);
      given.get(f).atoms().stream().forEach(atom -> sums[atom] += colour);
    }
    return IntStream.range(0, sums.length)
        .mapToLong(atom -> mixed(ofAtoms[atom] * 31 + sums[atom]))
        .toArray();
  }

  private static long sum(BitSet set, IntToLongFunction colour) {
    return set.stream().mapToLong(colour).sum();
  }

  /** Spreads the bits of a number (the finaliser of SplitMix64), so that sums tell sets apart. */
  private static long mixed(long number) {
    long z = number + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private static int[] ordered(long[] colours) {
    return IntStream.range(0, colours.length)
        .boxed()
        .sorted(Comparator.comparingLong(place -> colours[place]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The figures as they were given, in order. */
  int[] figures() {
    return figures;
  }

  /** The atoms as they were given, in order. */
  int[] atoms() {
    return atoms;
  }

  /** For each figure as it was given, where it stands in the order. */
  int[] places() {
    var places = new int[figures.length];
    IntStream.range(0, figures.length).forEach(place -> places[figures[place]] = place);
    return places;
  }
}
