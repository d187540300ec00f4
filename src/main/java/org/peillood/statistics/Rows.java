package org.peillood.statistics;

import java.util.BitSet;
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
    var chosen = new BitSet(size);
    for (int row = 0; row < size; row++) {
      if (condition.test(row)) {
        chosen.set(row);
      }
    }
    return new Rows(size, chosen);
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
