package org.peillood.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Post-stratification: the weights in each combination of categories are multiplied so that they
 * add up to its known population. R: {@code survey::postStratify}.
 *
 * <p>Refused: a respondent without an answer, a combination with a population and no respondents or
 * the other way round.
 */
public final class PostStratification {
  private final SampleDesign design;
  private final Rows rows;
  private final List<CategoricalColumn> items;
  private final Map<List<String>, Double> population;

  private PostStratification(
      SampleDesign design,
      Rows rows,
      List<CategoricalColumn> items,
      Map<List<String>, Double> population) {
    this.design = design;
    this.rows = rows;
    this.items = items;
    this.population = population;
  }

  /**
   * Fits the weights of a design to the population per combination of the categories of these
   * items, in the order of the items.
   */
  public static PostStratification of(
      SampleDesign design, List<CategoricalColumn> items, Map<List<String>, Double> population) {
    items.forEach(item -> design.rows().sameSize(item.size()));
    if (items.isEmpty()) {
      throw new StatisticRefused("Post-stratification needs at least one item.");
    }
    var checked = Targets.checked(Targets.names(items), population);
    return new PostStratification(design, design.rows(), List.copyOf(items), checked);
  }

  /** Of these respondents only; the others get weight 0. */
  public PostStratification within(Rows filter) {
    return new PostStratification(design, design.rows().and(filter), items, population);
  }

  /** The weights. */
  public CalibratedWeights weights() {
    var cells = new RakingCells(design, rows, items);
    double[] sums = cells.cellSums();
    var targets = new double[sums.length];
    var unmet = new LinkedHashMap<>(population);
    for (int cell = 0; cell < sums.length; cell++) {
      if (sums[cell] > 0) {
        List<String> names = names(cells, cell);
        double target = unmet.getOrDefault(names, 0.0);
        unmet.remove(names);
        if (target == 0) {
          throw Targets.unknown(String.join(" × ", names), Targets.names(items));
        }
        targets[cell] = target;
      }
    }
    unmet.forEach(
        (names, target) -> {
          if (target > 0) {
            throw Targets.nobody(String.join(" × ", names), Targets.names(items), target);
          }
        });
    cells.setTo(targets);
    Weights fitted = cells.weights();
    var calibrated = design.calibrated(fitted, rows, cells.ofCells(fitted));
    return new CalibratedWeights(
        fitted,
        calibrated,
        fitted.kish(rows),
        Map.of(Targets.names(items), byName(cells, targets)),
        0,
        1,
        "post-stratification",
        List.of());
  }

  private List<String> names(RakingCells cells, int cell) {
    var names = new ArrayList<String>();
    for (int item = 0; item < items.size(); item++) {
      names.add(items.get(item).categories().get(cells.category(item, cell)));
    }
    return names;
  }

  private Map<String, Double> byName(RakingCells cells, double[] targets) {
    var byName = new LinkedHashMap<String, Double>();
    for (int cell = 0; cell < targets.length; cell++) {
      if (targets[cell] > 0) {
        byName.put(String.join(" × ", names(cells, cell)), targets[cell]);
      }
    }
    return byName;
  }
}
