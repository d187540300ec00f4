package org.peillood.interview;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.SurveyTable;

/**
 * A page of a survey of 50 items: read the form, load the answers, check the page, decide what
 * comes next. The goal is 1.5 ms at the median with one respondent at a time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PageBench {

  private static final int ITEMS = 50;

  private Interview interview;
  private Answers answers;

  @Setup
  public void survey() {
    var table = new StringBuilder();
    answers = Answers.none();
    for (int i = 0; i < ITEMS; i++) {
      var condition = i % 5 == 4 ? "  if ${q%d} = 'a'".formatted(i - 4) : "";
      table.append(
          "q%d  one  Question %d?  a A | b B | c C  missing 97%s%n".formatted(i, i, condition));
      if (i < ITEMS / 2) {
        answers = answers.with("q" + i, new Answer.Choice("a"));
      }
    }
    interview =
        new Interview(
            SurveyTable.questionnaire(table.toString()), (language, key, arguments) -> key);
  }

  @Benchmark
  public Turn sent() {
    return interview.turn(answers, "q25", Map.of("q25", List.of("b")), "en");
  }

  @Benchmark
  @Threads(32)
  public Turn sentByThirtyTwo() {
    return interview.turn(answers, "q25", Map.of("q25", List.of("b")), "en");
  }

  @Benchmark
  public Page opened() {
    return interview.page(answers, "q25", "en");
  }
}
