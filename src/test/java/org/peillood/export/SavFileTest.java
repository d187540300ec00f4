package org.peillood.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peillood.export.Variable.Kind;

class SavFileTest {

  @Test
  void pspp_reads_the_numbers_that_were_answered(@TempDir Path folder) throws IOException {
    Files.write(folder.resolve("home.sav"), Said.four().file(Format.SPSS, Choice.Open.ALL));
    var said =
        Program.pspp(
            folder,
            """
            GET FILE='home.sav'.
            SAVE TRANSLATE /OUTFILE='out.csv' /TYPE=CSV /FIELDNAMES /CELLS=VALUES.
            """);
    assertThat(said).doesNotContainIgnoringCase("error").doesNotContainIgnoringCase("warning");
    assertThat(Files.readString(folder.resolve("out.csv")))
        .isEqualTo(
            """
            row,wave,language,mode,work,agree,helps_a,helps_b,helps_c,first_1,first_2,age,size,words_given,words,came_given,came
            1,1,1,1,1,5,1,0,1,2,1,97,62.5,1,"=1+1, ""zo""
            twee",1,2015-09-01
            2,1,1,1,97,98,97,97,97,99,99,-97, ,99,, ,
            3,1,1,1, , , , , , , , , , ,, ,
            4,1,1,1, , ,0,1,0,3, ,35, ,1,"LONG", ,
            """
                .replace("LONG", Said.LONG));
  }

  @Test
  void pspp_knows_labels_missing_values_measures_and_sets(@TempDir Path folder) throws IOException {
    Files.write(folder.resolve("home.sav"), Said.four().file(Format.SPSS, Choice.Open.ALL));
    var said =
        Program.pspp(
            folder,
            """
            GET FILE='home.sav'.
            DISPLAY DICTIONARY.
            DISPLAY DOCUMENTS.
            MRSETS /DISPLAY NAME=ALL.
            FREQUENCIES work.
            DESCRIPTIVES age.
            """);
    assertThat(said)
        .contains("work,5,Do you work?,Nominal,Input,8,Right,F8.0,F8.0,97; 98; 99")
        .contains("agree,6,I feel at home.,Ordinal")
        .contains("age,12,How old are you?,Scale,Input,8,Right,F8.0,F8.0,-97; -98; -99")
        .contains("helps_b,8,[Transport] What helps?,Nominal")
        .contains(",3,I am ill")
        .contains("97[a],I prefer not to say")
        .contains("$helps,What helps?,Dichotomies,1")
        .contains("[Lessons] What helps?", "The order of the lines tells nothing")
        // By hand: Anna is 97, Dirk 35, Bilal refused: n 2, mean 66, least 35, most 97.
        .containsPattern("How old are you\\?,2,66.00,[0-9.]+,35,97");
  }

  @Test
  void r_reads_the_labels_and_the_kinds_of_missing(@TempDir Path folder) throws IOException {
    Files.write(folder.resolve("home.sav"), Said.four().file(Format.SPSS, Choice.Open.ALL));
    var said =
        Program.r(
            folder,
            """
            d <- haven::read_sav("home.sav", user_na = TRUE)
            cat(d$work, "|", attr(d$work, "label"), "|", attr(d$work, "na_values"), "\\n")
            cat(names(attr(d$work, "labels")), sep = "/")
            cat("\\n", nchar(d$words), "\\n", d$came, "\\n", d$size)
            """,
            "haven");
    assertThat(said)
        .contains("1 97 NA NA | Do you work? | 97 98 99")
        .contains("Yes/No/I am ill/I prefer not to say/I do not know/not asked")
        .contains(" 15 0 0 " + Said.LONG.length())
        .contains("62.5 NA NA NA");
  }

  /** Whatever is written comes back, at every width around those at which texts are cut. */
  @Property(tries = 100)
  void what_is_written_is_read_back(
      @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = -1e300, max = 1e300) Double> numbers,
      @ForAll @StringLength(max = 1100) String text)
      throws IOException {
    var safe = text.replace("\0", "").replaceAll("[\\p{Cs}]", "").stripTrailing();
    var variables = new ArrayList<Variable>();
    for (int i = 0; i < numbers.size(); i++) {
      variables.add(variable("number_with_a_long_name_" + i, Kind.DECIMAL));
    }
    variables.add(variable("words", Kind.TEXT));
    var codebook =
        new Codebook(
            "f", "title", "en", Said.TODAY, variables, List.of(), List.of(), false, List.of());
    var widths = new int[variables.size()];
    widths[numbers.size()] = Utf8.of(safe).length;
    var out = new ByteArrayOutputStream();
    var file = new SavFile(codebook, widths, out);
    var row = new Row(variables.size());
    for (int i = 0; i < numbers.size(); i++) {
      row.set(i, numbers.get(i));
    }
    row.set(numbers.size(), safe);
    file.write(row);
    file.write(row);
    file.end();

    var read = SavReading.of(out.toByteArray());
    var expected = new ArrayList<Object>(numbers);
    expected.add(safe);
    assertThat(read).containsExactly(expected, expected);
  }

  private static Variable variable(String name, Kind kind) {
    return new Variable(
        name, name, "", "label", kind, Measure.SCALE, List.of(), Optional.empty(), List.of());
  }
}
