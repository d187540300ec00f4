package org.peillood.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.peillood.analysis.Fieldwork;
import org.peillood.analysis.Tabulation;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.analysis.TabulationResult;
import org.peillood.survey.Answers;
import org.peillood.survey.MissingCode;

class TableTest {

  /** 60 say yes, 40 no, 5 refuse; of the second item 2 of 50 chose a, so that cells are hidden. */
  private static final TabulationResult RESULT =
      Fieldwork.of(Said.SURVEY)
          .times(60, "work", Fieldwork.choice("yes"))
          .times(40, "work", Fieldwork.choice("no"))
          .times(5, "work", Fieldwork.missing(MissingCode.REFUSED))
          .times(2, "agree", Fieldwork.choice("1"))
          .times(48, "agree", Fieldwork.choice("5"))
          .run(Tabulation.of("home", List.of("work", "agree"), Measure.SHARES));

  private static String csv(Dialect dialect) throws IOException {
    var out = new ByteArrayOutputStream();
    TableCsv.write(RESULT, Said.WORDS, dialect, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_line_has_the_figure_with_its_interval_and_base() throws IOException {
    // R: 60/100; prop.test(60, 100, correct = FALSE)$conf.int (Wilson) -> 0.5020026 0.6905987
    assertThat(csv(Dialect.PLAIN))
        .startsWith(
            "wave,item,title,wording,kind,code,answer,unit,value,lower bound,upper bound,n,count,")
        .contains(
            "2020,work,Do you work?,Do you work?,category,yes,Yes,%,60,50.2003,69.0599,100,60,");
    assertThat(csv(Dialect.EXCEL)).contains(";%;60;50,2003;69,0599;100;60;");
  }

  @Test
  void what_may_not_be_shown_is_a_word_and_no_number() throws IOException {
    assertThat(csv(Dialect.PLAIN).lines().filter(line -> line.contains(",agree,")).toList())
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains(
                        "category,1,never,,suppressed,suppressed,suppressed,suppressed,suppressed"))
        .noneSatisfy(line -> assertThat(line).contains(",never,%,"));
  }

  @Test
  void a_workbook_has_tables_to_paste() throws IOException {
    var out = new ByteArrayOutputStream();
    TableWorkbook.write(RESULT, Said.WORDS, out);
    var lines = new ArrayList<String>();
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      var shown = new DataFormatter();
      for (var row : book.getSheetAt(0)) {
        var line = new ArrayList<String>();
        row.forEach(cell -> line.add(shown.formatCellValue(cell)));
        lines.add(String.join("|", line));
      }
    }
    assertThat(lines)
        .contains("Do you work?", "answer|value|lower bound|upper bound|count|n|higher than")
        .contains("Yes|60 %|50 %|69 %|60|100", "never|suppressed");
  }

  @Test
  void a_column_has_its_words_its_letter_and_those_it_is_higher_than() throws IOException {
    // R 4.3: prop.test(c(80, 40), c(100, 100), correct = FALSE)$p.value -> 7.7e-09
    var work = Fieldwork.of(Said.SURVEY);
    for (var agree : List.of("1", "5")) {
      var person = Answers.none().with("agree", Fieldwork.choice(agree));
      int yes = agree.equals("1") ? 80 : 40;
      work.times(yes, person.with("work", Fieldwork.choice("yes")))
          .times(100 - yes, person.with("work", Fieldwork.choice("no")));
    }
    var result =
        work.run(
            Tabulation.of("home", List.of("work"), Measure.SHARES)
                .across(List.of(Tabulation.Banner.parse("agree"))));
    var out = new ByteArrayOutputStream();
    TableCsv.write(result, Said.WORDS, Dialect.PLAIN, out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(",category,yes,Yes,%,60,", ",Yes,%,80,71.11", ",never,A,E")
        .contains(",column,letter,higher than");
  }
}
