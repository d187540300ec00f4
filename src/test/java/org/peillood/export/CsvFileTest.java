package org.peillood.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvFileTest {

  private static String csv(Writing writing, Dialect dialect, Choice.Open open) {
    return Said.unpacked(Said.four().file(Format.CSV, writing, dialect, open), "home.csv");
  }

  @Test
  void writes_numbers_with_every_kind_of_missing_and_no_word_that_somebody_typed() {
    assertThat(csv(Writing.NUMBERS, Dialect.PLAIN, Choice.Open.NONE))
        .isEqualTo(
            """
            row,wave,language,mode,work,agree,helps_a,helps_b,helps_c,first_1,first_2,age,size,words_given,came_given,came
            1,1,1,1,1,5,1,0,1,2,1,97,62.5,1,1,2015-09-01
            2,1,1,1,97,98,97,97,97,99,99,-97,,99,,
            3,1,1,1,,,,,,,,,,,,
            4,1,1,1,,,0,1,0,3,,35,,1,,
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void writes_the_codes_of_the_questionnaire() {
    assertThat(csv(Writing.CODES, Dialect.PLAIN, Choice.Open.NONE).lines().skip(1).limit(2))
        .containsExactly(
            "1,2020,en,web,yes,5,1,0,1,b,a,97,62.5,1,1,2015-09-01",
            "2,2020,en,web,97,98,97,97,97,99,99,97,,99,,");
  }

  @Test
  void writes_words_for_excel_with_texts_that_no_spreadsheet_runs() {
    var csv = csv(Writing.LABELS, Dialect.EXCEL, Choice.Open.ALL);
    assertThat(csv).startsWith("\uFEFFrow;wave;language;mode;work;");
    assertThat(csv)
        .contains(
            "\r\n1;Spring 2020;English;\"on the web, alone\";Yes;always;yes;no;yes;Transport;"
                + "Lessons;97;62,5;wrote something;\"'=1+1, \"\"zo\"\"\ntwee\";wrote something;"
                + "2015-09-01\r\n");
  }

  @Test
  void keeps_texts_back_that_nobody_screened() {
    assertThat(csv(Writing.NUMBERS, Dialect.PLAIN, Choice.Open.SCREENED))
        .contains(",words_given,words,")
        .doesNotContain("1+1", "lessen");
  }

  @Test
  void lets_screened_texts_out_as_they_were_screened() throws IOException {
    var layout = Said.layout(Choice.Open.SCREENED);
    var codebook = layout.codebook(Said.TODAY);
    var row = layout.row();
    var first = Said.four().responses().get(0);
    layout.fill(first, layout.answers(first), Map.of("words", "zo [naam]"), row);
    assertThat(row.text(codebook.indexOf("words"))).isEqualTo("zo [naam]");
  }

  @Test
  void guards_each_field_that_begins_a_formula_and_can_be_read_back() throws IOException {
    var out = new ByteArrayOutputStream();
    var lines = new Lines(out, Dialect.PLAIN);
    for (var text :
        List.of("=A1", "+32", "-1", "@x", "\tx", "'=A1", "'t is goed", "a=b", "＝A1", "")) {
      lines.text(text);
    }
    lines.number(-97).number(Double.NaN).number(0.1);
    lines.end();
    lines.flush();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("'=A1,'+32,'-1,'@x,'\tx,''=A1,'t is goed,a=b,'＝A1,,-97,,0.1\r\n");
  }

  @Test
  void the_codebook_tells_what_each_number_means() {
    var zip = Said.four().file(Format.CSV, Writing.CODES, Dialect.PLAIN, Choice.Open.NONE);
    assertThat(Said.unpacked(zip)).containsOnlyKeys("home.csv", "home-codebook.csv", "READ ME.txt");
    assertThat(Said.unpacked(zip, "home-codebook.csv").lines())
        .contains(
            "variable,item,waves,kind,measure,label,number,code,value,missing",
            "work,work,2020,coded,nominal,Do you work?,,,,",
            "work,work,,,,,3,sick,I am ill,",
            "agree,agree,2020,coded,ordinal,I feel at home.,,,,",
            "helps_b,helps,2020,coded,nominal,[Transport] What helps?,,,,",
            "first_2,first,2020,coded,nominal,[place 2] What comes first?,,,,",
            "age,age,,,,,-99,99,not asked,yes");
    assertThat(Said.unpacked(zip, "READ ME.txt"))
        .contains("left out: words.", "age, size")
        .doesNotContain("lessen");
  }
}
