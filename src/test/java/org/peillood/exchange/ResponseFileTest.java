package org.peillood.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peillood.exchange.ResponseFile.Row;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.MissingCode;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.SurveyTable;
import org.peillood.web.Complaint;
import org.peillood.web.Language;
import org.peillood.web.Texts;

class ResponseFileTest {

  private static final Questionnaire WORK =
      SurveyTable.questionnaire(
          """
          work   one      Do you work?           yes Yes | no No   missing 97 98
          ways   several  How do you travel?     bus Bus | bike Bike | foot On foot
          wants  rank     What matters most?     pay Pay | time Time | people People   top 2
          hours  number   Hours a week
          words  text     Anything else?
          """);

  @TempDir Path folder;
  private final Faults faults = new Faults(Texts.in(new Language("en")));

  @Test
  void a_row_becomes_answers_and_an_empty_cell_no_answer() throws IOException {
    var rows =
        read("work,ways,wants,hours,words\nyes,bus bike,time pay,38,\"Fine, thanks\"\n97,,,,\n");

    assertThat(rows)
        .containsExactly(
            new Row(
                2,
                Answers.of(
                    Map.of(
                        "work", new Answer.Choice("yes"),
                        "ways", new Answer.Choices(List.of("bus", "bike")),
                        "wants", new Answer.Choices(List.of("time", "pay")),
                        "hours", new Answer.Number(new BigDecimal(38)),
                        "words", new Answer.Text("Fine, thanks")))),
            new Row(3, Answers.of(Map.of("work", new Answer.Missing(MissingCode.REFUSED)))));
    assertThat(faults.first()).isEmpty();
  }

  @Test
  void semicolons_a_byte_order_mark_and_empty_lines_are_what_spreadsheets_write()
      throws IOException {
    assertThat(read("\ufeffwork;hours\r\nno;12\r\n\r\n"))
        .extracting(row -> row.answers().get("hours").orElseThrow())
        .containsExactly(new Answer.Number(new BigDecimal(12)));
    assertThat(faults.first()).isEmpty();
  }

  @Test
  void everything_that_is_wrong_is_told_with_row_and_column() throws IOException {
    read("work,Ways,hours,wants\nmaybe,x,many,pay pay\nyes\nno,x,1.5,pay time people\n");

    assertThat(faults.first())
        .containsExactly(
            new Complaint(
                "Row 1, column Ways",
                "The questionnaire has no question ‘Ways’.",
                "Use the name of a question, such as ‘ways’, or leave the column out."),
            new Complaint(
                "Row 2, column work",
                "‘maybe’ is no code of this question.",
                "Use one of these codes: yes, no, 97, 98."),
            new Complaint(
                "Row 2, column hours",
                "‘many’ is no number.",
                "Write digits, with a full stop for decimals."),
            new Complaint(
                "Row 2, column wants",
                "In ‘pay pay’ a code is there twice.",
                "Keep each code once."),
            new Complaint(
                "Row 3",
                "The row has 1 cells; the header has 4.",
                "Check whether a separator is missing or one too many."),
            new Complaint(
                "Row 4, column hours",
                "‘1.5’ is no whole number.",
                "Write a number without decimals."),
            new Complaint(
                "Row 4, column wants",
                "‘pay time people’ has more places than were asked.",
                "Give at most 2."));
  }

  @Test
  void a_file_without_rows_is_refused() throws IOException {
    read("work,hours\n");
    assertThat(faults.first())
        .extracting(Complaint::what)
        .containsExactly("The file holds no rows.");
  }

  @Test
  void a_file_that_is_not_utf8_is_refused() throws IOException {
    readBytes("work,words\nyes,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(faults.first())
        .extracting(Complaint::remedy)
        .contains("Save the file as CSV UTF-8.");
  }

  @Test
  void more_faults_than_anyone_reads_are_counted_but_not_kept() throws IOException {
    read("hours\n" + "x\n".repeat(5_000));
    assertThat(faults.count()).isEqualTo(5_000);
    assertThat(faults.first()).hasSize(Faults.KEPT);
  }

  private List<Row> read(String csv) throws IOException {
    return readBytes(csv.getBytes(StandardCharsets.UTF_8));
  }

  private List<Row> readBytes(byte[] csv) throws IOException {
    var path = Files.write(folder.resolve("responses.csv"), csv);
    var rows = new ArrayList<Row>();
    try (var file = new ResponseFile(path, WORK, faults)) {
      file.forEachRemaining(rows::add);
    }
    return rows;
  }
}
