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

  /** Respondents per code in the filter: missing kinds at 0 to 3, then the categories. */
  long[] histogram(int categories, Rows rows) {
    rows.sameSize(size);
    if (wide.length > 0) {
      return histogramOfWide(categories, rows);
    }
    int[][] counts = rows.isAll() ? bytes() : bytes(rows.bits().toLongArray());
    var found = new long[categories + MissingKind.COUNT];
    for (int place = 0; place < found.length; place++) {
      int code = (place - MissingKind.COUNT) & 0xff;
      found[place] = (long) counts[0][code] + counts[1][code] + counts[2][code] + counts[3][code];
    }
    return found;
  }

  // Four histograms in turn: two respondents in a row often chose the same, and one counter would
  // have to wait for its own last store.
  private int[][] bytes() {
    var first = new int[256];
    var second = new int[256];
    var third = new int[256];
    var fourth = new int[256];
    int whole = size & ~3;
    for (int row = 0; row < whole; row += 4) {
      first[narrow[row] & 0xff]++;
      second[narrow[row + 1] & 0xff]++;
      third[narrow[row + 2] & 0xff]++;
      fourth[narrow[row + 3] & 0xff]++;
    }
    for (int row = whole; row < size; row++) {
      first[narrow[row] & 0xff]++;
    }
    return new int[][] {first, second, third, fourth};
  }

  private int[][] bytes(long[] chosen) {
    var counts = new int[4][256];
    for (int word = 0; word < chosen.length; word++) {
      int start = word << 6;
      for (long left = chosen[word]; left != 0; left &= left - 1) {
        int row = start + Long.numberOfTrailingZeros(left);
        counts[row & 3][narrow[row] & 0xff]++;
      }
    }
    return counts;
  }

  private long[] histogramOfWide(int categories, Rows rows) {
    var counts = new long[categories + MissingKind.COUNT];
    for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
      counts[wide[row] + MissingKind.COUNT]++;
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
