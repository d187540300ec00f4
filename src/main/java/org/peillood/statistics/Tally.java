package org.peillood.statistics;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.function.IntUnaryOperator;

/** Counting respondents with and without a value. */
final class Tally {
  private Tally() {}

  /** The bases in a histogram over the codes of a column, missing kinds first (at -4 to -1). */
  static Bases basesOf(long[] histogram) {
    var missing = new EnumMap<MissingKind, Long>(MissingKind.class);
    for (MissingKind kind : MissingKind.values()) {
      missing.put(kind, histogram[kind.code() + MissingKind.COUNT]);
    }
    long answered = Arrays.stream(histogram, MissingKind.COUNT, histogram.length).sum();
    return new Bases(Arrays.stream(histogram).sum(), answered, missing);
  }

  /** The bases of a column whose state per respondent is 0 or the code of a missing kind. */
  static Bases bases(int size, Rows rows, IntUnaryOperator state) {
    rows.sameSize(size);
    var histogram = new long[MissingKind.COUNT + 1];
    for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
      histogram[state.applyAsInt(row) + MissingKind.COUNT]++;
    }
    return basesOf(histogram);
  }
}
