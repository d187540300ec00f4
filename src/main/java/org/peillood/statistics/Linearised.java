package org.peillood.statistics;

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
}
