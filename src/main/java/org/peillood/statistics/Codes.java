package org.peillood.statistics;

import java.util.Arrays;

/**
 * A column of small integers: category numbers from 0 up, missing kinds from -1 down. One byte per
 * respondent up to 127 categories, two bytes above. Appending writes only past the end of every
 * view that was taken before, and growing copies, so views may share the array.
 */
final class Codes {
  private static final int NARROW = 127;
  private static final int WIDE = 32_767;

  private final byte[] narrow;
  private final short[] wide;
  private final int size;

  private Codes(byte[] narrow, short[] wide, int size) {
    this.narrow = narrow;
    this.wide = wide;
    this.size = size;
  }

  int size() {
    return size;
  }

  int get(int row) {
    return wide.length == 0 ? narrow[row] : wide[row];
  }

  /**
   * For each respondent from {@code from} up to {@code to}, adds the place of their code in a
   * histogram (missing kinds first), times {@code step}, to {@code places[row - from]}.
   */
  void addPlaces(int[] places, int from, int to, int step) {
    if (wide.length == 0) {
      for (int row = from; row < to; row++) {
        places[row - from] += (narrow[row] + MissingKind.COUNT) * step;
      }
    } else {
      for (int row = from; row < to; row++) {
        places[row - from] += (wide[row] + MissingKind.COUNT) * step;
      }
    }
  }

  /** Adds one to {@code counts[code + MissingKind.COUNT]} for each respondent in the filter. */
  long[] histogram(int categories, Rows rows) {
    rows.sameSize(size);
    var counts = new long[categories + MissingKind.COUNT];
    if (rows.isAll()) {
      for (int row = 0; row < size; row++) {
        counts[get(row) + MissingKind.COUNT]++;
      }
    } else {
      for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
        counts[get(row) + MissingKind.COUNT]++;
      }
    }
    return counts;
  }

  /** The growing end of a column; not thread-safe. */
  static final class Builder {
    private byte[] narrow;
    private short[] wide;
    private int size;

    Builder(int categories) {
      if (categories > WIDE) {
        throw new StatisticRefused("An item has at most " + WIDE + " categories.");
      }
      boolean fits = categories <= NARROW;
      narrow = new byte[fits ? 16 : 0];
      wide = new short[fits ? 0 : 16];
    }

    void append(int code) {
      if (wide.length == 0) {
        if (size == narrow.length) {
          narrow = Arrays.copyOf(narrow, grown(size));
        }
        narrow[size++] = (byte) code;
      } else {
        if (size == wide.length) {
          wide = Arrays.copyOf(wide, grown(size));
        }
        wide[size++] = (short) code;
      }
    }

    int size() {
      return size;
    }

    Codes view() {
      return new Codes(narrow, wide, size);
    }
  }

  /** Half as much again: appending n values copies fewer than 3 n. */
  static int grown(int length) {
    return Math.addExact(length, Math.max(16, length >> 1));
  }
}
