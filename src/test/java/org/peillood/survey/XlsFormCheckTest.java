package org.peillood.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that converts one form without a server. */
class XlsFormCheckTest {

  private static final String SOUND =
      "| survey |\n| | type | name | label |\n| | text | q1 | Why? |\n";

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void a_sound_form_leaves_with_0_and_its_xform() throws IOException {
    var form = Files.writeString(folder.resolve("why.md"), SOUND);
    assertThat(run(form.toString())).isZero();
    assertThat(text(out)).startsWith("<?xml").contains("<q1/>").contains("id=\"why\"");
    assertThat(run(form.toString(), folder.resolve("why.xml").toString())).isZero();
    assertThat(folder.resolve("why.xml")).content().contains("<q1/>");
  }

  @Test
  void a_faulty_form_leaves_with_1_and_a_line_for_each_complaint() throws IOException {
    var form = Files.writeString(folder.resolve("why.md"), SOUND.replace("text", "txet"));
    assertThat(run(form.toString())).isEqualTo(1);
    assertThat(text(out).lines())
        .containsExactly(
            form
                + ": survey, row 2 (line 3), column type 'txet': There is no such type. Did you"
                + " mean 'text'?");
  }

  @Test
  void a_form_that_the_engine_cannot_run_leaves_with_1_and_the_cells_that_are_to_blame()
      throws IOException {
    var form =
        Files.writeString(
            folder.resolve("ring.md"),
            """
            | survey |
            |        | type | name | label | relevant    |
            |        | text | a    | A     | ${b} = 'x'  |
            |        | text | c    | C     | true()      |
            |        | text | b    | B     | ${a} = 'x'  |
            """);
    assertThat(run(form.toString())).isEqualTo(1);
    assertThat(text(out).lines())
        .satisfiesExactlyInAnyOrder(
            line ->
                assertThat(line)
                    .contains("survey, row 2 (line 3), column relevant '${b} = 'x'': The rules"),
            line ->
                assertThat(line)
                    .contains("survey, row 4 (line 5), column relevant '${a} = 'x'': The rules"));
  }

  @Test
  void another_use_leaves_with_2() throws IOException {
    assertThat(run()).isEqualTo(2);
    assertThat(text(err)).isEqualTo("XlsFormCheck FORM [OUT.xml]" + System.lineSeparator());
  }

  private int run(String... arguments) throws IOException {
    out.reset();
    return XlsFormCheck.run(
        arguments,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
