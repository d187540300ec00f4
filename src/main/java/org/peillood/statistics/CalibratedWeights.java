package org.peillood.statistics;

import java.util.List;
import java.util.Map;

/**
 * Weights that were fitted to what is known of the population.
 *
 * @param weights one per respondent; 0 for those who were left out
 * @param design the sample design with these weights, which remembers what they were fitted to:
 *     estimates made with it have standard errors that allow for it
 * @param kish what the weights cost, over the respondents weighted
 * @param margins for each item fitted to, the sum of the weights per category
 * @param worstDeviation the largest deviation of a sum from its target, as part of the target; 0
 *     when all are met
 * @param cycles rounds of fitting
 * @param method how it was done
 * @param cautions what to know before leaning on them
 */
public record CalibratedWeights(
    Weights weights,
    SampleDesign design,
    Weights.Kish kish,
    Map<String, Map<String, Double>> margins,
    double worstDeviation,
    int cycles,
    String method,
    List<Caution> cautions) {
  public CalibratedWeights {
    margins = Map.copyOf(margins);
    cautions = List.copyOf(cautions);
  }
}
