package org.peillood.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@link DunnTest} and {@link PairwiseWilcoxon} find: every pair of groups once, in the order
 * of the groups, with p-values adjusted for the number of pairs that could be compared.
 *
 * @param pairs the pairs
 * @param adjustment how the p-values were adjusted
 * @param method the test of each pair
 * @param cautions empty groups; ties under an approximation; too many cases for an exact p
 */
public record PairwiseFigures(
    List<Pair> pairs, Adjustment adjustment, String method, List<Caution> cautions) {
  public PairwiseFigures {
    pairs = List.copyOf(pairs);
    cautions = List.copyOf(cautions);
  }

  /** One pair, by the names of its groups; refused when there is none. */
  public Pair pair(String first, String second) {
    return pairs.stream()
        .filter(pair -> pair.first().equals(first) && pair.second().equals(second))
        .findFirst()
        .orElseThrow(
            () -> new StatisticRefused("There is no pair of " + first + " and " + second + "."));
  }

  /**
   * Two groups compared.
   *
   * @param first the group that comes first
   * @param second the other group
   * @param n1 answers in the first group
   * @param n2 answers in the second group
   * @param z positive when the first group ranks higher
   * @param p two-sided, of this pair alone
   * @param adjustedP two-sided, adjusted for all pairs
   */
  public record Pair(
      String first,
      String second,
      long n1,
      long n2,
      Result<Double> z,
      Result<Double> p,
      Result<Double> adjustedP) {}

  /** The p-values adjusted together; as in R, those that are undefined do not count. */
  static List<Result<Double>> adjusted(List<Result<Double>> pValues, Adjustment adjustment) {
    double[] known =
        pValues.stream()
            .map(Result::value)
            .flatMap(Optional::stream)
            .mapToDouble(Double::doubleValue)
            .toArray();
    double[] adjusted = adjustment.adjust(known);
    var inOrder = new ArrayList<Result<Double>>();
    int next = 0;
    for (Result<Double> p : pValues) {
      inOrder.add(p.isDefined() ? Result.of(adjusted[next++]) : p);
    }
    return inOrder;
  }
}
