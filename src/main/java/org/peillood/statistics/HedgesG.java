package org.peillood.statistics;

import org.apache.commons.numbers.gamma.GammaRatio;
import org.peillood.statistics.GroupedValues.Group;

/**
 * The difference between the means of two groups in standard deviations: Cohen's d = (mean1 −
 * mean2) / pooled sd, and Hedges' g (1981), which takes out the bias of d in small samples: g = d ×
 * J, J = Γ(df/2) / (√(df/2) Γ((df − 1)/2)), df = n1 + n2 − 2. R: {@code effectsize::hedges_g}.
 *
 * <p>Undefined when a group has fewer than two answers or neither group varies.
 */
public final class HedgesG {
  private final Group first;
  private final Group second;

  private HedgesG(Group first, Group second) {
    this.first = first;
    this.second = second;
  }

  /** The first group against the second, by name. */
  public static HedgesG between(GroupedValues groups, String first, String second) {
    return new HedgesG(groups.group(first), groups.group(second));
  }

  /** The figures. */
  public Figures figures() {
    TTestFigures student =
        TTest.between(
                GroupedValues.of("first", first.values()).and("second", second.values()),
                "first",
                "second")
            .withEqualVariances()
            .figures();
    // t is the difference in standard errors, and the standard error is the pooled sd times this.
    double perSd = Math.sqrt(1.0 / first.n() + 1.0 / second.n());
    double df = (double) first.n() + second.n() - 2;
    Result<Double> d = student.t().map(t -> t * perSd);
    return new Figures(
        first.n(),
        second.n(),
        d,
        d.map(cohen -> cohen / (Math.sqrt(df / 2) * GammaRatio.delta((df - 1) / 2, 0.5))),
        d.map(cohen -> cohen * (1 - 3 / (4 * df - 1))));
  }

  /**
   * What {@link HedgesG} finds; positive when the first group has the higher mean.
   *
   * @param n1 answers in the first group
   * @param n2 answers in the second group
   * @param cohensD the difference in pooled standard deviations
   * @param hedgesG the same without the bias of small samples
   * @param hedgesGApproximate with the usual approximation J ≈ 1 − 3 / (4 df − 1)
   */
  public record Figures(
      long n1,
      long n2,
      Result<Double> cohensD,
      Result<Double> hedgesG,
      Result<Double> hedgesGApproximate) {}
}
