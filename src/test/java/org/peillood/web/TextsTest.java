package org.peillood.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

  private static final Path FOLDER = Path.of("src/main/resources/texts");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

  @Test
  void every_language_file_of_a_part_has_the_same_keys_and_placeholders() throws IOException {
    for (var part : parts()) {
      var dutch = file(part, "nl");
      for (var other : languagesOf(part)) {
        var translated = file(part, other);
        assertThat(translated.keySet()).as("keys of %s_%s", part, other).isEqualTo(dutch.keySet());
        dutch.forEach(
            (key, sentence) ->
                assertThat(placeholders(translated.getOrDefault(key, "")))
                    .as("placeholders of %s in %s_%s", key, part, other)
                    .isEqualTo(placeholders(sentence)));
      }
    }
  }

  @Test
  void every_part_is_written_for_staff_in_dutch_french_and_english() throws IOException {
    for (var part : parts()) {
      assertThat(languagesOf(part)).as(part).contains("nl", "fr", "en");
      assertThat(Texts.PARTS).contains(part);
    }
  }

  @Test
  void no_sentence_is_empty() throws IOException {
    for (var part : parts()) {
      for (var language : languagesOf(part)) {
        assertThat(file(part, language)).as("%s_%s", part, language).doesNotContainValue("");
      }
    }
  }

  @Test
  void every_problem_has_a_title_and_a_remedy() {
    for (var type : ProblemType.values()) {
      for (var language : Texts.STAFF_LANGUAGES) {
        var texts = Texts.in(language);
        assertThat(texts.has("problem." + type.slug() + ".title"))
            .as("%s in %s", type, language)
            .isTrue();
        assertThat(texts.has("problem." + type.slug() + ".remedy"))
            .as("%s in %s", type, language)
            .isTrue();
      }
    }
  }

  @Test
  void a_text_that_no_file_has_fails_at_once() {
    assertThatThrownBy(() -> Texts.in(Language.DUTCH).get("web.no-such-text"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("web.no-such-text");
  }

  @Test
  void fills_in_placeholders_and_leaves_apostrophes_alone() {
    assertThat(Texts.in(new Language("fr")).get("problem.unknown-note.remedy", "NT-09"))
        .isEqualTo("Nous ne trouvons pas la note « NT-09 ». Choisissez une note dans la liste.");
  }

  @Test
  void direction_comes_from_the_language_code() {
    assertThat(Stream.of("ar", "fa", "ur", "nl", "tr").map(code -> new Language(code).direction()))
        .containsExactly("rtl", "rtl", "rtl", "ltr", "ltr");
  }

  private static Set<String> parts() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files
          .map(f -> f.getFileName().toString().replaceAll("_[a-z]+\\.properties", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static List<String> languagesOf(String part) throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(name -> name.startsWith(part + "_"))
          .map(name -> name.replaceAll(".*_([a-z]+)\\.properties", "$1"))
          .sorted()
          .toList();
    }
  }

  private static Map<String, String> file(String part, String language) throws IOException {
    var properties = new Properties();
    try (var reader =
        Files.newBufferedReader(
            FOLDER.resolve(part + "_" + language + ".properties"), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    var sentences = new TreeMap<String, String>();
    properties.forEach((key, value) -> sentences.put((String) key, (String) value));
    return sentences;
  }

  private static Set<String> placeholders(String sentence) {
    return PLACEHOLDER
        .matcher(sentence)
        .results()
        .map(r -> r.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
