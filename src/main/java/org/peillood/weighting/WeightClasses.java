package org.peillood.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.peillood.privacy.DisclosureControl;
import org.peillood.privacy.Published;
import org.peillood.statistics.Weights;

/** How many respondents weigh how much, as far as that may be shown. */
public record WeightClasses(List<WeightClass> classes) {

  // Nobody whose factors cancel out stands on an edge: those weigh 1.
  private static final double[] EDGES = {0, .1, .3, .5, .7, .9, 1.1, 1.3, 1.5, 2, 3, 5};

  /**
   * Weights from an edge up to the next.
   *
   * @param to infinite in the last
   */
  public record WeightClass(double from, double to, Published<Long> count) {}

  public WeightClasses {
    classes = List.copyOf(classes);
  }

  static WeightClasses of(Weights weights, DisclosureControl control) {
    var counts = new long[EDGES.length];
    for (int row = 0; row < weights.size(); row++) {
      counts[classOf(weights.get(row))]++;
    }
    int first = IntStream.range(0, counts.length).filter(i -> counts[i] > 0).findFirst().orElse(0);
    int last =
        IntStream.range(0, counts.length)
            .map(i -> counts.length - 1 - i)
            .filter(i -> counts[i] > 0)
            .findFirst()
            .orElse(0);
    var used = Arrays.copyOfRange(counts, first, last + 1);
    var safe = control.protect(new long[][] {used}).cells().get(0);
    var classes = new ArrayList<WeightClass>();
    for (int i = 0; i < used.length; i++) {
      int edge = first + i;
      double to = edge + 1 < EDGES.length ? EDGES[edge + 1] : Double.POSITIVE_INFINITY;
      classes.add(new WeightClass(EDGES[edge], to, safe.get(i)));
    }
    return new WeightClasses(classes);
  }

  private static int classOf(double weight) {
    int place = Arrays.binarySearch(EDGES, weight);
    return place >= 0 ? place : -place - 2;
  }

  /** The largest count that is shown; at least 1. */
  public long most() {
    return classes.stream()
        .flatMap(each -> each.count().value().stream())
        .mapToLong(Long::longValue)
        .max()
        .orElse(1);
  }
}
