package org.peillood.analysis;

import java.util.List;
import java.util.stream.Stream;

/**
 * What figures over the waves there are of a tabulation, and of which of its items there are none.
 *
 * @param trends one for each item, or one for a score
 * @param without those that have none, and why
 */
public record OverWaves(List<Trend> trends, List<NoTrend> without) {
  public OverWaves {
    trends = List.copyOf(trends);
    without = List.copyOf(without);
  }

  static OverWaves of(Trend trend) {
    return new OverWaves(List.of(trend), List.of());
  }

  static OverWaves none(NoTrend why) {
    return new OverWaves(List.of(), List.of(why));
  }

  OverWaves and(OverWaves others) {
    return new OverWaves(joined(trends, others.trends), joined(without, others.without));
  }

  private static <T> List<T> joined(List<T> some, List<T> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }
}
