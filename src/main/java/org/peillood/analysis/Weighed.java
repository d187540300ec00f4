package org.peillood.analysis;

import java.util.List;
import org.peillood.statistics.Weights;

/**
 * The weights of the respondents of a wave.
 *
 * @param items of which the answers decide what somebody weighs; who knows the population and the
 *     sample knows the weight of each answer
 */
record Weighed(Weights weights, List<String> items) {
  Weighed {
    items = List.copyOf(items);
  }
}
