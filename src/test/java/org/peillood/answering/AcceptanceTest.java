package org.peillood.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.peillood.survey.FileType;
import org.peillood.survey.Item;
import org.peillood.survey.SurveyTable;

class AcceptanceTest {

  private static final Item PHOTO =
      SurveyTable.questionnaire("p  photo  A photo").item("p").orElseThrow();

  @Test
  void a_photo_is_told_by_its_content_and_not_by_its_name() {
    assertThat(ending(Pictures.png(), "film.mp4")).contains("png");
    assertThat(ending("<html><script>".getBytes(StandardCharsets.UTF_8), "me.jpg")).isEmpty();
    assertThat(ending("MZ\u0000program".getBytes(StandardCharsets.UTF_8), "me.jpg")).isEmpty();
    assertThat(
            ending(
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
                "me.svg"))
        .as("a drawing is a page to a browser")
        .isEmpty();
  }

  private static Optional<String> ending(byte[] content, String name) {
    return FileType.of(content).flatMap(type -> new Acceptance(PHOTO).ending(type, name));
  }
}
