package org.peillood.statistics;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * The pairs of respondents in a table, in whole numbers: concordant, discordant, and different on
 * one of the items. Up to three thousand million respondents, so that n² fits.
 */
final class PairCounts {
  private final long[][] counts;
  private final long[][] above;
  private final long[] rowSums;
  private final long[] columnSums;
  private final long n;

  PairCounts(long[][] counts) {
    this.counts = counts;
    int height = counts.length;
    int width = counts[0].length;
    // above[i][j] counts the respondents in rows before i and columns before j.
    this.above = new long[height + 1][width + 1];
    for (int i = 0; i < height; i++) {
      for (int j = 0; j < width; j++) {
        above[i + 1][j + 1] = above[i][j + 1] + above[i + 1][j] - above[i][j] + counts[i][j];
      }
    }
    this.n = above[height][width];
    this.rowSums = Arrays.stream(counts).mapToLong(row -> LongStream.of(row).sum()).toArray();
    this.columnSums = new long[width];
    for (int j = 0; j < width; j++) {
      columnSums[j] = above[height][j + 1] - above[height][j];
    }
  }

  long n() {
    return n;
  }

  int shorterSide() {
    return Math.min(rowSums.length, columnSums.length);
  }

  /** Respondents higher on both items than this cell, or lower on both. */
  long concordantWith(int row, int column) {
    return above[row][column] + beyond(row + 1, column + 1);
  }

  /** Respondents higher than this cell on one item and lower on the other. */
  long discordantWith(int row, int column) {
    int height = rowSums.length;
    int width = columnSums.length;
    long before = above[row][width] - above[row][column + 1];
    long after = above[height][column] - above[row + 1][column];
    return before + after;
  }

  private long beyond(int row, int column) {
    int height = rowSums.length;
    int width = columnSums.length;
    return n - above[row][width] - above[height][column] + above[row][column];
  }

  /** Concordant minus discordant respondents of a cell. */
  long surplus(int row, int column) {
    return concordantWith(row, column) - discordantWith(row, column);
  }

  /** Whether the surplus differs between the respondents. */
  boolean surplusVaries() {
    LongStream.Builder surpluses = LongStream.builder();
    for (int i = 0; i < rowSums.length; i++) {
      for (int j = 0; j < columnSums.length; j++) {
        if (counts[i][j] > 0) {
          surpluses.add(surplus(i, j));
        }
      }
    }
    return surpluses.build().distinct().count() > 1;
  }

  long concordant() {
    long twice = 0;
    for (int i = 0; i < rowSums.length; i++) {
      for (int j = 0; j < columnSums.length; j++) {
        twice += counts[i][j] * concordantWith(i, j);
      }
    }
    return twice / 2;
  }

  long discordant() {
    long twice = 0;
    for (int i = 0; i < rowSums.length; i++) {
      for (int j = 0; j < columnSums.length; j++) {
        twice += counts[i][j] * discordantWith(i, j);
      }
    }
    return twice / 2;
  }

  /** Twice the pairs that differ on the row item: n² - Σ row². */
  long differingInRow() {
    return n * n - LongStream.of(rowSums).map(sum -> sum * sum).sum();
  }

  /** Twice the pairs that differ on the column item: n² - Σ column². */
  long differingInColumn() {
    return n * n - LongStream.of(columnSums).map(sum -> sum * sum).sum();
  }

  /** Respondents in other rows than this. */
  long outsideRow(int row) {
    return n - rowSums[row];
  }

  /** Respondents in other columns than this. */
  long outsideColumn(int column) {
    return n - columnSums[column];
  }

  /** √(Σ n φ² - (Σ n φ)² / n) over the cells, about their mean. */
  double standardError(Independence.Figure influence) {
    double mean = 0;
    for (int i = 0; i < rowSums.length; i++) {
      for (int j = 0; j < columnSums.length; j++) {
        mean += counts[i][j] * influence.at(i, j) / n;
      }
    }
    double variance = 0;
    for (int i = 0; i < rowSums.length; i++) {
      for (int j = 0; j < columnSums.length; j++) {
        variance += counts[i][j] * Independence.square(influence.at(i, j) - mean);
      }
    }
    return Math.sqrt(variance);
  }
}
