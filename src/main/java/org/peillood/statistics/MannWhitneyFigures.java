package org.peillood.statistics;

import java.util.List;

/**
 * What {@link MannWhitney} finds.
 *
 * @param n1 answers in the first group
 * @param n2 answers in the second group
 * @param u1 pairs in which the first group is higher, ties for half
 * @param u2 pairs in which the second group is higher, ties for half; u1 + u2 = n1 n2
 * @param rankSum1 sum of the mid-ranks of the first group
 * @param sigma standard deviation of u1 when the groups do not differ, given the ties; 0 when all
 *     answers are equal
 * @param z distance of u1 from n1 n2 / 2 in sigmas, with the continuity correction unless the
 *     method is {@link RankMethod#NORMAL}
 * @param p two-sided
 * @param hasTies whether any two answers are equal
 * @param cliffsDelta Cliff (1993): P(first &gt; second) − P(first &lt; second), between -1 and 1;
 *     the rank-biserial correlation. R: {@code effectsize::cliffs_delta}
 * @param superiority P(first &gt; second) with ties for half: u1 / (n1 n2)
 * @param method where p comes from, after any fall-back
 * @param cautions ties under an approximation; too many cases for an exact p
 */
public record MannWhitneyFigures(
    long n1,
    long n2,
    Result<Double> u1,
    Result<Double> u2,
    Result<Double> rankSum1,
    Result<Double> sigma,
    Result<Double> z,
    Result<Double> p,
    boolean hasTies,
    Result<Double> cliffsDelta,
    Result<Double> superiority,
    RankMethod method,
    List<Caution> cautions) {
  public MannWhitneyFigures {
    cautions = List.copyOf(cautions);
  }

  static MannWhitneyFigures undefined(long n1, long n2, RankMethod method, Reason why) {
    return new MannWhitneyFigures(
        n1,
        n2,
        Result.none(why),
        Result.none(why),
        Result.none(why),
        Result.none(why),
        Result.none(why),
        Result.none(why),
        false,
        Result.none(why),
        Result.none(why),
        method,
        List.of());
  }
}
