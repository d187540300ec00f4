package org.peillood.statistics;

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

/** Linearised means of five domains; the goal is 100 ms for 1,000,000 respondents. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SurveyMeanBench {
  @Param({"100000", "1000000"})
  int respondents;

  private NumericColumn hours;
  private CategoricalColumn group;
  private CategoricalColumn agreement;
  private SampleDesign stratified;
  private SampleDesign clustered;
  private Weights weights;
  private Grouping strata;

  @Setup
  public void respondents() {
    var data = BenchData.of(respondents);
    hours = data.numeric("hours");
    group = data.categorical("group", 5);
    agreement = data.categorical("agreement", 5);
    weights = data.weights();
    var random = BenchData.random("strata");
    int[] schools = IntStream.range(0, respondents).map(row -> random.nextInt(2000)).toArray();
    // Twenty strata of a hundred schools; respondents lie scattered over them.
    strata = Grouping.of(IntStream.of(schools).map(school -> school / 100).toArray());
    stratified = SampleDesign.builder(respondents).weightedBy(weights).stratifiedBy(strata).build();
    clustered =
        SampleDesign.builder(respondents)
            .weightedBy(weights)
            .stratifiedBy(strata)
            .clusteredBy(Grouping.of(schools))
            .build();
  }

  @Benchmark
  public SampleDesign describing() {
    return SampleDesign.builder(respondents).weightedBy(weights).stratifiedBy(strata).build();
  }

  @Benchmark
  public Map<String, SurveyFigures> byDomainStratified() {
    return SurveyMean.of(hours, stratified).by(group);
  }

  @Benchmark
  public Map<String, SurveyFigures> byDomainClustered() {
    return SurveyMean.of(hours, clustered).by(group);
  }

  @Benchmark
  public RaoScott raoScottStratified() {
    return SurveyTable.of(agreement, group, stratified).test();
  }
}
