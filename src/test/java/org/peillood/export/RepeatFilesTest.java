package org.peillood.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peillood.response.Mode;
import org.peillood.response.SingleAnswer;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Item;
import org.peillood.survey.MissingCode;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyTable;
import org.peillood.survey.Wave;
import org.xml.sax.SAXException;

/**
 * What is asked again and again leaves in tables of its own: two parents, of whom one has two
 * children, the first with two schools, and the other none; a third parent has one child.
 */
class RepeatFilesTest {

  private static final Survey SURVEY =
      SurveyTable.survey(
          "home",
          SurveyTable.questionnaire(
              """
              work    one     Do you work?  yes Yes | no No
              (child  again   Child
              age     number  How old?
              helps   several  What helps?  a Lessons | b Transport
              story   text    Tell us.
              (school  again  School
              kind    one     Which kind?  dutch Dutch | french French
              )
              )
              """));

  private static final List<Answers> SAID =
      List.of(
          Answers.none()
              .with("work", new Answer.Choice("yes"))
              .with(
                  "child",
                  new Answer.Repeated(
                      List.of(
                          child(Answer.Number.of(7), "=leest graag", "dutch", "french"),
                          child(new Answer.Missing(MissingCode.REFUSED), "", "french")))),
          Answers.none().with("work", new Answer.Choice("no")),
          Answers.none()
              .with(
                  "child",
                  new Answer.Repeated(List.of(child(Answer.Number.of(12), "", new String[0])))));

  private static Answers child(Answer age, String story, String... schools) {
    var child =
        Answers.none()
            .with("age", age)
            .with("helps", new Answer.Choices(List.of("b")))
            .with(
                "school",
                new Answer.Repeated(
                    Arrays.stream(schools)
                        .map(kind -> Answers.none().with("kind", new Answer.Choice(kind)))
                        .toList()));
    return story.isEmpty() ? child : child.with("story", new Answer.Text(story));
  }

  private static final List<SingleAnswer> RESPONSES =
      IntStream.range(0, SAID.size())
          .mapToObj(
              i ->
                  new SingleAnswer(
                      new UUID(1, i),
                      "2020",
                      "en",
                      Mode.WEB,
                      Optional.empty(),
                      false,
                      "hash",
                      SAID.get(i).toJson()))
          .toList();

  private static Choice.Answered answered(Survey survey, Wave wave, String hash) {
    return new Choice.Answered(
        wave.questionnaire(),
        wave.questionnaire().allItems().map(Item::name).collect(Collectors.toSet()));
  }

  private static Layout layout(Choice choice) {
    return new Layout(choice, RepeatFilesTest::answered, new Wording("en", Said.WORDS));
  }

  private static Choice choice(Choice.Open open) {
    return new Choice(SURVEY, SURVEY.waves(), open, false, MissingNumbers.NEGATIVE);
  }

  private static byte[] file(Format format, Writing writing, Choice.Open open, Microdata.Rows rows)
      throws IOException {
    var order = new Order(SURVEY, SURVEY.waves(), format, "en", writing, Dialect.PLAIN, open);
    assertThat(order.hasRepeats()).isTrue();
    var out = new ByteArrayOutputStream();
    new Microdata(order, layout(choice(open)).codebook(Said.TODAY), Said.WORDS, "We", rows)
        .write(out);
    return out.toByteArray();
  }

  private static byte[] file(Format format, Writing writing, Choice.Open open) throws IOException {
    return file(
        format,
        writing,
        open,
        (part, file) -> {
          var rows = new LayoutRows(layout(choice(open)), part, file);
          for (int i = 0; i < RESPONSES.size(); i++) {
            rows.write(i + 1, RESPONSES.get(i), Map.of());
          }
        });
  }

