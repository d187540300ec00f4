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

/**
 * A table of two items with its tests; the goal is 40 ms for a weighted one of 1,000,000
 * respondents.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CrosstabBench {
  @Param({"100000", "1000000"})
  int respondents;

  private CategoricalColumn rows;
  private CategoricalColumn columns;
  private Rows all;
  private Rows some;
  private Weights weights;

  @Setup
  public void respondents() {
    var data = BenchData.of(respondents);
    rows = data.categorical("trust", 5);
    columns = data.categorical("age group", 7);
    all = Rows.all(respondents);
    some = data.someRows();
    weights = data.weights();
  }

  /** Everything that a page may show below a table. */
  private static List<Object> tests(Crosstab table) {
    return List.of(
        ChiSquare.of(table).figures(),
        NominalAssociation.of(table),
        Residuals.of(table),
        ColumnComparison.of(table).rows());
  }

  @Benchmark
  public List<Object> weightedWithTests() {
    return tests(Crosstab.of(rows, columns, all, weights));
  }

  @Benchmark
  public List<Object> weightedWithTestsWithinAFilter() {
    return tests(Crosstab.of(rows, columns, some, weights));
  }

  @Benchmark
  public List<Object> countedWithTests() {
    return tests(Crosstab.of(rows, columns, all));
  }
}
