package org.peillood.weighting;

import java.util.List;

/** What came of weighting the respondents of a moment: weights, or what stands in the way. */
public sealed interface Raked permits RakedWeights, Raked.Refused {

  /** The items, with the sample beside the population; in the order of the definition. */
  List<SampleMargin> margins();

  /** There are no such weights. */
  record Refused(List<SampleMargin> margins, List<Obstacle> obstacles) implements Raked {
    public Refused {
      margins = List.copyOf(margins);
      obstacles = List.copyOf(obstacles);
    }
  }
}
