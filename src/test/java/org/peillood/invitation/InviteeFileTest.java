package org.peillood.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.peillood.survey.SurveyTable;
import org.peillood.survey.Wave;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;
import org.peillood.web.Language;
import org.peillood.web.Texts;

class InviteeFileTest {

  private static final Wave WAVE =
      SurveyTable.survey("trust", SurveyTable.questionnaire("q1  one  Do you?  1 Yes | 2 No  must"))
          .waves()
          .get(0);
  private static final Frame FRAME =
      new Frame(Texts.in(new Language("en")), Optional.empty(), "", "/", false, "Us");
  private static final Person AMINA =
      new Person("Amina", "amina@example.org", "en", "De Brug", List.of("Quay 1", "1000 Brussels"));

  @Test
  void reads_csv_whatever_its_separator_and_the_language_of_its_headings() throws IOException {
    var semicolons =
        """
        naam;e-mail;taal;vereniging;adres 1;adres 2
        Amina;amina@example.org;en;De Brug;Quay 1;1000 Brussels

        """;
    var commas =
        """
        Nom,Courriel,Langue,Association,Adresse
        Amina,amina@example.org,EN,De Brug,"Quay 1
        1000 Brussels"
        """;
    var tabs = semicolons.replace(';', '\t').replace("naam", "\uFEFFname");
    for (var csv : List.of(semicolons, commas, commas.replace("\n", "\r\n"), tabs)) {
      assertThat(read(csv)).isEqualTo(new InviteeFile.Content(List.of(AMINA), List.of()));
    }
  }

  @Test
  void reads_a_workbook() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new XSSFWorkbook()) {
      var sheet = book.createSheet();
      var headings = sheet.createRow(0);
      headings.createCell(0).setCellValue("naam");
      headings.createCell(1).setCellValue("adres");
      var row = sheet.createRow(2);
      row.createCell(0).setCellValue("Bart");
      row.createCell(1).setCellValue("Quay 2\n1000");
      book.write(bytes);
    }
    assertThat(InviteeFile.read(bytes.toByteArray(), WAVE, FRAME).people())
        .containsExactly(new Person("Bart", "", "en", "", List.of("Quay 2", "1000")));
  }

  @Test
  void reads_what_older_spreadsheets_write() throws IOException {
    var bytes = "naam;e-mail\nRenée;r@example.org\n".getBytes(Charset.forName("windows-1252"));
    assertThat(InviteeFile.read(bytes, WAVE, FRAME).people())
        .extracting(Person::name)
        .containsExactly("Renée");
  }

  @Test
  void tells_everything_that_is_wrong_row_by_row() throws IOException {
    var content =
        read(
            """
            name,e-mail,language,shoe size
            Amina,amina@example,en,38
            Bart,bart@example.org,xx,42
            Carla,,en,40
            Dirk,dirk@example.org,en,44
            Dirk,DIRK@example.org,en,44
            """);
    assertThat(content.complaints())
        .extracting(Complaint::where)
        .containsExactly(
            "Row 1", "Row 2, E-mail address", "Row 3, Language", "Row 4, E-mail address", "Row 6");
    assertThat(content.complaints())
        .extracting(Complaint::what)
        .contains(
            "‘amina@example’ is no e-mail address.", "DIRK@example.org stands in row 5 already.");
  }

  @Test
  void a_file_without_headings_or_people_is_told() throws IOException {
    assertThat(read("Amina,amina@example.org\n").complaints()).isNotEmpty();
    assertThat(read("").complaints()).isNotEmpty();
    assertThat(read("name,e-mail\n").complaints())
        .extracting(Complaint::what)
        .containsExactly("There is nobody in it.");
  }

  private static InviteeFile.Content read(String csv) throws IOException {
    return InviteeFile.read(csv.getBytes(StandardCharsets.UTF_8), WAVE, FRAME);
  }

  @Test
  void a_workbook_that_is_none_is_told_with_a_way_out() {
    var broken = "PK no workbook at all".getBytes(StandardCharsets.UTF_8);
    assertThat(InviteeFile.read(broken, WAVE, FRAME).complaints())
        .singleElement()
        .extracting(Complaint::remedy)
        .asString()
        .contains("(.xlsx)");
  }
}
