package org.peillood.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    Counted count(Rows rows);

    /** 0 or more when the respondent answered, else the code of the missing kind. */
    int state(int row);

    void addWeights(Rows rows, Weights weights, Sum[] sums);
  }

  private static final class Counted {
    final Bases bases;
    final long[] counts;

    Counted(Bases bases, long[] counts) {
      this.bases = bases;
      this.counts = counts;
    }
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
          public Counted count(Rows rows) {
            long[] histogram = column.histogram(rows);
            return new Counted(
                Tally.basesOf(histogram),
                Arrays.copyOfRange(histogram, MissingKind.COUNT, histogram.length));
          }

          @Override
          public int state(int row) {
            return column.code(row);
          }

          @Override
          public void addWeights(Rows rows, Weights weights, Sum[] sums) {
            rows.forEach(
                row -> {
                  int category = column.code(row);
                  if (category >= 0) {
                    sums[category].add(weights.get(row));
                  }
                });
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
          public Counted count(Rows rows) {
            return new Counted(column.bases(rows), column.counts(rows));
          }

          @Override
          public int state(int row) {
            return column.state(row);
          }

          @Override
          public void addWeights(Rows rows, Weights weights, Sum[] sums) {
            for (int category = 0; category < sums.length; category++) {
              Rows chose = rows.and(column.ticked(category));
              for (int row = chose.next(0); row >= 0; row = chose.next(row + 1)) {
                sums[category].add(weights.get(row));
              }
            }
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
          public Counted count(Rows rows) {
            return new Counted(column.bases(rows), column.counts(rows, places));
          }

          @Override
          public int state(int row) {
            return column.code(row, 0);
          }

          @Override
          public void addWeights(Rows rows, Weights weights, Sum[] sums) {
            for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
              for (int place = 0; place < Math.min(places, column.places()); place++) {
                int category = column.code(row, place);
                if (category >= 0) {
                  sums[category].add(weights.get(row));
                }
              }
            }
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
    Counted counted = choices.count(rows);
    Bases bases = counted.bases;
    long[] counts = counted.counts;
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
    int notAsked = MissingKind.NOT_ASKED.code();
    return switch (base) {
      case ANSWERED -> rows.that(row -> choices.state(row) >= 0);
      case ASKED -> rows.that(row -> choices.state(row) != notAsked);
      case EVERYONE -> rows;
    };
  }

  private double[] weightedCounts(Weights given) {
    Sum[] sums = Stream.generate(Sum::create).limit(categories.size()).toArray(Sum[]::new);
    choices.addWeights(rows, given, sums);
    return Arrays.stream(sums).mapToDouble(Sum::getAsDouble).toArray();
  }
}
