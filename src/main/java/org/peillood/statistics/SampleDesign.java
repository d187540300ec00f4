package org.peillood.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How the respondents were drawn: their weights, the strata, the clusters per stage and the size of
 * the population per stage. R: {@code survey::svydesign}. Estimates made with a design carry the
 * uncertainty that belongs to it.
 *
 * <pre>
 * var design = SampleDesign.builder(n).weightedBy(weights).stratifiedBy(Grouping.of(region)).build();
 * SurveyMean.of(trust, design).figures();
 * </pre>
 *
 * <p>A design describes everyone who was drawn. A filter never shortens it: it is a domain, given
 * to the estimate with {@code within}, and the clusters and strata outside the domain keep their
 * place in the variance. Raking and post-stratification make a new design that remembers its
 * calibration. Immutable.
 */
public final class SampleDesign {
  private final SampleStages stages;
  private final Weights weights;
  private final double[] weightsInOrder;
  private final LoneCluster loneCluster;
  private final Rows rows;
  private final List<Calibration> calibrations;

  private SampleDesign(
      SampleStages stages,
      Weights weights,
      LoneCluster loneCluster,
      Rows rows,
      List<Calibration> calibrations) {
    this.stages = stages;
    this.weights = weights;
    this.weightsInOrder = stages.inOrder(weights);
    this.loneCluster = loneCluster;
    this.rows = rows;
    this.calibrations = calibrations;
  }

  /** Starts the design of a sample of so many respondents. */
  public static Builder builder(int respondents) {
    return new Builder(respondents);
  }

  /** The design in which everyone was drawn directly and only the weights differ. */
  public static SampleDesign of(Weights weights) {
    return builder(weights.size()).weightedBy(weights).build();
  }

  /** Respondents. */
  public int size() {
    return weights.size();
  }

  /** The weight of each respondent, after any calibration. */
  public Weights weights() {
    return weights;
  }

  /** The weight of the respondent at this position of the design order. */
  double weightAt(int position) {
    return weightsInOrder[position];
  }

  SampleStages stages() {
    return stages;
  }

  LoneCluster loneCluster() {
    return loneCluster;
  }

  /** The respondents the calibrations are about; everyone as long as there are none. */
  Rows rows() {
    return rows;
  }

  List<Calibration> calibrations() {
    return calibrations;
  }

  SampleDesign calibrated(Weights newWeights, Rows within, Calibration calibration) {
    var all = new ArrayList<>(calibrations);
    all.add(calibration);
    return new SampleDesign(stages, newWeights, loneCluster, within, List.copyOf(all));
  }

  SampleDesign reweighted(Weights newWeights) {
    return new SampleDesign(stages, newWeights, loneCluster, rows, calibrations);
  }

  /** Gathers what is known about the design; what is not told does not apply. */
  public static final class Builder {
    private final int size;
    private Optional<Weights> weights = Optional.empty();
    private List<Grouping> strata = List.of();
    private List<Grouping> clusters = List.of();
    private List<double[]> populations = List.of();
    private boolean nested;
    private LoneCluster loneCluster = LoneCluster.REFUSED;

    private Builder(int size) {
      this.size = size;
    }

    /**
     * With these weights. Without any, a weight is the product over the stages of units in the
     * population by units drawn, and 1 when the populations are not known either.
     */
    public Builder weightedBy(Weights given) {
      checkSize(given.size());
      weights = Optional.of(given);
      return this;
    }

    /** Drawn apart in each stratum; more than one grouping means strata of later stages. */
    public Builder stratifiedBy(Grouping... perStage) {
      strata = checked(perStage);
      return this;
    }

    /** Drawn in clusters: those of the first stage, within them those of the second, … */
    public Builder clusteredBy(Grouping... perStage) {
      clusters = checked(perStage);
      return this;
    }

    /**
     * Drawn from populations of known size (the finite population correction): for each stage, and
     * for each respondent, how many units there were to draw from in the respondent's stratum at
     * the first stage, or in the respondent's cluster at a later one. Infinity means so many that
     * it does not matter.
     */
    public Builder withPopulations(double[]... perStage) {
      for (double[] stage : perStage) {
        checkSize(stage.length);
      }
      populations = Arrays.stream(perStage).map(double[]::clone).toList();
      return this;
    }

    /** The numbers of the clusters start again in each stratum. */
    public Builder nested() {
      nested = true;
      return this;
    }

    /** With another treatment of strata in which a single cluster was drawn. */
    public Builder withLoneClusters(LoneCluster treatment) {
      loneCluster = treatment;
      return this;
    }

    /** The design; refused when its parts contradict each other. */
    public SampleDesign build() {
      var stages = SampleStages.of(size, strata, clusters, populations, nested);
      Weights drawn = weights.orElseGet(stages::weights);
      return new SampleDesign(stages, drawn, loneCluster, Rows.all(size), List.of());
    }

    private List<Grouping> checked(Grouping... perStage) {
      for (Grouping stage : perStage) {
        checkSize(stage.size());
      }
      return List.of(perStage);
    }

    private void checkSize(int given) {
      if (given != size) {
        throw new StatisticRefused(
            "The design is of " + size + " respondents; a part of it is given for " + given + ".");
      }
    }
  }
}
