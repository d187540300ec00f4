package org.peillood.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.peillood.analysis.Tabulation.Banner;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.privacy.SafeCrossings;
import org.peillood.statistics.CategoricalColumn;
import org.peillood.statistics.Column;
import org.peillood.statistics.Microdata;
import org.peillood.statistics.Weights;
import org.peillood.survey.AnswerReader;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyTable;
import org.peillood.survey.Wave;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/**
 * What a step on the workbench computes, from the columns to the protected result, without its
 * page; and the columns themselves, from stored documents, without the database. Goals at 100,000
 * and 1,000,000 responses of 30 items: all frequencies 150 and 600 ms, a weighted table of three
 * items with its tests 100 and 400 ms, the columns 2 s per 100,000, a step 300 ms at 100,000.
 *
 * <p>What may be shown of a crossing is worked out once for the responses of a moment: {@code
 * first…} begins without it, as after a new response.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 3)
@Measurement(iterations = 7)
public class StepBench {

  private static final int ITEMS = 30;
  private static final int DISTINCT = 1000;
  private static final LocalDate TODAY = LocalDate.of(2020, 12, 15);
  private static final List<Banner> TWO = List.of(Banner.parse("q1"), Banner.parse("q2"));
  private static final List<Banner> CROSSED = List.of(Banner.parse("q1*q2"));

  @Param({"100000", "1000000"})
  public int respondents;

  private Survey survey;
  private Wave wave;
  private List<String> documents;
  private Microdata data;
  private SafeCrossings known;
  private SafeCrossings fresh;
  private Weights weights;

  @Setup
  public void respondents() {
    var table = new StringBuilder();
    for (int i = 0; i < ITEMS; i++) {
      table.append(
          "q%d  one  Question %d?  a A | b B | c C | d D  missing 97 98%n".formatted(i, i));
    }
    survey = SurveyTable.survey("bench", SurveyTable.questionnaire(table.toString()));
    wave = survey.waves().get(0);
    var chance = new Random(20_201_215);
    documents = IntStream.range(0, DISTINCT).mapToObj(i -> document(chance)).toList();
    data = columnsFromDocuments();
    known = crossings();
    var each = new double[respondents];
    for (int i = 0; i < respondents; i++) {
      each[i] = 0.5 + chance.nextDouble();
    }
    weights = Weights.of(each);
  }

  @Setup(Level.Invocation)
  public void forget() {
    fresh = crossings();
  }

  private static String document(Random chance) {
    var said = new ArrayList<String>();
    for (int i = 0; i < ITEMS; i++) {
      if (chance.nextInt(20) > 0) {
        said.add("\"q" + i + "\":\"" + "abcd".charAt(chance.nextInt(4)) + "\"");
      }
    }
    return "{" + String.join(",", said) + "}";
  }

  private SafeCrossings crossings() {
    return Crossings.of(survey, wave, data, Variables.asked());
  }

  @Benchmark
  public Microdata columnsFromDocuments() {
    Questionnaire questionnaire = wave.questionnaire();
    var items = new ItemColumns(questionnaire.items());
    var asked = IntStream.range(0, ITEMS).mapToObj(i -> "q" + i).collect(Collectors.toSet());
    var reader = AnswerReader.of(questionnaire);
    for (int i = 0; i < respondents; i++) {
      items.append(reader.read(documents.get(i % DISTINCT)), asked);
    }
    var modes = CategoricalColumn.builder(Columns.MODE, List.of("web"));
    for (int i = 0; i < respondents; i++) {
      modes.append("web");
    }
    var all = new ArrayList<Column>(List.of(modes.view()));
    var view = items.view();
    view.names().forEach(name -> all.add(view.column(name).orElseThrow()));
    return Microdata.of(all);
  }

  @Benchmark
  public List<TabulationResult> frequenciesOfAllItems() {
    return IntStream.range(0, ITEMS).mapToObj(i -> run(of("q" + i), known)).toList();
  }

  @Benchmark
  public TabulationResult firstStepByTwoItems() {
    return run(of("q0").across(TWO), fresh);
  }

  @Benchmark
  public TabulationResult stepByTwoItems() {
    return run(of("q0").across(TWO), known);
  }

  @Benchmark
  public TabulationResult firstStepCrossed() {
    return run(of("q0").across(CROSSED), fresh);
  }

  @Benchmark
  public TabulationResult weightedAndCrossed() {
    return run(of("q0").across(CROSSED).weightedBy("bench@1"), known);
  }

  private static Tabulation of(String item) {
    return Tabulation.of("bench", List.of(item), Measure.SHARES);
  }

  private TabulationResult run(Tabulation tabulation, SafeCrossings crossings) {
    return Analysis.result(
        tabulation,
        survey,
        List.of(wave),
        Texts.in(Language.DUTCH),
        new Analysis.Sources(
            (s, w) -> data,
            (s, w) -> crossings,
            (t, w, d) ->
                t.weight().isPresent()
                    ? Optional.of(new Weighed(weights, List.of()))
                    : Optional.empty(),
            Variables.asked()),
        true,
        TODAY);
  }
}
