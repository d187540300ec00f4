package org.peillood.statistics;

import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * A filter: which respondents of a {@link Microdata} take part. A bitmap, so one million
 * respondents cost 125 kB. Immutable.
 */
public final class Rows {
  private final int size;
  private final BitSet chosen;
  private final int count;

  private Rows(int size, BitSet chosen) {
    this.size = size;
    this.chosen = chosen;
    this.count = chosen.cardinality();
  }

  /** All of {@code size} respondents. */
  public static Rows all(int size) {
    var chosen = new BitSet(size);
    chosen.set(0, size);
    return new Rows(size, chosen);
  }

  /** Those of {@code size} respondents, counted from 0, for whom the condition holds. */
  public static Rows where(int size, IntPredicate condition) {
    // A word of the bitmap at a time: setting a bit costs more than most conditions.
    var words = new long[(size + Long.SIZE - 1) / Long.SIZE];
    for (int word = 0; word < words.length; word++) {
      int start = word * Long.SIZE;
      int end = Math.min(size, start + Long.SIZE);
      long bits = 0;
      for (int row = start; row < end; row++) {
        bits |= condition.test(row) ? 1L << row : 0;
      }
      words[word] = bits;
    }
    return new Rows(size, BitSet.valueOf(words));
  }

  /** The respondents whose bits are set; bits past {@code size} are refused. */
  public static Rows of(int size, BitSet chosen) {
    if (chosen.length() > size) {
      throw new StatisticRefused(
          "The filter reaches to respondent " + chosen.length() + " of " + size + ".");
    }
    return new Rows(size, (BitSet) chosen.clone());
  }

  /** How many respondents the filter chooses from. */
  public int size() {
    return size;
  }

  /** How many respondents it chooses. */
  public int count() {
    return count;
  }

  /** Whether it chooses this respondent. */
  public boolean contains(int row) {
    return chosen.get(row);
  }

  /** Those chosen by both filters. */
  public Rows and(Rows other) {
    var both = (BitSet) chosen.clone();
    both.and(other.sameSize(size).chosen);
    return new Rows(size, both);
  }

  /** Those chosen by this filter and not by the other. */
  public Rows without(Rows other) {
    var rest = (BitSet) chosen.clone();
    rest.andNot(other.sameSize(size).chosen);
    return new Rows(size, rest);
  }

  /** Those of them for whom a condition holds; the others are not asked about. */
  public Rows that(IntPredicate condition) {
    var words = chosen.toLongArray();
    for (int word = 0; word < words.length; word++) {
      int start = word * Long.SIZE;
      for (long left = words[word]; left != 0; left &= left - 1) {
        if (!condition.test(start + Long.numberOfTrailingZeros(left))) {
          words[word] &= ~Long.lowestOneBit(left);
        }
      }
    }
    return new Rows(size, BitSet.valueOf(words));
  }

  /** Goes along those it chooses, in order; quicker than {@link #next} for all of them. */
  void forEach(IntConsumer each) {
    var words = chosen.toLongArray();
    for (int word = 0; word < words.length; word++) {
      int start = word * Long.SIZE;
      for (long left = words[word]; left != 0; left &= left - 1) {
        each.accept(start + Long.numberOfTrailingZeros(left));
      }
    }
  }

  /** The first chosen respondent at or after {@code row}, or -1. */
  public int next(int row) {
    return chosen.nextSetBit(row);
  }

  boolean isAll() {
    return count == size;
  }

  BitSet bits() {
    return chosen;
  }

  Rows sameSize(int expected) {
    if (size != expected) {
      throw new StatisticRefused(
          "A filter over " + size + " respondents does not fit data of " + expected + ".");
    }
    return this;
  }
}
