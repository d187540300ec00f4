package org.peillood.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatsTest {

  private static void unpack(byte[] zip, Path folder) throws IOException {
    for (var file : Said.unpacked(zip).entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  @Test
  void a_workbook_has_words_a_codebook_and_the_notes() throws IOException {
    var file = Said.four().file(Format.XLSX, Writing.LABELS, Dialect.PLAIN, Choice.Open.NONE);
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      var data = book.getSheet("answers");
      var shown = new DataFormatter();
      var first = new StringBuilder();
      data.getRow(1).forEach(cell -> first.append(shown.formatCellValue(cell)).append('|'));
      assertThat(first)
          .hasToString(
              "1|Spring 2020|English|on the web,"
                  + " alone|Yes|always|yes|no|yes|Transport|Lessons|97|62.5|wrote something|wrote"
                  + " something|2015-09-01|");
      assertThat(data.getLastRowNum()).isEqualTo(4);
      assertThat(book.getSheet("codebook").getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("variable");
      assertThat(book.getSheet("notes").getRow(3).getCell(0).getStringCellValue())
          .startsWith("There is one line per respondent. The order of the lines");
    }
  }

  @Test
  void r_gives_the_numbers_their_labels(@TempDir Path folder) throws IOException {
    unpack(Said.four().file(Format.R, Choice.Open.ALL), folder);
    var said =
        Program.r(
            folder,
            """
            source("home.R", encoding = "UTF-8")
            cat(d$age, "|", attr(d$age, "na_values"), "|", attr(d$work, "label"), "\\n")
            cat(as.character(haven::as_factor(d$work)), "|", helps_set, "\\n")
            cat(mean(d$age, na.rm = TRUE), d$words[1] == "=1+1, \\"zo\\"\\ntwee", "\\n")
            """,
            "haven");
    assertThat(said)
        .contains("97 -97 NA 35 | -97 -98 -99 | Do you work?")
        .contains("Yes I prefer not to say NA NA | helps_a helps_b helps_c")
        .contains("TRUE");
  }

  @Test
  void r_without_further_packages_keeps_the_kinds_of_missing_apart(@TempDir Path folder)
      throws IOException {
    unpack(Said.four().file(Format.R, Choice.Open.NONE), folder);
    var said =
        Program.r(
            folder,
            """
            requireNamespace <- function(...) FALSE
            source("home.R", encoding = "UTF-8")
            cat(d$age, "|", as.character(d$age_missing), "|", as.character(d$work), "\\n")
            cat(mean(d$age, na.rm = TRUE), levels(d$helps_a)[1:2])
            """);
    assertThat(said)
        .contains("97 NA NA 35 | NA prefers not to say NA NA | Yes I prefer not to say NA NA")
        .contains("66 no yes"); // by hand: (97 + 35) / 2
  }

  @Test
  void the_script_for_stata_turns_missing_numbers_into_its_own() throws IOException {
    var script = Said.unpacked(Said.four().file(Format.STATA, Choice.Open.ALL), "home.do");
    assertThat(script)
        .contains(
            """
            label variable work `"Do you work?"'
            mvdecode work, mv(97=.a \\ 98=.b \\ 99=.c)
            label define l5 1 `"Yes"' 2 `"No"' 3 `"I am ill"' .a `"I prefer not to say"' .b `"I do not know"' .c `"not asked"'
            label values work l5
            """)
        .contains("mvdecode age, mv(-97=.a \\ -98=.b \\ -99=.c)")
        .contains("stringcols(15 17)");
  }

  @Test
  void the_description_for_archives_tells_which_values_are_missing() throws IOException {
    var xml = Said.unpacked(Said.four().file(Format.DDI, Choice.Open.NONE), "home.xml");
    assertThat(xml)
        .contains("<caseQnty>4</caseQnty>", "<qstnLit>Do you work?</qstnLit>")
        .contains("<range min=\"35\" max=\"97\"/>", "<item VALUE=\"-97\"/>")
        .contains("type=\"multipleResp\" var=\"V7 V8 V9\"")
        .doesNotContain("lessen");
  }

  @Test
  void triple_s_has_one_variable_for_a_question_with_several_answers() throws IOException {
    var zip = Said.four().file(Format.TRIPLE_S, Choice.Open.NONE);
    assertThat(Said.unpacked(zip, "home.csv"))
        .isEqualTo(
            """
            row,wave,language,mode,work,agree,helps,first_1,first_2,age,size,words_given,came_given,came
            1,1,1,1,1,5,0103,2,1,97,62.5,1,1,2015-09-01
            2,1,1,1,97,98,97,99,99,-97,,99,,
            3,1,1,1,,,,,,,,,,
            4,1,1,1,,,02,3,,35,,1,,
            """
                .replace("\n", "\r\n"));
    assertThat(Said.unpacked(zip, "home.sss"))
        .contains("type=\"multiple\"", "<spread subfields=\"3\" width=\"2\"/>")
        .contains("<value code=\"2\">Transport</value>", "<range from=\"35\" to=\"97\"/>");
  }

  @Test
  void names_fit_every_program_and_never_meet() {
    var names = new Names();
    assertThat(names.of("J05")).isEqualTo("J05");
    assertThat(names.of("j05")).isEqualTo("j05_2");
    assertThat(names.of("with")).isEqualTo("with_");
    assertThat(names.of("1e keuze")).isEqualTo("v_1e_keuze");
    assertThat(names.of("école/élève")).isEqualTo("ecole_eleve");
    assertThat(names.of("سؤال")).isEqualTo("v");
    assertThat(names.of("a".repeat(40))).isEqualTo("a".repeat(32));
    assertThat(names.of("a".repeat(41))).isEqualTo("a".repeat(30) + "_2");
  }
}
