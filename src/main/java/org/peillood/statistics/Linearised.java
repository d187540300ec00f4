package org.peillood.statistics;

import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;

/**
 * Linearised values: what each respondent of a domain, counted in design order, contributes to an
 * estimate. Several estimates at once make a vector per respondent.
 */
interface Linearised {
  /** How many estimates. */
  int dimension();

  /** Adds the contributions of one respondent to the totals. */
  void addTo(double[] totals, int place);

  /** One estimate: a number per respondent. */
  final class Single implements Linearised {
    final double[] values;

    Single(double[] values) {
      this.values = values;
    }

    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public void addTo(double[] totals, int place) {
      totals[0] += values[place];
    }
  }

  /**
   * Several estimates, where respondents are of a few kinds and each contributes the vector of that
   * kind times a weight. A kind below 0 contributes nothing.
   */
  final class ByKind implements Linearised {
    final double[][] vectors;
    final IntUnaryOperator kind;
    final IntToDoubleFunction weight;

    ByKind(double[][] vectors, IntUnaryOperator kind, IntToDoubleFunction weight) {
      this.vectors = vectors;
      this.kind = kind;
      this.weight = weight;
    }

    @Override
    public int dimension() {
      return vectors[0].length;
    }

    @Override
    public void addTo(double[] totals, int place) {
      int own = kind.applyAsInt(place);
      if (own >= 0) {
        double factor = weight.applyAsDouble(place);
        for (int i = 0; i < totals.length; i++) {
          totals[i] += factor * vectors[own][i];
        }
      }
    }
  }
}
