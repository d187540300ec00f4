package org.peillood.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Which groups of people have a size that follows from given figures by adding and subtracting,
 * however many of them it takes. A group follows when no change of the people in the atoms that
 * keeps all figures as they are changes the group. It is enough to try one change that was drawn at
 * random from all such changes, in the integers modulo a prime: what it leaves alone, all of them
 * do, but for a chance of one in two thousand million for each group.
 */
final class Derivations {
  private static final long PRIME = Integer.MAX_VALUE;

  private final LinkedCounts counts;
  private final Reader reader;
  private final List<BitSet> classes = new ArrayList<>();
  private final long[] change;

  /** What a reader could know. */
  enum Reader {
    /** Who knows which kinds of people there cannot be. */
    INITIATE,
    /** Who has to reckon with every kind. */
    STRANGER
  }

  /** What follows from the figures of this kind. */
  Derivations(LinkedCounts counts, IntPredicate isKnown, Reader reader, Work work) {
    this.counts = counts;
    this.reader = reader;
    var known = new ArrayList<BitSet>();
    for (int figure = 0; figure < counts.figures(); figure++) {
      if (isKnown.test(figure)) {
        known.add(counts.figure(figure).atoms());
      }
    }
    gatherClasses(known);
    change = randomChange(equations(known), work);
  }

  /** Atoms that are in the same known figures can only be known together. */
  private void gatherClasses(List<BitSet> known) {
    Map<BitSet, BitSet> bySignature = new LinkedHashMap<>();
    for (int atom = 0; atom < counts.atoms(); atom++) {
      if (reader == Reader.INITIATE && counts.isImpossible(atom)) {
        continue;
      }
      var signature = new BitSet();
      for (int figure = 0; figure < known.size(); figure++) {
        signature.set(figure, known.get(figure).get(atom));
      }
      bySignature.computeIfAbsent(signature, s -> new BitSet()).set(atom);
    }
    classes.addAll(bySignature.values());
  }

  private long[][] equations(List<BitSet> known) {
    var equations = new long[known.size()][classes.size()];
    for (int figure = 0; figure < known.size(); figure++) {
      for (int c = 0; c < classes.size(); c++) {
        equations[figure][c] = known.get(figure).get(classes.get(c).nextSetBit(0)) ? 1 : 0;
      }
    }
    return equations;
  }

  /** A random solution of the equations, by elimination (Gauss and Jordan) modulo the prime. */
  private static long[] randomChange(long[][] equations, Work work) {
    int columns = equations.length == 0 ? 0 : equations[0].length;
    var pivotOf = new int[equations.length];
    int rank = 0;
    var isPivot = new BitSet();
    for (int column = 0; column < columns && rank < equations.length; column++) {
      int row = rank;
      while (row < equations.length && equations[row][column] == 0) {
        row++;
      }
      if (row < equations.length) {
        var line = equations[row];
        equations[row] = equations[rank];
        equations[rank] = line;
        clear(equations, rank, column, work);
        isPivot.set(column);
        pivotOf[rank++] = column;
      }
    }
    var random = new SplittableRandom(20031);
    var change = new long[columns];
    for (int column = 0; column < columns; column++) {
      change[column] = isPivot.get(column) ? 0 : 1 + random.nextLong(PRIME - 1);
    }
    for (int row = 0; row < rank; row++) {
      long sum = 0;
      for (int column = isPivot.nextClearBit(0); column < columns; ) {
        sum = (sum + equations[row][column] * change[column]) % PRIME;
        column = isPivot.nextClearBit(column + 1);
      }
      change[pivotOf[row]] = (PRIME - sum) % PRIME;
    }
    return change;
  }

  private static void clear(long[][] equations, int pivotRow, int column, Work work) {
    long[] line = equations[pivotRow];
    long inverse = power(line[column], PRIME - 2);
    for (int c = column; c < line.length; c++) {
      line[c] = line[c] * inverse % PRIME;
    }
    for (int row = 0; row < equations.length; row++) {
      long factor = equations[row][column];
      if (row != pivotRow && factor != 0) {
        work.spend(line.length);
        for (int c = column; c < line.length; c++) {
          if (line[c] != 0) {
            equations[row][c] = (equations[row][c] + (PRIME - factor) * line[c]) % PRIME;
          }
        }
      }
    }
  }

  private static long power(long base, long exponent) {
    long result = 1;
    long square = base;
    for (long left = exponent; left > 0; left >>= 1) {
      result = (left & 1) == 1 ? result * square % PRIME : result;
      square = square * square % PRIME;
    }
    return result;
  }

  /** Whether the size of this group follows. */
  boolean tell(BitSet group) {
    long sum = 0;
    for (int c = 0; c < classes.size(); c++) {
      var part = (BitSet) classes.get(c).clone();
      part.and(group);
      if (part.cardinality() == classes.get(c).cardinality()) {
        sum += c < change.length ? change[c] : 1;
      } else if (!part.isEmpty()) {
        return false;
      }
    }
    return sum % PRIME == 0;
  }

  /**
   * A group of 1 … k - 1 people that follows and that one may object to; looked for among groups of
   * up to four classes, which for k up to 5 are all there are.
   */
  Optional<BitSet> small(int minimumCell, Predicate<BitSet> isObjectionable) {
    var few = new ArrayList<Integer>();
    for (int c = 0; c < change.length; c++) {
      long people = counts.sum(classes.get(c));
      if (people > 0 && people < minimumCell) {
        few.add(c);
      }
    }
    return new Search(few, minimumCell, isObjectionable).found();
  }

  /** Looks for one, two, three or four classes that together follow: sums that cancel out. */
  private final class Search {
    private final List<Integer> few;
    private final int minimumCell;
    private final Predicate<BitSet> isObjectionable;
    private final Map<Long, List<BitSet>> bySum = new HashMap<>();

    Search(List<Integer> few, int minimumCell, Predicate<BitSet> isObjectionable) {
      this.few = few;
      this.minimumCell = minimumCell;
      this.isObjectionable = isObjectionable;
    }

    Optional<BitSet> found() {
      add(new BitSet(), 0);
      for (int one = 0; one < few.size(); one++) {
        int first = few.get(one);
        var alone = meets(classes.get(first), change[first]);
        if (alone.isPresent()) {
          return alone;
        }
        add(classes.get(first), change[first]);
        for (int other = 0; other < one; other++) {
          int second = few.get(other);
          var both = (BitSet) classes.get(first).clone();
          both.or(classes.get(second));
          if (counts.sum(both) < minimumCell) {
            long sum = (change[first] + change[second]) % PRIME;
            var pair = meets(both, sum);
            if (pair.isPresent()) {
              return pair;
            }
            add(both, sum);
          }
        }
      }
      return Optional.empty();
    }

    private void add(BitSet group, long sum) {
      bySum.computeIfAbsent(sum, s -> new ArrayList<>()).add(group);
    }

    /** A known group that cancels this one out, together with it. */
    private Optional<BitSet> meets(BitSet group, long sum) {
      return bySum.getOrDefault((PRIME - sum) % PRIME, List.of()).stream()
          .filter(other -> !other.intersects(group))
          .map(
              other -> {
                var together = (BitSet) other.clone();
                together.or(group);
                return together;
              })
          .filter(together -> counts.sum(together) < minimumCell)
          .filter(isObjectionable)
          .findFirst();
    }
  }
}
