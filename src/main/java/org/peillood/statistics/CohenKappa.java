package org.peillood.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;

/**
 * Cohen's kappa (1960) of two coders, plain or weighted (1968), over the units that both coded:
 * (observed - expected agreement) / (1 - expected). The weights run over all categories given, also
 * those that nobody used. Standard errors of Fleiss, Cohen and Everitt (1969): one for the interval
 * kappa ± z·se, one under chance agreement for the test. R: {@code vcd::Kappa} and its {@code
 * confint}; the test as {@code irr::kappa2}. ({@code psych::cohen.kappa} has another variance for
 * weighted kappa.)
 *
 * <p>Everything up to the last division and root is computed in whole numbers, so no rounding can
 * make a kappa of 0 significant. Undefined when chance alone would give full agreement: both coders
 * used one and the same category.
 */
public final class CohenKappa {
  private final long[][] table;
  private final AgreementWeights weights;
  private final double level;

  private CohenKappa(long[][] table, AgreementWeights weights, double level) {
    this.table = table;
    this.weights = weights;
    this.level = level;
  }

  /** Of ratings by two coders; more or fewer are refused. */
  public static CohenKappa of(Ratings ratings) {
    if (ratings.coders() != 2) {
      throw new StatisticRefused(
          "Cohen's kappa compares two coders, not " + ratings.coders() + ": use Fleiss' kappa.");
    }
    int k = ratings.categories().size();
    var table = new long[k][k];
    var codes = new int[2];
    Rows units = ratings.units();
    for (int unit = units.next(0); unit >= 0; unit = units.next(unit + 1)) {
      if (ratings.codes(unit, codes) == 2) {
        table[codes[0]][codes[1]]++;
      }
    }
    return new CohenKappa(table, AgreementWeights.UNWEIGHTED, 0.95);
  }

  /** Of a square table of counts: rows are the categories of one coder, columns of the other. */
  public static CohenKappa ofTable(long[][] counts) {
    var table = new long[counts.length][];
    for (int row = 0; row < counts.length; row++) {
      if (counts[row].length != counts.length) {
        throw new StatisticRefused("A table of two coders has as many rows as columns.");
      }
      table[row] = counts[row].clone();
      for (long count : table[row]) {
        if (count < 0) {
          throw new StatisticRefused("A count is 0 or more, not " + count + ".");
        }
      }
    }
    return new CohenKappa(table, AgreementWeights.UNWEIGHTED, 0.95);
  }

  /** With neighbouring categories counted as part agreement. */
  public CohenKappa withWeights(AgreementWeights newWeights) {
    return new CohenKappa(table, newWeights, level);
  }

  /** With another confidence level, between 0 and 1. */
  public CohenKappa withLevel(double newLevel) {
    return new CohenKappa(table, weights, Interval.checkLevel(newLevel));
  }

  /** The figures. */
  public KappaFigures figures() {
    var sums = new Sums(table, weights);
    if (sums.n == 0) {
      return KappaFigures.nothing(0, Reason.NO_CASES);
    }
    Result<Double> observed = Result.of(ratio(sums.observed, sums.scaleTimes(1)));
    Result<Double> expected = Result.of(ratio(sums.expected, sums.scaleTimes(2)));
    BigInteger beyondChance = sums.scaleTimes(2).subtract(sums.expected);
    if (beyondChance.signum() == 0) {
      Result<Double> none = Result.none(Reason.NO_VARIATION);
      return new KappaFigures(
          sums.n, observed, expected, Result.none(Reason.NO_VARIATION), none, none, none, none);
    }
    BigInteger n = BigInteger.valueOf(sums.n);
    double kappa = ratio(n.multiply(sums.observed).subtract(sums.expected), beyondChance);
    double error = Math.sqrt(sums.variance(beyondChance));
    double nullError = Math.sqrt(sums.nullVariance(beyondChance));
    Result<Double> z =
        nullError > 0 ? Result.of(kappa / nullError) : Result.none(Reason.NO_VARIATION);
    return new KappaFigures(
        sums.n,
        observed,
        expected,
        Result.of(new Estimate(kappa, interval(kappa, error), sums.n, sums.n)),
        Result.of(error),
        Result.of(nullError),
        z,
        z.map(Tails::besideNormal));
  }

