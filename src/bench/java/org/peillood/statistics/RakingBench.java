package org.peillood.statistics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Raking to three margins; the goal is 500 ms for 1,000,000 respondents. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RakingBench {
  @Param({"100000", "1000000"})
  int respondents;

  private SampleDesign design;
  private CategoricalColumn sex;
  private CategoricalColumn age;
  private CategoricalColumn region;

  @Setup
  public void respondents() {
    design = SampleDesign.of(BenchData.of(respondents).weights());
    sex = complete("sex", 2);
    age = complete("age", 6);
    region = complete("region", 10);
  }

  private CategoricalColumn complete(String name, int categories) {
    var random = BenchData.random(name);
    var codes = IntStream.rangeClosed(1, categories).mapToObj(String::valueOf).toList();
    var column = CategoricalColumn.builder(name, codes);
    for (int row = 0; row < respondents; row++) {
      column.append(random.nextInt(categories));
    }
    return column.view();
  }

  /** The first category is half as large again as the others. */
  private static Map<String, Double> targets(CategoricalColumn item) {
    double each = 1_000_000 / (item.categories().size() + 0.5);
    var targets = new LinkedHashMap<String, Double>();
    item.categories().forEach(category -> targets.put(category, each));
    targets.put(item.categories().get(0), 1.5 * each);
    return targets;
  }

  @Benchmark
  public CalibratedWeights toThreeMargins() {
    return Raking.of(design)
        .toMargin(sex, targets(sex))
        .toMargin(age, targets(age))
        .toMargin(region, targets(region))
        .weights();
  }
}
