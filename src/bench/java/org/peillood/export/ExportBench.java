package org.peillood.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.peillood.response.Mode;
import org.peillood.response.SingleAnswer;
import org.peillood.survey.Item;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyTable;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/**
 * Microdata of 30 items, from stored documents to the file; the reading of the documents from the
 * database is not in it. The goals at 100,000 responses are 2 s for CSV and 4 s for a system file
 * of SPSS, database included, in a heap of 256 MB.
 */
@State(Scope.Benchmark)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class ExportBench {

  private static final int DISTINCT = 1000;

  @Param({"100000", "1000000"})
  public int respondents;

  private Survey survey;
  private List<SingleAnswer> responses;

  @Setup
  public void answers() {
    var table = new StringBuilder();
    for (int i = 0; i < 24; i++) {
      table.append(
          "q%d  one  Question %d?  a A | b B | c C | d D  missing 97 98%n".formatted(i, i));
    }
    for (int i = 24; i < 28; i++) {
      table.append("q%d  several  Question %d?  a A | b B | c C | d D | e E%n".formatted(i, i));
    }
    table.append("age  number  How old?\nwords  text  What else?\n");
    survey = SurveyTable.survey("bench", SurveyTable.questionnaire(table.toString()));
    var chance = new Random(20_201_215);
    responses = new ArrayList<>();
    for (int i = 0; i < DISTINCT; i++) {
      responses.add(
          new SingleAnswer(
              new UUID(0, i), "2020", "en", Mode.WEB, Optional.empty(), false, "h", said(chance)));
    }
  }

  private static String said(Random chance) {
    var document = new StringBuilder("{");
    for (int i = 0; i < 24; i++) {
      document.append("\"q").append(i).append("\":\"").append("abcd".charAt(chance.nextInt(4)));
      document.append("\",");
    }
    for (int i = 24; i < 28; i++) {
      document
          .append("\"q")
          .append(i)
          .append("\":[\"a\",\"")
          .append("bcde".charAt(chance.nextInt(4)));
      document.append("\"],");
    }
    return document
        .append("\"age\":")
        .append(18 + chance.nextInt(70))
        .append(",\"words\":\"Meer lessen Nederlands, ook 's avonds.\"}")
        .toString();
  }

  @Benchmark
  public void csv() throws IOException {
    write(Format.CSV);
  }

  @Benchmark
  public void sav() throws IOException {
    write(Format.SPSS);
  }

  private void write(Format format) throws IOException {
    var words = Texts.in(new Language("en"));
    var choice =
        new Choice(survey, survey.waves(), Choice.Open.NONE, false, MissingNumbers.NEGATIVE);
    var order =
        new Order(
            survey, survey.waves(), format, "en", Writing.CODES, Dialect.PLAIN, Choice.Open.NONE);
    new Microdata(
            order,
            layout(choice, words).codebook(LocalDate.of(2020, 12, 15)),
            words,
            "bench",
            (part, file) -> {
              var rows = new LayoutRows(layout(choice, words), part, file);
              for (int i = 0; i < respondents; i++) {
                rows.write(i + 1, responses.get(i % DISTINCT), Map.of());
              }
            })
        .write(OutputStream.nullOutputStream());
  }

  private static Layout layout(Choice choice, Texts words) {
    return new Layout(
        choice,
        (s, wave, hash) ->
            new Choice.Answered(
                wave.questionnaire(),
                wave.questionnaire().items().stream().map(Item::name).collect(Collectors.toSet())),
        new Wording("en", words));
  }
}
