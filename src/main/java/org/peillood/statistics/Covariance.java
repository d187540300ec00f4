package org.peillood.statistics;

/**
 * A symmetric matrix into which products are summed. Sums of 512 products at a time are gathered
 * with compensation (Neumaier), so that a million terms cost no digits.
 */
final class Covariance {
  private static final int BLOCK = 512;

  private final int dimension;
  private final double[] block;
  private final double[] sums;
  private final double[] lost;
  private int inBlock;

  Covariance(int dimension) {
    this.dimension = dimension;
    this.block = new double[dimension * dimension];
    this.sums = new double[dimension * dimension];
    this.lost = new double[dimension * dimension];
  }

  /** Adds scale · v v'. */
  void add(double[] v, double scale) {
    for (int i = 0; i < dimension; i++) {
      double left = scale * v[i];
      int at = i * dimension;
      for (int j = 0; j <= i; j++) {
        block[at + j] += left * v[j];
      }
    }
    if (++inBlock == BLOCK) {
      close();
    }
  }

  /** Adds another matrix, scaled. */
  void add(Covariance other, double scale) {
    close();
    other.close();
    for (int at = 0; at < sums.length; at++) {
      gather(at, scale * other.sums[at]);
      gather(at, scale * other.lost[at]);
    }
  }

  private void close() {
    for (int at = 0; at < block.length; at++) {
      gather(at, block[at]);
      block[at] = 0;
    }
    inBlock = 0;
  }

  private void gather(int at, double term) {
    double sum = sums[at] + term;
    lost[at] +=
        Math.abs(sums[at]) >= Math.abs(term) ? sums[at] - sum + term : term - sum + sums[at];
    sums[at] = sum;
  }

  double get(int i, int j) {
    close();
    int at = Math.max(i, j) * dimension + Math.min(i, j);
    return sums[at] + lost[at];
  }
}
