package org.peillood.analysis;

import java.util.List;
import java.util.Optional;

/**
 * Figures over the waves, as a page shows them.
 *
 * @param trends at least one; of a matrix one for each row
 */
public record TrendView(List<Trend> trends, Optional<FigureChart.Drawn> chart) {
  public TrendView {
    trends = List.copyOf(trends);
  }

  /** How many waves there are at most. */
  public int waves() {
    return trends.stream().mapToInt(trend -> trend.waves().size()).max().orElse(0);
  }
}
