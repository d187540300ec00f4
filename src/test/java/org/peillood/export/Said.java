package org.peillood.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.peillood.response.Mode;
import org.peillood.response.SingleAnswer;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Item;
import org.peillood.survey.MissingCode;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyTable;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/** Four respondents of a little survey, and the files that are made of what they said. */
final class Said {

  static final LocalDate TODAY = LocalDate.of(2020, 12, 15);
  static final Texts WORDS = Texts.in(new Language("en"));

  static final String LONG = "Meer lessen Nederlands, ’s avonds – é ".repeat(20).strip();

  static final Survey SURVEY =
      SurveyTable.survey(
          "home",
          SurveyTable.questionnaire(
              """
              work    one      Do you work?  yes Yes | no No | sick I am ill  missing 97 98
              agree   one      I feel at home.  1 never | 2 seldom | 3 neither | 4 often | 5 always  scale likert5
              helps   several  What helps?  a Lessons | b Transport | c Childcare  missing 97
              first   rank     What comes first?  a Lessons | b Transport | c Childcare  top 2
              age     number   How old are you?
              size    decimal  How big is your home?
              words   text     What should improve?
              came    day      When did you come?
              """));

  private final List<SingleAnswer> responses = new ArrayList<>();

  /**
   * Anna answered all, is 97 years old and begins her text like a formula; Bilal refused, or was
   * not asked; Chloé left everything empty; Dirk gave an answer that is no longer offered.
   */
  static Said four() {
    return new Said()
        .with(
            Answers.none()
                .with("work", new Answer.Choice("yes"))
                .with("agree", new Answer.Choice("5"))
                .with("helps", new Answer.Choices(List.of("a", "c")))
                .with("first", new Answer.Choices(List.of("b", "a")))
                .with("age", Answer.Number.of(97))
                .with("size", new Answer.Number(new java.math.BigDecimal("62.5")))
                .with("words", new Answer.Text("=1+1, \"zo\"\ntwee"))
                .with("came", new Answer.Moment("2015-09-01")))
        .with(
            Answers.none()
                .with("work", missing(MissingCode.REFUSED))
                .with("agree", missing(MissingCode.DONT_KNOW))
                .with("helps", missing(MissingCode.REFUSED))
                .with("first", missing(MissingCode.NOT_ASKED))
                .with("age", missing(MissingCode.REFUSED))
                .with("words", missing(MissingCode.NOT_ASKED)))
        .with(Answers.none())
        .with(
            Answers.none()
                .with("work", new Answer.Choice("gone"))
                .with("helps", new Answer.Choices(List.of("b", "gone")))
                .with("first", new Answer.Choices(List.of("c")))
                .with("age", Answer.Number.of(35))
                .with("words", new Answer.Text(LONG)));
  }

  static Answer missing(MissingCode code) {
    return new Answer.Missing(code);
  }

  Said with(Answers answers) {
    responses.add(
        new SingleAnswer(
            new UUID(1, responses.size()),
            "2020",
            "en",
            Mode.WEB,
            Optional.empty(),
            false,
            "hash",
            answers.toJson()));
    return this;
  }

  List<SingleAnswer> responses() {
    return responses;
  }

  static Layout layout(Choice.Open open) {
    return layout(new Choice(SURVEY, SURVEY.waves(), open, false, MissingNumbers.NEGATIVE));
  }

  static Layout layout(Choice choice) {
    return new Layout(choice, Said::answered, new Wording("en", WORDS));
  }

  private static Choice.Answered answered(
      Survey survey, org.peillood.survey.Wave wave, String hash) {
    return new Choice.Answered(
        wave.questionnaire(),
        wave.questionnaire().items().stream().map(Item::name).collect(Collectors.toSet()));
  }

  static Codebook codebook(Choice.Open open) {
    return layout(open).codebook(TODAY);
  }

  byte[] file(Format format, Writing writing, Dialect dialect, Choice.Open open) {
    var order = new Order(SURVEY, SURVEY.waves(), format, "en", writing, dialect, open);
    var out = new ByteArrayOutputStream();
    try {
      new Microdata(
              order,
              codebook(open),
              WORDS,
              "The organisation",
              (part, file) -> {
                var rows = new LayoutRows(layout(open), part, file);
                int number = 0;
                for (var response : responses) {
                  number++;
                  rows.write(number, response, Map.of());
                }
              })
          .write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  byte[] file(Format format, Choice.Open open) {
    return file(format, Writing.NUMBERS, Dialect.PLAIN, open);
  }

  /** The file with this name in a zip. */
  static String unpacked(byte[] zip, String name) {
    return Optional.ofNullable(unpacked(zip).get(name)).orElseThrow();
  }

  /** The files in a zip, by name. */
  static Map<String, String> unpacked(byte[] zip) {
    var files = new LinkedHashMap<String, String>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
