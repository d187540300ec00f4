package org.peillood.statistics;

import java.util.ArrayList;
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

/** Krippendorff's alpha of four coders; the goal is 200 ms for 10,000 units. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class KrippendorffAlphaBench {
  @Param({"10000", "100000"})
  int units;

  @Param AlphaMetric metric = AlphaMetric.NOMINAL;

  private Ratings ratings;

  @Setup
  public void ratings() {
    var columns = new ArrayList<NumericColumn>();
    for (int coder = 0; coder < 4; coder++) {
      var random = BenchData.random("coder" + coder);
      var column = NumericColumn.builder("coder" + coder);
      for (int unit = 0; unit < units; unit++) {
        if (random.nextInt(10) == 0) {
          column.append(MissingKind.NO_ANSWER);
        } else {
          column.append(Math.floorMod(unit, 7) + random.nextInt(3));
        }
      }
      columns.add(column.view());
    }
    ratings = Ratings.ofNumbers(columns);
  }

  @Benchmark
  public KrippendorffFigures alpha() {
    return KrippendorffAlpha.of(ratings).withMetric(metric).figures();
  }
}
