package org.peillood.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.core.Sum;

/**
 * Frequencies of one item: counts and shares per category with intervals, on the base {@link
 * Base#ANSWERED} unless told otherwise. For multiple choice and rankings the base is respondents,
 * not ticks, so the shares may add up to more than 1; a share of {@code 100 * value} is the "valid
 * percent" (base answered) or "percent" (base asked) of statistical packages.
 *
 * <p>Weighted, a share is Σw of those who chose it over Σw of the base, with the interval at Kish's
 * effective n of the base.
 */
public final class Frequencies {
  /** Who chose what, for any kind of column. */
  private interface Choices {
    long[] counts(Rows rows);

    boolean chose(int row, int category);
  }

  private final Column column;
  private final List<String> categories;
  private final Choices choices;
  private final Rows rows;
  private final Base base;
  private final double level;
  private final Optional<Weights> weights;

  private Frequencies(
      Column column,
      List<String> categories,
      Choices choices,
      Rows rows,
      Base base,
      double level,
      Optional<Weights> weights) {
    this.column = column;
    this.categories = categories;
    this.choices = choices;
    this.rows = rows;
    this.base = base;
    this.level = level;
    this.weights = weights;
  }

  private static Frequencies start(Column column, List<String> categories, Choices choices) {
    return new Frequencies(
        column,
        categories,
        choices,
        Rows.all(column.size()),
        Base.ANSWERED,
        0.95,
        Optional.empty());
  }

  /** Frequencies of a single-choice item. */
  public static Frequencies of(CategoricalColumn column) {
    return start(
        column,
        column.categories(),
        new Choices() {
          @Override
          public long[] counts(Rows rows) {
            return column.counts(rows);
          }

          @Override
          public boolean chose(int row, int category) {
            return column.code(row) == category;
          }
        });
  }

  /** Frequencies of a multiple-choice item, of respondents. */
  public static Frequencies of(MultipleColumn column) {
    return start(
        column,
        column.categories(),
        new Choices() {
          @Override
          public long[] counts(Rows rows) {
            return column.counts(rows);
          }

          @Override
          public boolean chose(int row, int category) {
            return column.isTicked(row, category);
          }
        });
  }

  /** How often each category of a ranking was put in one of the first {@code places} places. */
  public static Frequencies of(RankColumn column, int places) {
    return start(
        column,
        column.categories(),
        new Choices() {
          @Override
          public long[] counts(Rows rows) {
            return column.counts(rows, places);
          }

          @Override
          public boolean chose(int row, int category) {
            for (int place = 0; place < Math.min(places, column.places()); place++) {
              if (column.code(row, place) == category) {
                return true;
              }
            }
            return false;
          }
        });
  }

  /** Among these respondents only. */
  public Frequencies within(Rows filter) {
    return new Frequencies(
        column, categories, choices, filter.sameSize(column.size()), base, level, weights);
  }

  /** With shares of another base. */
  public Frequencies onBase(Base newBase) {
    return new Frequencies(column, categories, choices, rows, newBase, level, weights);
  }

  /** With another confidence level, between 0 and 1. */
  public Frequencies withLevel(double newLevel) {
    double checked = Interval.checkLevel(newLevel);
    return new Frequencies(column, categories, choices, rows, base, checked, weights);
  }

  /** With a weight for each respondent. */
  public Frequencies weightedBy(Weights newWeights) {
    rows.sameSize(newWeights.size());
    return new Frequencies(column, categories, choices, rows, base, level, Optional.of(newWeights));
  }

  /** The table. */
  public FrequencyTable table() {
    Bases bases = column.bases(rows);
    long[] counts = choices.counts(rows);
    boolean several = !(column instanceof CategoricalColumn);
    var lines = new ArrayList<CategoryFrequency>();
    if (weights.isEmpty()) {
      long n = bases.of(base);
      for (int category = 0; category < counts.length; category++) {
        var share = Proportion.of(counts[category], n).withLevel(level).estimate();
        lines.add(
            new CategoryFrequency(
                categories.get(category), counts[category], counts[category], share));
      }
      return new FrequencyTable(column.name(), base, bases, n, lines, several);
    }
    Weights given = weights.orElseThrow();
    Weights.Kish kish = given.kish(rowsInBase());
    double[] sums = weightedCounts(given);
    for (int category = 0; category < counts.length; category++) {
      lines.add(
          new CategoryFrequency(
              categories.get(category),
              counts[category],
              sums[category],
              weightedShare(sums[category], kish)));
    }
    return new FrequencyTable(column.name(), base, bases, kish.sum(), lines, several);
  }

  private Result<Estimate> weightedShare(double weight, Weights.Kish kish) {
    return kish.effectiveN()
        .fold(
            effective -> {
              // Rounding in two separate sums may leave a share a hair above 1.
              double share = Math.min(1, weight / kish.sum());
              return Proportion.weighted(share, kish.n(), effective).withLevel(level).estimate();
            },
            Result::none);
  }

  private Rows rowsInBase() {
    return Rows.where(
        column.size(),
        row ->
            rows.contains(row)
                && (column.isAnswered(row)
                    || (base == Base.ASKED
                        && !column.missing(row).equals(Optional.of(MissingKind.NOT_ASKED)))));
  }

  private double[] weightedCounts(Weights given) {
    var sums = new double[categories.size()];
    for (int category = 0; category < sums.length; category++) {
      var sum = Sum.create();
      for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
        if (choices.chose(row, category)) {
          sum.add(given.get(row));
        }
      }
      sums[category] = sum.getAsDouble();
    }
    return sums;
  }
}
