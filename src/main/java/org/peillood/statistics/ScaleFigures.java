package org.peillood.statistics;

import java.util.List;

/**
 * What {@link ScaleScore} finds, in scale points.
 *
 * @param scale name of the scale
 * @param items names of its items
 * @param atLeast how many items a respondent had to answer to get a score
 * @param rows respondents in the filter
 * @param n respondents with a score
 * @param mean mean score
 * @param estimate the mean with Student's t interval; from two scores
 * @param sd standard deviation of the scores, divisor n - 1; from two scores
 */
public record ScaleFigures(
    String scale,
    List<String> items,
    int atLeast,
    long rows,
    long n,
    Result<Double> mean,
    Result<Estimate> estimate,
    Result<Double> sd) {
  public ScaleFigures {
    items = List.copyOf(items);
  }
}
