package org.peillood.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Pearson's chi-square of a weighted table, corrected for the design after Rao and Scott (1984) and
 * Thomas and Rao (1990). R: {@code survey::svychisq(statistic = "F")} and {@code "Chisq"}.
 *
 * <p>With Delta the generalised design effects of the (r-1)(c-1) interactions, F = X² / tr Delta on
 * tr² Delta / tr Delta² and as many times the (clusters - strata) degrees of freedom. The simpler
 * first-order test is X² / (mean of the eigenvalues of Delta) on (r-1)(c-1) degrees of freedom.
 * Undefined with one row or column, or when the empty cells leave nothing to compare.
 *
 * @param n respondents in the table, unweighted
 * @param pearson X² of the weighted table scaled down to n
 * @param f the second-order statistic
 * @param numeratorDf its first degrees of freedom, not whole
 * @param denominatorDf its second degrees of freedom, not whole
 * @param p the probability of a larger F; undefined without degrees of freedom
 * @param firstOrderP the probability by the first-order test
 * @param cautions what to know before leaning on it
 */
public record RaoScott(
    long n,
    Result<Double> pearson,
    Result<Double> f,
    Result<Double> numeratorDf,
    Result<Double> denominatorDf,
    Result<Double> p,
    Result<Double> firstOrderP,
    List<Caution> cautions) {
  public RaoScott {
    cautions = List.copyOf(cautions);
  }

  private static RaoScott none(long n, Result<Double> pearson, Reason why) {
    return new RaoScott(
        n,
        pearson,
        Result.none(why),
        Result.none(why),
        Result.none(why),
        Result.none(why),
        Result.none(why),
        List.of());
  }

  /**
   * The test of a table without empty rows or columns.
   *
   * @param cellOf the cell of each respondent of the domain, counted row by row; -1 for none
   */
  static RaoScott of(SurveyDomain domain, double[][] table, int[] cellOf, List<Caution> known) {
    int rows = table.length;
    int columns = rows == 0 ? 0 : table[0].length;
    if (rows < 2 || columns < 2) {
      Reason why = domain.n() == 0 ? Reason.NO_CASES : Reason.NO_VARIATION;
      return none(domain.n(), Result.none(why), why);
    }
    double[] shares = shares(table);
    double pearson = domain.n() * discrepancy(shares, rows, columns);
    double[][] contrasts = contrasts(rows, columns);
    var influence =
        new Linearised.ByKind(
            influence(shares, contrasts, domain.sumOfWeights()),
            place -> cellOf[place],
            domain::weight);
    var variance = domain.variance(influence);
    if (variance.covariance().isEmpty()) {
      return none(domain.n(), Result.of(pearson), Reason.NO_DEGREES_OF_FREEDOM);
    }
    double[][] delta =
        LinearSystem.solve(
            atRandom(shares, contrasts, domain.n()),
            matrix(variance.covariance().orElseThrow(), influence.dimension()));
    if (delta.length == 0) {
      return none(domain.n(), Result.of(pearson), Reason.TOO_FEW_CASES);
    }
    var cautions = new ArrayList<>(known);
    cautions.addAll(variance.cautions());
    return of(domain, pearson, delta, cautions);
  }

  private static RaoScott of(
      SurveyDomain domain, double pearson, double[][] delta, List<Caution> cautions) {
    double trace = 0;
    double traceOfSquare = 0;
    for (int i = 0; i < delta.length; i++) {
      trace += delta[i][i];
      for (int j = 0; j < delta.length; j++) {
        traceOfSquare += delta[i][j] * delta[j][i];
      }
    }
    if (!(trace > 0) || !(traceOfSquare > 0)) {
      return none(domain.n(), Result.of(pearson), Reason.NO_VARIATION);
    }
    double f = pearson / trace;
    double numerator = trace * trace / traceOfSquare;
    int df = domain.degreesOfFreedomOfAll();
    double denominator = numerator * df;
    return new RaoScott(
        domain.n(),
        Result.of(pearson),
        Result.of(f),
        Result.of(numerator),
        Result.of(denominator),
        df < 1
            ? Result.none(Reason.NO_DEGREES_OF_FREEDOM)
            : Result.of(Tails.aboveF(f, numerator, denominator)),
        Result.of(Tails.aboveChiSquare(pearson * delta.length / trace, delta.length)),
        cautions);
  }

  private static double[] shares(double[][] table) {
    double sum = 0;
    for (double[] row : table) {
      for (double cell : row) {
        sum += cell;
      }
    }
    var shares = new double[table.length * table[0].length];
    for (int cell = 0; cell < shares.length; cell++) {
      shares[cell] = table[cell / table[0].length][cell % table[0].length] / sum;
    }
    return shares;
  }

  /** Σ (share - expected share)² / expected share. */
  private static double discrepancy(double[] shares, int rows, int columns) {
    var down = new double[rows];
    var across = new double[columns];
    for (int cell = 0; cell < shares.length; cell++) {
      down[cell / columns] += shares[cell];
      across[cell % columns] += shares[cell];
    }
    double sum = 0;
    for (int cell = 0; cell < shares.length; cell++) {
      double expected = down[cell / columns] * across[cell % columns];
      sum += (shares[cell] - expected) * (shares[cell] - expected) / expected;
    }
    return sum;
  }

  /** Per cell, its part in each of the (r-1)(c-1) contrasts that are free of row and column. */
  private static double[][] contrasts(int rows, int columns) {
    var contrasts = new double[rows * columns][(rows - 1) * (columns - 1)];
    for (int cell = 0; cell < contrasts.length; cell++) {
      for (int contrast = 0; contrast < contrasts[cell].length; contrast++) {
        double down = cell / columns == contrast / (columns - 1) ? 1 : 0;
        double across = cell % columns == contrast % (columns - 1) ? 1 : 0;
        contrasts[cell][contrast] = (down - 1.0 / rows) * (across - 1.0 / columns);
      }
    }
    return contrasts;
  }

  /** C' D(1/p) C / n: what the contrasts of 1/p would vary by in a simple random sample. */
  private static double[][] atRandom(double[] shares, double[][] contrasts, long n) {
    var sum = new Covariance(contrasts[0].length);
    for (int cell = 0; cell < shares.length; cell++) {
      if (shares[cell] > 0) {
        sum.add(contrasts[cell], 1 / (shares[cell] * n));
      }
    }
    return matrix(sum, contrasts[0].length);
  }

  private static double[][] matrix(Covariance covariance, int dimension) {
    var matrix = new double[dimension][dimension];
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j < dimension; j++) {
        matrix[i][j] = covariance.get(i, j);
      }
    }
    return matrix;
  }

  /** The linearised contrasts of the shares, each share divided by itself, per unit of weight. */
  private static double[][] influence(double[] shares, double[][] contrasts, double sum) {
    var influence = new double[shares.length][contrasts[0].length];
    for (int contrast = 0; contrast < contrasts[0].length; contrast++) {
      double centre = 0;
      for (int cell = 0; cell < shares.length; cell++) {
        centre += shares[cell] > 0 ? contrasts[cell][contrast] : 0;
      }
      for (int cell = 0; cell < shares.length; cell++) {
        double own = shares[cell] > 0 ? contrasts[cell][contrast] / shares[cell] : 0;
        influence[cell][contrast] = (own - centre) / sum;
      }
    }
    return influence;
  }
}