  private Interval interval(double kappa, double error) {
    double reach = Tails.normal(Interval.tail(level)) * error;
    return new Interval(
        Math.max(-1, kappa - reach), Math.min(1, kappa + reach), level, "Fleiss–Cohen–Everitt");
  }

  private static double ratio(BigInteger numerator, BigInteger denominator) {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), MathContext.DECIMAL128)
        .doubleValue();
  }

  /** Sums over the table as whole numbers: shares times n, weights times their scale s. */
  private static final class Sums {
    private final long[][] table;
    private final long[][] weight;
    private final long scale;
    private final long[] rows;
    private final long[] columns;
    private final BigInteger[] rowWeights;
    private final BigInteger[] columnWeights;
    private long n;
    private BigInteger observed = BigInteger.ZERO;
    private BigInteger expected = BigInteger.ZERO;

    Sums(long[][] table, AgreementWeights weights) {
      int k = table.length;
      this.table = table;
      this.scale = weights.scale(k);
      this.weight = new long[k][k];
      this.rows = new long[k];
      this.columns = new long[k];
      this.rowWeights = zeros(k);
      this.columnWeights = zeros(k);
      for (int i = 0; i < k; i++) {
        for (int j = 0; j < k; j++) {
          weight[i][j] = weights.weight(Math.abs(i - j), k);
          rows[i] += table[i][j];
          columns[j] += table[i][j];
          n += table[i][j];
          observed = observed.add(product(weight[i][j], table[i][j]));
        }
      }
      for (int i = 0; i < k; i++) {
        for (int j = 0; j < k; j++) {
          rowWeights[i] = rowWeights[i].add(product(weight[i][j], columns[j]));
          columnWeights[j] = columnWeights[j].add(product(weight[i][j], rows[i]));
          expected = expected.add(product(rows[i], columns[j]).multiply(big(weight[i][j])));
        }
      }
    }

    /** s nᵖ, the denominator of the observed (power 1) and the expected agreement (power 2). */
    BigInteger scaleTimes(int power) {
      return big(n).pow(power).multiply(big(scale));
    }

    // With V = s n² - E and U = n (s n - O), where O/(s n) and E/(s n²) are the observed and the
    // expected agreement, 1 - kappa = U/V and the variance of the paper becomes
    // [n Σ n_ij (w_ij n V - (A_i + B_j) U)² - (s n² (V - U) - E U)²] / (n V⁴).
    double variance(BigInteger beyondChance) {
      BigInteger unexplained = big(n).multiply(scaleTimes(1).subtract(observed));
      BigInteger sum = BigInteger.ZERO;
      for (int i = 0; i < rows.length; i++) {
        for (int j = 0; j < rows.length; j++) {
          BigInteger margins = rowWeights[i].add(columnWeights[j]).multiply(unexplained);
          BigInteger own = product(weight[i][j], n).multiply(beyondChance);
          sum = sum.add(own.subtract(margins).pow(2).multiply(big(table[i][j])));
        }
      }
      BigInteger centre =
          scaleTimes(2)
              .multiply(beyondChance.subtract(unexplained))
              .subtract(expected.multiply(unexplained));
      return ratio(
          big(n).multiply(sum).subtract(centre.pow(2)), big(n).multiply(beyondChance.pow(4)));
    }

    // [Σ r_i c_j (w_ij n - A_i - B_j)² - E²] / (n V²)
    double nullVariance(BigInteger beyondChance) {
      BigInteger sum = BigInteger.ZERO;
      for (int i = 0; i < rows.length; i++) {
        for (int j = 0; j < rows.length; j++) {
          BigInteger rest =
              product(weight[i][j], n).subtract(rowWeights[i]).subtract(columnWeights[j]);
          sum = sum.add(rest.pow(2).multiply(product(rows[i], columns[j])));
        }
      }
      return ratio(sum.subtract(expected.pow(2)), big(n).multiply(beyondChance.pow(2)));
    }

    private static BigInteger[] zeros(int k) {
      var zeros = new BigInteger[k];
      Arrays.fill(zeros, BigInteger.ZERO);
      return zeros;
    }

    private static BigInteger big(long number) {
      return BigInteger.valueOf(number);
    }

    private static BigInteger product(long left, long right) {
      return big(left).multiply(big(right));
    }
  }
}