  private static void unpack(byte[] zip, Path folder) throws IOException {
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Files.write(folder.resolve(entry.getName()), in.readAllBytes());
      }
    }
  }

  @Test
  void each_repeat_has_a_table_whose_lines_name_the_line_they_belong_to() throws IOException {
    var zip = file(Format.CSV, Writing.NUMBERS, Choice.Open.NONE);
    assertThat(Said.unpacked(zip, "home.csv").lines())
        .containsExactly("row,wave,language,mode,work", "1,1,1,1,1", "2,1,1,1,2", "3,1,1,1,");
    assertThat(Said.unpacked(zip, "home-child.csv").lines())
        .containsExactly(
            "row,child_nr,age,helps_a,helps_b,story_given",
            "1,1,7,0,1,1",
            "1,2,-97,0,1,",
            "3,1,12,0,1,");
    assertThat(Said.unpacked(zip, "home-child_school.csv").lines())
        .containsExactly("row,child_nr,school_nr,kind", "1,1,1,1", "1,1,2,2", "1,2,1,2");
    assertThat(Said.unpacked(zip, "home-child-codebook.csv"))
        .contains("Which time: Child", "helps_b", "Transport");
    assertThat(
            Said.unpacked(zip).values().stream()
                .filter(text -> text.contains("Each line is one time")))
        .as("told in the notes")
        .hasSize(1);
  }

  @Test
  void the_notes_of_a_repeat_are_about_its_own_lines_and_variables() {
    var made =
        layout(new Choice(SURVEY, SURVEY.waves(), Choice.Open.NONE, true, MissingNumbers.NEGATIVE))
            .codebook(Said.TODAY);
    var child = made.repeats().get(0);
    assertThat(child.variables()).noneMatch(variable -> variable.name().equals("synthetic"));
    assertThat(child.notes())
        .anyMatch(note -> note.contains("‘synthetic’ of the table of what is asked once"))
        .noneMatch(note -> note.contains("one line per respondent"));
    assertThat(made.notes())
        .anyMatch(note -> note.contains("They have 1 in the variable ‘synthetic’"))
        .anyMatch(note -> note.contains("one line per respondent"));
  }

  @Test
  void repeats_that_would_be_called_alike_have_names_of_their_own() {
    var questionnaire =
        SurveyTable.questionnaire(
            """
            work    one     Do you work?  yes Yes | no No
            (a.b    again   One
            x       number  X?
            )
            (a_B    again   Other
            y       number  Y?
            )
            """);
    var survey = SurveyTable.survey("home", questionnaire);
    assertThat(Scope.repeats(survey.waves()))
        .extracting(Scope::name)
        .containsExactly("a_b", "a_B_2");
  }

  @Test
  void a_repeat_is_not_called_as_what_stands_beside_it() {
    var survey =
        SurveyTable.survey(
            "home",
            SurveyTable.questionnaire(
                """
                work    one     Do you work?  yes Yes | no No
                (codebook  again   One
                x       number  X?
                )
                (D      again   Other
                y       text    Y?
                )
                """));
    assertThat(Scope.repeats(survey.waves()))
        .as("another file is called codebook, another table d")
        .extracting(Scope::name)
        .containsExactly("codebook_2", "D_2");
    assertThat(Question.isAny(survey, survey.waves(), Family.NUMBER))
        .as("a number in a repeat alone can look like one that stands for no answer")
        .isTrue();
    assertThat(Question.isAny(survey, survey.waves(), Family.OPEN))
        .as("a text in a repeat alone can be asked for")
        .isTrue();
    assertThat(Question.isAny(survey, survey.waves(), Family.FILE)).isFalse();
  }

  @Test
  void what_leaves_without_them_does_not_speak_of_them() {
    var whole = layout(choice(Choice.Open.NONE));
    assertThat(whole.codebook(Said.TODAY).notes()).anyMatch(note -> note.contains("child_school"));
    var alone = whole.withoutRepeats().codebook(Said.TODAY);
    assertThat(alone.notes()).noneMatch(note -> note.contains("child"));
    assertThat(alone.repeats()).isEmpty();
    assertThat(alone.variables()).isEqualTo(whole.codebook(Said.TODAY).variables());
  }

  @Test
  void texts_in_repeats_leave_only_with_those_that_nobody_screened() throws IOException {
    for (var open : Choice.Open.values()) {
      var zip = file(Format.CSV, Writing.LABELS, open);
      assertThat(Said.unpacked(zip, "home-child.csv").contains("leest graag"))
          .isEqualTo(open == Choice.Open.ALL);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Format.class, mode = EnumSource.Mode.EXCLUDE, names = "XLSX")
  void packed_rows_make_the_same_files(Format format) throws IOException {
    var rows = new PackedRows(choice(Choice.Open.ALL), true, RepeatFilesTest::layout);
    var maker = rows.maker(Map.of());
    var packed = new ArrayList<byte[]>();
    RESPONSES.forEach(
        response -> maker.make(response, maker.read(response)).ifPresent(packed::add));
    assertThat(
            file(
                format,
                Writing.NUMBERS,
                Choice.Open.ALL,
                (part, file) -> rows.into(packed, part, file)))
        .isEqualTo(file(format, Writing.NUMBERS, Choice.Open.ALL));
  }

  @Test
  void a_workbook_has_a_sheet_for_each() throws IOException {
    var file = file(Format.XLSX, Writing.LABELS, Choice.Open.NONE);
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      assertThat(StreamSupport.stream(book.spliterator(), false).map(sheet -> sheet.getSheetName()))
          .containsExactly("answers", "child", "child_school", "codebook", "notes");
      var shown = new DataFormatter();
      var last = new StringBuilder();
      book.getSheet("child_school")
          .getRow(3)
          .forEach(cell -> last.append(shown.formatCellValue(cell)).append('|'));
      assertThat(last).hasToString("1|2|1|French|");
    }
  }

  @Test
  void r_joins_them_by_their_numbers(@TempDir Path folder) throws IOException {
    unpack(file(Format.R, Writing.NUMBERS, Choice.Open.ALL), folder);
    var said =
        Program.r(
            folder,
            """
            source("home.R", encoding = "UTF-8")
            source("home-child.R", encoding = "UTF-8")
            source("home-child_school.R", encoding = "UTF-8")
            all <- merge(child_school, child, by = c("row", "child_nr"))
            all <- merge(all, d, by = "row")
            cat(nrow(d), nrow(child), nrow(all), all$school_nr, "|", all$age, "|", child$story[1])
            """,
            "haven");
    assertThat(said).contains("3 3 3 1 2 1 | 7 7 -97 | =leest graag");
  }

  @Test
  void pspp_reads_a_system_file_for_each(@TempDir Path folder) throws IOException {
    unpack(file(Format.SPSS, Writing.NUMBERS, Choice.Open.ALL), folder);
    assertThat(folder.toFile().list())
        .contains("home.sav", "home-child.sav", "home-child_school.sav");
    var said =
        Program.pspp(
            folder,
            """
            GET FILE='home-child.sav'.
            LIST.
            DISPLAY DICTIONARY.
            GET FILE='home-child_school.sav'.
            LIST.
            """);
    assertThat(said).contains("1,1,7,0,1,1,=leest graag", "Which time: Child", "-97", "1,1,2,2");
  }

  @Test
  void one_description_for_archives_has_all_tables() throws IOException {
    var xml = Said.unpacked(file(Format.DDI, Writing.NUMBERS, Choice.Open.NONE), "home.xml");
    assertThat(xml)
        .contains(
            "<fileDscr ID=\"F3\">",
            "<fileName>home-child_school.csv</fileName>",
            "<caseQnty>3</caseQnty>",
            "name=\"kind\" files=\"F3\"",
            "ID=\"G_F2_helps\"");
    var ids = java.util.regex.Pattern.compile("<var ID=\"(V\\d+)\"").matcher(xml);
    assertThat(ids.results().map(id -> id.group(1))).hasSize(15).doesNotHaveDuplicates();
  }

  @Test
  @EnabledIfSystemProperty(named = "corpus", matches = ".+")
  void it_is_ddi_codebook() throws IOException, SAXException {
    var corpus = Path.of(System.getProperty("corpus"));
    var schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(corpus.resolve("ddi/ddialliance__ddi-c_2/schemas/codebook.xsd").toFile());
    var bundle = file(Format.DDI, Writing.NUMBERS, Choice.Open.ALL);
    var xml = Said.unpacked(bundle, "home-ddi-2.6.xml");
    assertThatCode(
            () -> schema.newValidator().validate(new StreamSource(new java.io.StringReader(xml))))
        .doesNotThrowAnyException();
  }
}
