package org.peillood.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peillood.survey.QuestionnaireFile;
import org.peillood.survey.Survey.Aid;

/** What helps people who read with difficulty, and where it lacks. */
class AidCheckTest {

  @TempDir Path folder;

  @Test
  void a_recording_counts_in_its_own_language_and_a_picture_in_all() throws IOException {
    Files.write(folder.resolve("a.mp3"), new byte[] {'I', 'D', '3', 4});
    Files.write(
        folder.resolve("b.svg"),
        "<svg xmlns='http://www.w3.org/2000/svg'/>"
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    var file =
        Files.writeString(
            folder.resolve("form.md"),
            """
            | survey |
            |        | type          | name | label::English (en) | label::Türkçe (tr) | audio::English (en) | audio::Türkçe (tr) |
            |        | select_one yn | own  | Do you own          | Evin var mı        | a.mp3               |                    |
            | choices |
            |         | list_name | name | label::English (en) | label::Türkçe (tr) | image::English (en) |
            |         | yn        | yes  | Yes                 | Evet               | b.svg               |
            | settings |
            |          | form_id | form_title | default_language |
            |          | home    | Home       | English (en)     |
            """);
    var read = QuestionnaireFile.readAlone(file, List.of());
    var asked = read.questionnaire();
    assertThat(asked).as(read.problems().toString()).isPresent();
    assertThat(AidCheck.of(asked.get(), "tr"))
        .containsExactly(
            new AidCheck("own", "Evin var mı", Set.of(Aid.AUDIO), Set.of()),
            new AidCheck("own/yes", "Evet", Set.of(Aid.AUDIO, Aid.IMAGE), Set.of(Aid.IMAGE)));
    assertThat(AidCheck.of(asked.get(), "en").get(0).lacksAny()).isFalse();
  }
}
