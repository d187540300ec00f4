package org.peillood.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peillood.response.Mode;
import org.peillood.response.SingleAnswer;
import org.peillood.survey.Item;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyTable;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/** A file made of packed rows is, octet for octet, the one made of the responses themselves. */
class PackedRowsTest {

  // A workbook says when it was made, to the second.
  private static final String TELLS_THE_TIME = "XLSX";
  private static final long SEED = 20_201_215;
  private static final int RESPONSES = 400;
  private static final LocalDate DAY = LocalDate.of(2020, 12, 15);
  private static final Texts WORDS = Texts.in(new Language("en"));
  private static final Survey SURVEY =
      SurveyTable.survey(
          "bench",
          SurveyTable.questionnaire(
              """
              work  one  Do you work?  yes Yes | no No  missing 97 98
              ways  several  Which ways?  a A | b B | c C
              age  number  How old?
              words  text  What else?
              """));

  @ParameterizedTest
  @EnumSource(value = Format.class, mode = EnumSource.Mode.EXCLUDE, names = TELLS_THE_TIME)
  void as_supposed(Format format) throws IOException {
    same(format, responses(-1, -1), Choice.Open.NONE);
  }

  @ParameterizedTest
  @EnumSource(value = Format.class, mode = EnumSource.Mode.EXCLUDE, names = TELLS_THE_TIME)
  void with_texts(Format format) throws IOException {
    same(format, responses(-1, -1), Choice.Open.ALL);
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"CSV", "SPSS"})
  void when_some_are_made_up_and_somebody_is_97_below_zero(Format format) throws IOException {
    same(format, responses(250, 300), Choice.Open.NONE);
    same(format, responses(0, 0), Choice.Open.NONE);
    same(format, responses(399, -1), Choice.Open.ALL);
  }

  private static void same(Format format, List<SingleAnswer> responses, Choice.Open open)
      throws IOException {
    var known =
        new Choice(
            SURVEY,
            SURVEY.waves(),
            open,
            responses.stream().anyMatch(SingleAnswer::synthetic),
            responses.stream().anyMatch(r -> r.document().contains(":-97"))
                ? MissingNumbers.FAR
                : MissingNumbers.NEGATIVE);
    var direct =
        file(
            format,
            open,
            layout(known).codebook(DAY),
            (part, file) -> {
              var rows = new LayoutRows(layout(known), part, file);
              int number = 0;
              for (var response : responses) {
                number++;
                rows.write(number, response, Map.of());
              }
            });
    var supposed = new Choice(SURVEY, SURVEY.waves(), open, false, MissingNumbers.NEGATIVE);
    var again = Optional.of(new PackedRows(supposed, true, PackedRowsTest::layout));
    while (again.isPresent()) {
      var rows = again.get();
      var packed = new ArrayList<byte[]>();
      var maker = rows.maker(Map.of());
      responses.forEach(
          response -> maker.make(response, maker.read(response)).ifPresent(packed::add));
      if (packed.size() == responses.size()) {
        assertThat(
                file(
                    format,
                    open,
                    rows.codebook(DAY),
                    (part, file) -> rows.into(packed, part, file)))
            .isEqualTo(direct);
        return;
      }
      again = rows.otherwise();
    }
    throw new AssertionError("no file");
  }

  private static Layout layout(Choice choice) {
    var questionnaire = SURVEY.waves().get(0).questionnaire();
    var items = questionnaire.items().stream().map(Item::name).collect(Collectors.toSet());
    return new Layout(
        choice,
        (survey, wave, hash) -> new Choice.Answered(questionnaire, items),
        new Wording("en", WORDS));
  }

  private static byte[] file(
      Format format, Choice.Open open, Codebook codebook, Microdata.Rows rows) throws IOException {
    var order = new Order(SURVEY, SURVEY.waves(), format, "en", Writing.CODES, Dialect.PLAIN, open);
    var out = new ByteArrayOutputStream();
    new Microdata(order, codebook, WORDS, "bench", rows).write(out);
    return out.toByteArray();
  }

  /** Responses, of which one is made up and one has an answer like a missing code, or none. */
  private static List<SingleAnswer> responses(int madeUp, int below) {
    var chance = new Random(SEED);
    var responses = new ArrayList<SingleAnswer>();
    for (int i = 0; i < RESPONSES; i++) {
      var age =
          i == below
              ? "-97"
              : List.of("18", "62.5", "151", "153", "1000000").get(chance.nextInt(5));
      var work = List.of("\"yes\"", "\"no\"", "{\"missing\":97}", "{\"missing\":99}");
      var words =
          List.of("", ",\"words\":\"Meer lessen, 'savonds\"", ",\"words\":\"=1+1 ёж 🦔\\n\"");
      var document =
          "{\"work\":%s,\"ways\":[\"a\",\"%s\"],\"age\":%s%s}"
              .formatted(
                  work.get(chance.nextInt(4)),
                  "bcz".charAt(chance.nextInt(3)),
                  age,
                  words.get(chance.nextInt(3)));
      responses.add(
          new SingleAnswer(
              new UUID(0, i),
              SURVEY.waves().get(0).code(),
              chance.nextBoolean() ? "en" : "nl",
              Mode.WEB,
              Optional.empty(),
              i == madeUp,
              "h",
              document));
    }
    return responses;
  }
}
