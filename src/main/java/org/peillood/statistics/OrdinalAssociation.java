package org.peillood.statistics;

/**
 * Whether two ordered items rise together: measures on pairs of respondents, from -1 to 1. A pair
 * is concordant when the one who is higher on one item is higher on the other, and discordant when
 * it is the other way round; C and D count them, exactly. The interval is estimate ± z ase, cut off
 * at -1 and 1, with the asymptotic standard error under the multinomial; the test divides the
 * estimate by the standard error under independence (ase0) and looks up both tails of the normal
 * distribution. The errors are those of SAS PROC FREQ and SPSS CROSSTABS (Brown and Benedetti
 * 1977).
 *
 * <p>Categories are taken in the order of the table. Refused for weighted tables: pairs are counted
 * in respondents.
 */
public final class OrdinalAssociation {
  private final PairCounts pairs;
  private final double level;

  private OrdinalAssociation(PairCounts pairs, double level) {
    this.pairs = pairs;
    this.level = level;
  }

  /** The measures of this table, with intervals at 0.95. */
  public static OrdinalAssociation of(Crosstab table) {
    if (table.isWeighted()) {
      throw new StatisticRefused(
          "Pairs of respondents are counted in respondents, so they cannot be weighted.");
    }
    return new OrdinalAssociation(new PairCounts(table.counts()), 0.95);
  }

  /** With another confidence level, between 0 and 1. */
  public OrdinalAssociation withLevel(double newLevel) {
    return new OrdinalAssociation(pairs, Interval.checkLevel(newLevel));
  }

  /** Goodman and Kruskal's (1954) gamma: (C - D) / (C + D); ties are left out. */
  public OrdinalFigures gamma() {
    double base = 2.0 * (pairs.concordant() + pairs.discordant());
    return figures(base, (i, j) -> 2.0 * (pairs.concordantWith(i, j) + pairs.discordantWith(i, j)));
  }

  /**
   * Kendall's (1945) tau-b: (C - D) / √((n0 - n1)(n0 - n2)), where n1 and n2 count the pairs tied
   * on the row and on the column item out of n0.
   */
  public OrdinalFigures tauB() {
    double rows = pairs.differingInRow();
    double columns = pairs.differingInColumn();
    double base = Math.sqrt(rows) * Math.sqrt(columns);
    return figures(
        base,
        (i, j) ->
            pairs.outsideRow(i) * Math.sqrt(columns / rows)
                + pairs.outsideColumn(j) * Math.sqrt(rows / columns));
  }

  /**
   * Stuart's (1953) tau-c: 2 m (C - D) / (n² (m - 1)), where m is the smaller number of rows and
   * columns of the table, empty ones included. It is 0, without a test, when only one row or column
   * has anyone in it; undefined when m is 1.
   */
  public OrdinalFigures tauC() {
    double m = pairs.shorterSide();
    double n = pairs.n();
    // n is given, so the base does not vary.
    return figures(n * n * (m - 1) / m, (i, j) -> 0);
  }

  /**
   * Somers' (1962) d with the column item as the dependent one: 2 (C - D) / (n² - Σ row²); pairs
   * tied on the row item are left out.
   */
  public OrdinalFigures somersColumnDependent() {
    return figures((double) pairs.differingInRow(), (i, j) -> 2 * pairs.outsideRow(i));
  }

  /**
   * Somers' (1962) d with the row item as the dependent one: 2 (C - D) / (n² - Σ column²); pairs
   * tied on the column item are left out.
   */
  public OrdinalFigures somersRowDependent() {
    return figures((double) pairs.differingInColumn(), (i, j) -> 2 * pairs.outsideColumn(j));
  }

  /** Somers' (1962) symmetric d: 4 (C - D) / ((n² - Σ row²) + (n² - Σ column²)). */
  public OrdinalFigures somersSymmetric() {
    return figures(
        0.5 * pairs.differingInRow() + 0.5 * pairs.differingInColumn(),
        (i, j) -> pairs.outsideRow(i) + pairs.outsideColumn(j));
  }

  /**
   * All measures are S / W with S = 2 (C - D) and a base W. The delta method over the cells gives
   * their variance: Σ n φ² - (Σ n φ)² / n with φ = (S' W - S W') / W², where S' = 2 d is twice the
   * concordant minus the discordant respondents of the cell and W' is the slope of the base. Under
   * independence S has expectation 0, so φ becomes S' / W.
   */
  private OrdinalFigures figures(double base, Independence.Figure slope) {
    long concordant = pairs.concordant();
    long discordant = pairs.discordant();
    if (!(base > 0)) {
      return OrdinalFigures.none(
          concordant, discordant, pairs.n() == 0 ? Reason.NO_CASES : Reason.NO_PAIRS);
    }
    double estimate = 2.0 * (concordant - discordant) / base;
    double error =
        pairs.standardError(
            (i, j) -> (2.0 * pairs.surplus(i, j) - estimate * slope.at(i, j)) / base);
    // Exactly 0 where every respondent has the same surplus: nothing to measure the chance by.
    double errorUnderIndependence =
        pairs.surplusVaries() ? pairs.standardError((i, j) -> 2.0 * pairs.surplus(i, j) / base) : 0;
    double half = Tails.normal(Interval.tail(level)) * error;
    var interval =
        new Interval(
            Math.max(-1, estimate - half), Math.min(1, estimate + half), level, "asymptotic");
    Result<Double> z =
        errorUnderIndependence > 0
            ? Result.of(estimate / errorUnderIndependence)
            : Result.none(Reason.NO_VARIATION);
    return new OrdinalFigures(
        concordant,
        discordant,
        Result.of(new Estimate(estimate, interval, pairs.n(), pairs.n())),
        Result.of(error),
        Result.of(errorUnderIndependence),
        z,
        z.map(Tails::besideNormal));
  }
}
