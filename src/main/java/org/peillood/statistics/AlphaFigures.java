package org.peillood.statistics;

import java.util.List;

/**
 * What {@link CronbachAlpha} finds.
 *
 * @param n respondents who answered every item
 * @param alpha raw alpha with Feldt's interval; the interval's base is {@code n}
 * @param raw raw alpha alone; also defined where Feldt's interval is not
 * @param standardised alpha from the mean correlation between items
 * @param meanCorrelation mean correlation between items
 * @param scaleMean mean of the sum of the items
 * @param scaleSd standard deviation of the sum of the items
 * @param items what each item adds, in order
 * @param omega omega total under a one-factor model; from four items
 */
public record AlphaFigures(
    long n,
    Result<Estimate> alpha,
    Result<Double> raw,
    Result<Double> standardised,
    Result<Double> meanCorrelation,
    Result<Double> scaleMean,
    Result<Double> scaleSd,
    List<ItemFigures> items,
    Result<Double> omega) {
  public AlphaFigures {
    items = List.copyOf(items);
  }

  /**
   * One item within its scale.
   *
   * @param name the item
   * @param correlationWithRest its correlation with the sum of the other items
   * @param alphaIfDropped raw alpha of the other items; from three items
   */
  public record ItemFigures(
      String name, Result<Double> correlationWithRest, Result<Double> alphaIfDropped) {}
}
