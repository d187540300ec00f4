package org.peillood.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

  private static final Pattern KEY = Pattern.compile("\\{@code (survey\\.[a-z-]+)}");

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "en", "ar", "tr"})
  void every_sentence_of_the_interview_exists_in_every_language_of_respondents(String language)
      throws IOException {
    var listed = new TreeSet<String>();
    var source = Files.readString(Path.of("src/main/java/org/peillood/interview/Messages.java"));
    KEY.matcher(source).results().forEach(match -> listed.add(match.group(1)));
    assertThat(texts(language).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(listed);
  }

  private static Properties texts(String language) throws IOException {
    var texts = new Properties();
    try (var file =
        MessagesTest.class.getResourceAsStream("/texts/survey_" + language + ".properties")) {
      if (file == null) {
        throw new AssertionError("no texts in " + language);
      }
      texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
