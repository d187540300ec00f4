package org.peillood.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether the same respondents tend to answer higher on one item or wave than on another,
 * two-sided: Wilcoxon's signed rank test (1945) on the differences first − second of those who
 * answered both, rounded to 10 decimals so that equal differences tie. Differences of zero are left
 * out, as Wilcoxon did and R does; V is the sum of the mid-ranks of |difference| where it is
 * positive. Exact unless told otherwise: all 2^m signs of the mid-ranks at hand are equally likely,
 * p = min(1, 2 × the smaller tail). The normal approximation has σ² = m (m + 1)(2 m + 1) / 24 − Σ
 * (t³ − t) / 48. R: {@code wilcox.test(x, y, paired = TRUE)}, and {@code
 * exactRankTests::wilcox.exact} for exact p-values with ties.
 *
 * <p>The test is undefined when nobody's answers differ.
 */
public final class SignedRank {
  private static final double DECIMALS = 1e10;

  private final NumericColumn first;
  private final NumericColumn second;
  private final Rows rows;
  private final RankMethod method;

  private SignedRank(NumericColumn first, NumericColumn second, Rows rows, RankMethod method) {
    this.first = first;
    this.second = second;
    this.rows = rows;
    this.method = method;
  }

  /** Of these two items, all respondents. */
  public static SignedRank of(NumericColumn first, NumericColumn second) {
    return new SignedRank(
        first, second, Rows.all(first.size()).sameSize(second.size()), RankMethod.EXACT);
  }

  /** Among these respondents only. */
  public SignedRank within(Rows filter) {
    return new SignedRank(first, second, filter.sameSize(first.size()), method);
  }

  /** With another source of the p-value. */
  public SignedRank withMethod(RankMethod newMethod) {
    return new SignedRank(first, second, rows, newMethod);
  }

  /** The figures. */
  public Figures figures() {
    double[] all =
        Arrays.stream(Pairs.of(first, second, rows).differences())
            .map(SignedRank::rounded)
            .toArray();
    double[] used = Arrays.stream(all).filter(difference -> difference != 0).toArray();
    var cautions = new ArrayList<Caution>();
    if (used.length < all.length) {
      cautions.add(Caution.EQUAL_ANSWERS_LEFT_OUT);
    }
    Ranks ranks = Ranks.of(Arrays.stream(used).map(Math::abs).toArray());
    double plus = 0;
    for (int i = 0; i < used.length; i++) {
      plus += used[i] > 0 ? ranks.get(i) : 0;
    }
    double m = used.length;
    double total = m * (m + 1) / 2;
    double sigma = Math.sqrt(m * (m + 1) * (2 * m + 1) / 24 - ranks.tieSum() / 48);
    RankMethod source = source(ranks, used.length, cautions);
    Result<Double> z = m == 0 ? Result.none(why(all.length)) : source.z(plus, total / 2, sigma);
    Result<Double> p = z.map(Tails::besideNormal);
    if (source == RankMethod.EXACT && m > 0) {
      double tail = new SignedRankDistribution(ranks.toArray()).upTo(Math.min(plus, total - plus));
      p = Result.of(Math.min(1, 2 * tail));
    }
    return new Figures(
        all.length, all.length - used.length, plus, total - plus, z, p, source, cautions);
  }

  private RankMethod source(Ranks ranks, int m, List<Caution> cautions) {
    RankMethod source = method;
    if (method == RankMethod.EXACT && m > SignedRankDistribution.MOST_DIFFERENCES) {
      cautions.add(Caution.TOO_LARGE_FOR_EXACT);
      source = RankMethod.NORMAL_CORRECTED;
    }
    if (source != RankMethod.EXACT && ranks.hasTies()) {
      cautions.add(Caution.TIES);
    }
    return source;
  }

  private static Reason why(int pairs) {
    return pairs == 0 ? Reason.NO_CASES : Reason.NO_VARIATION;
  }

  /** To 10 decimals, where a double has so many. */
  private static double rounded(double difference) {
    double shifted = difference * DECIMALS;
    return Math.abs(shifted) < 1L << 52 ? Math.rint(shifted) / DECIMALS : difference;
  }

  /**
   * What {@link SignedRank} finds.
   *
   * @param pairs respondents who answered both items
   * @param zeros those among them whose answers are equal; they take no part in the test
   * @param plus sum of the mid-ranks of the positive differences: R's V
   * @param minus sum of the mid-ranks of the negative differences
   * @param z distance of plus from its mean in sigmas, with the continuity correction unless the
   *     method is {@link RankMethod#NORMAL}
   * @param p two-sided
   * @param method where p comes from, after any fall-back
   * @param cautions zeros left out; ties under an approximation; too many cases for an exact p
   */
  public record Figures(
      long pairs,
      long zeros,
      double plus,
      double minus,
      Result<Double> z,
      Result<Double> p,
      RankMethod method,
      List<Caution> cautions) {
    public Figures {
      cautions = List.copyOf(cautions);
    }

    /** Respondents whose answers differ. */
    public long used() {
      return pairs - zeros;
    }
  }
}
