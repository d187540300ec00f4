package org.peillood.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.peillood.privacy.DisclosureControl;
import org.peillood.privacy.Published;
import org.peillood.statistics.CalibratedWeights;
import org.peillood.statistics.CategoricalColumn;
import org.peillood.statistics.Microdata;
import org.peillood.statistics.Raking;
import org.peillood.statistics.SampleDesign;
import org.peillood.statistics.StatisticRefused;
import org.peillood.statistics.WeightTrimming;
import org.peillood.statistics.Weights;

/**
 * The weights of the respondents of a moment, 1 on average, one a row; and what may be told of
 * them. Where few respondents share a combination of the margins, figures about the weights are
 * told roughly only: how many they are could else be worked out. See decision record 0023.
 */
public final class RakedWeights implements Raked {

  private final List<SampleMargin> margins;
  private final CalibratedWeights calibrated;
  private final DisclosureControl control;
  private final boolean rough;
  private final long trimmed;

  private RakedWeights(
      List<SampleMargin> margins,
      CalibratedWeights calibrated,
      DisclosureControl control,
      boolean rough,
      long trimmed) {
    this.margins = List.copyOf(margins);
    this.calibrated = calibrated;
    this.control = control;
    this.rough = rough;
    this.trimmed = trimmed;
  }

  /** Weights these respondents, or says what stands in the way. */
  public static Raked of(Definition definition, Microdata sample, DisclosureControl control) {
    var obstacles = new ArrayList<Obstacle>();
    var margins = new ArrayList<SampleMargin>();
    if (sample.size() == 0) {
      obstacles.add(Obstacle.of(Obstacle.Kind.NOBODY));
    }
    for (var margin : definition.margins()) {
      if (sample.column(margin.item()).orElse(null) instanceof CategoricalColumn column) {
        margins.add(SampleMargin.of(margin, column, control));
      } else if (sample.size() > 0) {
        obstacles.add(new Obstacle(Obstacle.Kind.ITEM, margin.item(), List.of()));
      }
    }
    if (sample.size() > 0) {
      margins.forEach(margin -> obstacles.addAll(margin.obstacles()));
    }
    return obstacles.isEmpty()
        ? raked(definition, sample.size(), margins, control)
        : new Refused(margins, obstacles);
  }

  private static Raked raked(
      Definition definition, int n, List<SampleMargin> margins, DisclosureControl control) {
    var columns = margins.stream().map(SampleMargin::column).toList();
    var raking = Raking.of(SampleDesign.builder(n).build());
    for (int i = 0; i < columns.size(); i++) {
      raking = raking.toMargin(columns.get(i), margins.get(i).targets());
    }
    CalibratedWeights fitted;
    try {
      fitted = raking.weights();
    } catch (StatisticRefused refused) {
      return new Refused(margins, List.of(Obstacle.of(Obstacle.Kind.NO_SOLUTION)));
    }
    boolean rough = hasFewTogether(columns, control);
    if (definition.bounds().isEmpty()) {
      return new RakedWeights(margins, fitted, control, rough, 0);
    }
    var bounds = definition.bounds().get();
    var weights = fitted.weights();
    long outside = IntStream.range(0, n).filter(r -> bounds.isOutside(weights.get(r))).count();
    try {
      var trimming = WeightTrimming.between(bounds.lowest(), bounds.highest()).strict();
      return new RakedWeights(
          margins, raking.withTrimming(trimming).weights(), control, rough, outside);
    } catch (StatisticRefused refused) {
      return new Refused(margins, List.of(Obstacle.of(Obstacle.Kind.BOUNDS)));
    }
  }

  private static boolean hasFewTogether(
      List<CategoricalColumn> columns, DisclosureControl control) {
    int n = columns.get(0).size();
    var together = new int[n];
    int combinations = 1;
    for (var column : columns) {
      var numbers = new HashMap<Long, Integer>();
      for (int row = 0; row < n; row++) {
        long both = (long) together[row] * column.categories().size() + column.code(row);
        together[row] = numbers.computeIfAbsent(both, pair -> numbers.size());
      }
      combinations = numbers.size();
    }
    var counts = new long[combinations];
    Arrays.stream(together).forEach(combination -> counts[combination]++);
    return columns.size() > 1 && Arrays.stream(counts).anyMatch(control::isSmall);
  }

  @Override
  public List<SampleMargin> margins() {
    return margins;
  }

  /** The weights, in the order of the rows. */
  public Weights weights() {
    return calibrated.weights();
  }

  /** The sample design that remembers what was fitted, for standard errors. */
  public SampleDesign design() {
    return calibrated.design();
  }

  /** All that raking tells; not to be shown as it is. */
  public CalibratedWeights calibrated() {
    return calibrated;
  }

  /** Respondents. */
  public long n() {
    return calibrated.weights().size();
  }

  /**
   * As how many unweighted answers they count (Kish), as it may be shown: a whole number, and where
   * {@link #isRough()} a multiple of the minimum cell.
   */
  public long effectiveN() {
    long step = rough ? control.minimumCell() : 1;
    double effective = calibrated.kish().effectiveN().orThrow();
    return Math.min(n(), Math.max(step, Math.round(effective / step) * step));
  }

  /** Whether figures about the weights are told roughly, since few share a combination. */
  public boolean isRough() {
    return rough;
  }

  /** How many fewer unweighted answers would tell as much: {@code n / effectiveN()}. */
  public double designEffect() {
    return (double) n() / effectiveN();
  }

  /** How many weighed less or more than the bounds before they were trimmed. */
  public Published<Long> trimmed() {
    return control.protect(trimmed, trimmed);
  }

  /** Whether any weight was trimmed, so that the margins are met only nearly. */
  public boolean isTrimmed() {
    return trimmed > 0;
  }

  /** The weight that at least as many as the minimum cell do not exceed. */
  public double lightest() {
    return sorted()[few()];
  }

  /** The weight that at least as many as the minimum cell have or exceed. */
  public double heaviest() {
    var sorted = sorted();
    return sorted[sorted.length - 1 - few()];
  }

  private int few() {
    return Math.min(control.minimumCell(), (int) n()) - 1;
  }

  private double[] sorted() {
    return IntStream.range(0, (int) n()).mapToDouble(calibrated.weights()::get).sorted().toArray();
  }

  /** The part (0 to 1) of those who answered an item that weigh in this group. */
  public double weighted(SampleMargin margin, SampleMargin.Group group) {
    Map<String, Double> sums = calibrated.margins().getOrDefault(margin.item(), Map.of());
    double answered =
        margin.groups().stream().mapToDouble(each -> sums.getOrDefault(each.head(), 0.0)).sum();
    return answered > 0 ? sums.getOrDefault(group.head(), 0.0) / answered : 0;
  }

  /** How many respondents weigh how much. */
  public WeightClasses classes() {
    return WeightClasses.of(calibrated.weights(), control);
  }
}
