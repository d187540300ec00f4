package org.peillood.statistics;

import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** Frequencies of 30 items; the goal is 60 ms for all items of 1,000,000 respondents. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FrequenciesBench {
  @Param({"100000", "1000000"})
  int respondents;

  private List<CategoricalColumn> items;
  private Rows some;
  private Weights weights;

  @Setup
  public void respondents() {
    var data = BenchData.of(respondents);
    items = data.likertItems(30);
    some = data.someRows();
    weights = data.weights();
  }

  @Benchmark
  public List<FrequencyTable> ofAll() {
    return items.stream().map(item -> Frequencies.of(item).table()).toList();
  }

  @Benchmark
  public List<FrequencyTable> withinAFilter() {
    return items.stream().map(item -> Frequencies.of(item).within(some).table()).toList();
  }

  @Benchmark
  public List<FrequencyTable> weighted() {
    return items.stream().map(item -> Frequencies.of(item).weightedBy(weights).table()).toList();
  }
}
