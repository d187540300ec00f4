package org.peillood.weighting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.peillood.survey.Item;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyTable;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;
import org.peillood.web.Language;
import org.peillood.web.Texts;

class MarginsFileTest {

  private static final Survey SURVEY =
      SurveyTable.survey(
          "work",
          SurveyTable.questionnaire(
              """
              agree  one      Do you take part?  1 Yes | 2 No  must
              age    one      How old are you?   y Under 40 | o Forty or over
              sex    one      Your gender?       f Woman | m Man
              many   several  What helps?        a This | b That
              words  text     Why?
              """));
  private static final List<Item> ITEMS = MarginItems.of(SURVEY, SURVEY.waves().get(0));
  private static final Frame FRAME =
      new Frame(Texts.in(new Language("en")), Optional.empty(), "", "/", false, "Us");

  private static MarginsFile.Content read(String csv) {
    return MarginsFile.read(csv.getBytes(StandardCharsets.UTF_8), ITEMS, FRAME);
  }

  @Test
  void offers_choices_of_one_and_never_the_consent() {
    assertThat(ITEMS).extracting(Item::name).contains("age", "sex").doesNotContain("many", "words");
    assertThat(ITEMS).extracting(Item::name).doesNotContain(SURVEY.consent());
  }

  @Test
  void reads_codes_or_words_whatever_the_separator_and_the_language() {
    var expected =
        List.of(
            new Margin("age", Map.of("y", 51.2, "o", 48.8)),
            new Margin("sex", Map.of("f", 12345.0)));
    var dutch =
        "vraag;code;aantal;woorden\nage;y;51,2 %;x\nAGE;Forty or over;48.8;\nsex;f;12 345;\n";
    var english = "\uFEFFitem,answer,value\nage,Y,51.2\n,,\nage,o,48.8\nsex,woman,12345\nsex,m,\n";
    var french = "question\tréponse\tvaleur\nage\ty\t51,2\nage\to\t48,8\nsex\tf\t12345,0\n";
    for (var csv : List.of(dutch, english, french, dutch.replace("\n", "\r\n"))) {
      assertThat(read(csv)).isEqualTo(new MarginsFile.Content(expected, List.of()));
    }
    var older = french.getBytes(Charset.forName("windows-1252"));
    assertThat(MarginsFile.read(older, ITEMS, FRAME).margins()).isEqualTo(expected);
  }

  @Test
  void reads_a_workbook_by_its_numbers_and_not_by_how_they_look() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new XSSFWorkbook()) {
      var sheet = book.createSheet();
      var headings = sheet.createRow(0);
      headings.createCell(0).setCellValue("vraag");
      headings.createCell(1).setCellValue("code");
      headings.createCell(2).setCellValue("aantal");
      var row = sheet.createRow(2);
      row.createCell(0).setCellValue("sex");
      row.createCell(1).setCellValue("f");
      var style = book.createCellStyle();
      style.setDataFormat(book.createDataFormat().getFormat("#,##0"));
      var cell = row.createCell(2);
      cell.setCellValue(1234);
      cell.setCellStyle(style);
      var sum = sheet.createRow(3);
      sum.createCell(0).setCellValue("sex");
      sum.createCell(1).setCellValue("m");
      sum.createCell(2).setCellFormula("C3*2");
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      book.write(bytes);
    }
    assertThat(MarginsFile.read(bytes.toByteArray(), ITEMS, FRAME))
        .isEqualTo(
            new MarginsFile.Content(
                List.of(new Margin("sex", Map.of("f", 1234.0, "m", 2468.0))), List.of()));
  }

  @Test
  void tells_everything_that_is_wrong_by_row() {
    var content =
        read("item;code;value\nage;y;40\nage;z;10\nhome;y;3\nage;o;1.234\nage;y;41\nsex;f;-2\n");
    assertThat(content.complaints())
        .extracting(Complaint::where, Complaint::what)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("Row 3", "‘z’ is no answer to question age."),
            org.assertj.core.api.Assertions.tuple(
                "Row 4", "‘home’ is no question to weight by in this wave."),
            org.assertj.core.api.Assertions.tuple(
                "Row 5", "‘1.234’ is no number, or can mean two things."),
            org.assertj.core.api.Assertions.tuple(
                "Row 6", "‘y’ of question age is in row 2 as well."),
            org.assertj.core.api.Assertions.tuple(
                "Row 7", "‘-2’ is no number, or can mean two things."));
    assertThat(content.complaints()).allMatch(complaint -> !complaint.remedy().isEmpty());
  }

  @Test
  void a_file_that_is_none_is_told() {
    assertThat(read("naam;leeftijd\nAmina;34\n").complaints())
        .extracting(Complaint::what)
        .containsExactly("The first row does not name the three columns question, code and count.");
    assertThat(read("item;code;value\nage;y;\n").complaints())
        .extracting(Complaint::what)
        .containsExactly("There is no number in the file.");
    for (var broken : List.of("PK\u0003\u0004 no workbook", "item;code;value\n\"age;y")) {
      assertThat(read(broken).complaints())
          .extracting(Complaint::what)
          .containsExactly("We cannot read this file.");
    }
  }

  @Test
  void the_example_is_read_back_once_it_is_filled_in() {
    var example = MarginsFile.example(ITEMS, FRAME);
    assertThat(example)
        .startsWith("\uFEFFquestion;code;count;words\r\n\"age\";\"y\";;\"Under 40\"");
    assertThat(read(example.replace(";;", ";10;")).margins())
        .extracting(Margin::item)
        .containsExactlyElementsOf(ITEMS.stream().map(Item::name).toList());
  }

  @Test
  void numbers_are_read_as_people_write_them() {
    Map.of(
            "51,2",
            51.2,
            "51.2 %",
            51.2,
            "1 234 567",
            1234567.0,
            "1.234.567",
            1234567.0,
            "1,234,567.5",
            1234567.5,
            "1.234.567,5",
            1234567.5,
            "0,125",
            0.125,
            "007",
            7.0,
            "12\u00A0345",
            12345.0)
        .forEach(
            (text, number) ->
                assertThat(Amount.of(text)).as(text).isEqualTo(OptionalDouble.of(number)));
    for (var text : List.of("1.234", "51,234", "-1", "a", "1e9", "1,2,3", "", "12 34")) {
      assertThat(Amount.of(text)).as(text).isEmpty();
    }
    assertThat(Amount.typed(51.2)).isEqualTo("51,2");
    assertThat(Amount.typed(12345)).isEqualTo("12345");
  }
}
