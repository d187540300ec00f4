package org.peillood.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peillood.analysis.Fieldwork;
import org.peillood.analysis.Tabulation;
import org.peillood.analysis.Tabulation.Base;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.response.Mode;
import org.peillood.response.SingleAnswer;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Item;
import org.peillood.survey.MissingCode;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyTable;

/** R computes again what a pack says was published. */
class PackTest {

  private static final Survey SURVEY =
      SurveyTable.survey(
          "home",
          SurveyTable.questionnaire(
              """
              work    one      Do you work?  yes Yes | no No | sick I am ill  missing 97 98
              agree   one      I feel at home.  1 never | 2 seldom | 3 neither | 4 often | 5 always  scale likert5
              proud   one      I am proud.  1 never | 2 seldom | 3 neither | 4 often | 5 always  scale likert5
              helps   several  What helps?  a Lessons | b Transport | c Childcare  missing 97
              first   rank     What comes first?  a Lessons | b Transport | c Childcare  top 2
              age     number   How old are you?
              words   text     What should improve?
              """));

  private static Answers somebody(Random chance) {
    var answers = Answers.none();
    if (chance.nextInt(20) == 0) {
      answers = answers.with("work", new Answer.Missing(MissingCode.REFUSED));
    } else if (chance.nextInt(20) > 0) {
      answers =
          answers.with("work", new Answer.Choice(List.of("yes", "no").get(chance.nextInt(2))));
    }
    int mood = 1 + chance.nextInt(4);
    answers = answers.with("agree", new Answer.Choice(Integer.toString(mood)));
    if (chance.nextInt(4) > 0) {
      var proud = Integer.toString(mood + chance.nextInt(2));
      answers = answers.with("proud", new Answer.Choice(proud));
    } else {
      answers = answers.with("proud", new Answer.Missing(MissingCode.NOT_ASKED));
    }
    answers =
        answers.with(
            "helps", new Answer.Choices(chance.nextBoolean() ? List.of("a", "c") : List.of("b")));
    answers =
        answers.with(
            "first", new Answer.Choices(chance.nextBoolean() ? List.of("b", "a") : List.of("c")));
    return answers
        .with(
            "age",
            chance.nextInt(10) == 0
                ? new Answer.Missing(MissingCode.REFUSED)
                : Answer.Number.of(18 + chance.nextInt(80)))
        .with("words", new Answer.Text("More lessons"));
  }

  private static Tabulation of(String item, Measure measure) {
    return Tabulation.of("home", List.of(item), measure);
  }

  @Test
  void r_finds_the_same_figures_and_sees_when_one_was_changed(@TempDir Path folder)
      throws IOException {
    var chance = new Random(20_201_215);
    var said = new ArrayList<Answers>();
    for (int i = 0; i < 200; i++) {
      said.add(somebody(chance));
    }
    var fieldwork = Fieldwork.of(SURVEY);
    said.forEach(answers -> fieldwork.times(1, answers));
    var order =
        new Order(
            SURVEY,
            SURVEY.waves(),
            Format.CSV,
            "en",
            Writing.NUMBERS,
            Dialect.PLAIN,
            Choice.Open.NONE);
    var codebook = layout().codebook(LocalDate.of(2020, 12, 15));
    answers(said, codebook, folder);
    var questions = new PackQuestions(order, codebook.variables());
    try (var out = Files.newOutputStream(folder.resolve("gepubliceerd.csv"))) {
      var figures = new PackFigures(out);
      for (var tabulation :
          List.of(
              of("work", Measure.SHARES),
              of("work", Measure.SHARES).onBase(Base.ASKED),
              of("agree", Measure.LIKERT),
              of("proud", Measure.LIKERT),
              of("proud", Measure.SHARES).onBase(Base.EVERYONE),
              of("helps", Measure.SHARES),
              of("first", Measure.SHARES),
              of("age", Measure.NUMBER),
              of("words", Measure.ANSWERS),
              Tabulation.of("home", List.of("agree", "proud"), Measure.SCORE))) {
        figures.add(fieldwork.run(tabulation), "home.csv", questions);
      }
      figures.end();
    }
    Files.write(folder.resolve("narekenen.R"), Utf8.of(ThemePacks.script()));
    var published = Files.readString(folder.resolve("gepubliceerd.csv"));
    long figures = published.lines().count() - 1;
    assertThat(published)
        .contains(
            ",share,",
            ",scale-mean,",
            ",number-median,",
            ",class,",
            ",score-sd,",
            ",alpha,",
            ",answers,");

    assertThat(Program.r(folder, "source('narekenen.R')"))
        .contains(figures + " figures computed again, each as it was published");

    var changed = published.replaceFirst(",0\\.(\\d)", ",0.9$1");
    Files.writeString(folder.resolve("gepubliceerd.csv"), changed);
    assertThat(Program.r(folder, "source('narekenen.R')"))
        .contains("DIFFERS", "differ from what was published");
  }

  private static void answers(List<Answers> said, Codebook codebook, Path folder)
      throws IOException {
    Files.createDirectories(folder.resolve("data"));
    try (var out = Files.newOutputStream(folder.resolve("data/home.csv"))) {
      var file = new CsvFile(codebook, v -> !v.isText(), Writing.NUMBERS, Dialect.PLAIN, out);
      var rows = new LayoutRows(layout(), 0, file);
      int number = 0;
      for (var answers : said) {
        number++;
        rows.write(
            number,
            new SingleAnswer(
                new UUID(0, 1),
                SURVEY.waves().get(0).code(),
                "en",
                Mode.WEB,
                Optional.empty(),
                false,
                "h",
                answers.toJson()),
            Map.of());
      }
      file.end();
    }
  }

  private static Layout layout() {
    var choice =
        new Choice(SURVEY, SURVEY.waves(), Choice.Open.NONE, false, MissingNumbers.NEGATIVE);
    return new Layout(
        choice,
        (s, wave, hash) ->
            new Choice.Answered(
                wave.questionnaire(),
                wave.questionnaire().items().stream().map(Item::name).collect(Collectors.toSet())),
        new Wording("en", Said.WORDS));
  }
}
