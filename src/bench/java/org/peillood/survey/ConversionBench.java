package org.peillood.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** Converting a form from its sheets to an XForm; the goal is 300 ms for 600 rows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ConversionBench {

  private static final int QUESTIONS_OF_A_REPEAT = 10;

  @Param({"100", "600"})
  int rows;

  private Map<String, Sheet> sheets;

  @Setup
  public void sheets() {
    sheets = Map.of("survey", survey(), "choices", choices());
  }

  @Benchmark
  public String toXForm() {
    return XFormWriter.write(questionnaire());
  }

  @Benchmark
  public CompiledForm toTheEngine() throws CompiledForm.Refused {
    return CompiledForm.of(questionnaire());
  }

  private Questionnaire questionnaire() {
    var problems = new Problems("bench");
    return QuestionnaireReader.read(sheets, Demands.ofTheStandard("bench"), problems)
        .orElseThrow(() -> new IllegalStateException(problems.all().toString()));
  }

  // Repeats of questions that lean on each other, in two languages.
  private Sheet survey() {
    var survey = new ArrayList<Sheet.Row>();
    for (int repeat = 0; survey.size() < rows; repeat++) {
      add(survey, Map.of("type", "begin repeat", "name", "r" + repeat, "label::en", "Part"));
      for (int q = 0; q < QUESTIONS_OF_A_REPEAT; q++) {
        var name = "q" + repeat + "_" + q;
        var before = q == 0 ? name : "q" + repeat + "_" + (q - 1);
        var cells = new LinkedHashMap<String, String>();
        cells.put("type", q % 2 == 0 ? "select_one yn" : "integer");
        cells.put("name", name);
        cells.put("label::en", "What about ${" + before + "}?");
        cells.put("label::nl", "Wat met ${" + before + "}?");
        if (q > 0) {
          cells.put("relevant", "${" + before + "} != '' and string-length(${" + before + "}) < 9");
        }
        add(survey, cells);
      }
      add(survey, Map.of("type", "end repeat"));
    }
    return new Sheet("survey", survey);
  }

  private static Sheet choices() {
    var choices = new ArrayList<Sheet.Row>();
    for (var name : List.of("yes", "no")) {
      add(choices, Map.of("list_name", "yn", "name", name, "label::en", name, "label::nl", name));
    }
    return new Sheet("choices", choices);
  }

  private static void add(List<Sheet.Row> rows, Map<String, String> values) {
    var cells = new LinkedHashMap<String, Sheet.Cell>();
    values.forEach((column, value) -> cells.put(column, new Sheet.Cell(value, 0)));
    rows.add(new Sheet.Row("", rows.size() + 2, 0, cells));
  }
}
