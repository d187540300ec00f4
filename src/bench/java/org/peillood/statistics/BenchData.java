package org.peillood.statistics;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Synthetic respondents for the benchmarks: the same ones at every run, because each column draws
 * from a generator seeded with its name. Nothing in them resembles anyone.
 */
final class BenchData {
  private final int respondents;

  private BenchData(int respondents) {
    this.respondents = respondents;
  }

  static BenchData of(int respondents) {
    return new BenchData(respondents);
  }

  int respondents() {
    return respondents;
  }

  /** A single-choice item with skewed categories; 5 in 100 respondents have no value. */
  CategoricalColumn categorical(String name, int categories) {
    var random = random(name);
    var column = CategoricalColumn.builder(name, codes(categories));
    MissingKind[] kinds = MissingKind.values();
    for (int row = 0; row < respondents; row++) {
      if (random.nextInt(20) == 0) {
        column.append(kinds[random.nextInt(kinds.length)]);
      } else {
        // The product of two uniform numbers puts most respondents in the first categories.
        column.append((int) (categories * random.nextDouble() * random.nextDouble()));
      }
    }
    return column.view();
  }

  /** Single-choice items {@code q1 … qN} of five points. */
  List<CategoricalColumn> likertItems(int items) {
    return IntStream.rangeClosed(1, items).mapToObj(item -> categorical("q" + item, 5)).toList();
  }

  /** A multiple-choice item in which each category is ticked by 3 in 10 respondents. */
  MultipleColumn multiple(String name, int categories) {
    var random = random(name);
    var column = MultipleColumn.builder(name, codes(categories));
    List<String> all = codes(categories);
    for (int row = 0; row < respondents; row++) {
      column.append(all.stream().filter(code -> random.nextInt(10) < 3).toList());
    }
    return column.view();
  }

  /** A numeric item between 0 and 100 without missing values and practically without ties. */
  NumericColumn numeric(String name) {
    var random = random(name);
    return numeric(name, row -> 100 * random.nextDouble());
  }

  /** A numeric item of whole years, 18 to 79, so with many ties. */
  NumericColumn years(String name) {
    var random = random(name);
    return numeric(name, row -> 18 + random.nextInt(62));
  }

  /** Weights between 0.3 and 3. */
  Weights weights() {
    var random = random("weights");
    return Weights.of(
        IntStream.range(0, respondents)
            .mapToDouble(row -> 0.3 * Math.pow(10, random.nextDouble()))
            .toArray());
  }

  /** Three in ten respondents, scattered. */
  Rows someRows() {
    var random = random("rows");
    return Rows.where(respondents, row -> random.nextInt(10) < 3);
  }

  private NumericColumn numeric(String name, IntToDoubleFunction values) {
    var column = NumericColumn.builder(name);
    for (int row = 0; row < respondents; row++) {
      column.append(values.applyAsDouble(row));
    }
    return column.view();
  }

  private static List<String> codes(int categories) {
    return IntStream.rangeClosed(1, categories).mapToObj(String::valueOf).toList();
  }

  static SplittableRandom random(String name) {
    return new SplittableRandom(name.hashCode());
  }
}
