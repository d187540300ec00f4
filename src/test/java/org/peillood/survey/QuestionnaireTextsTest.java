package org.peillood.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questionnaires, text by text. */
class QuestionnaireTextsTest {

  private static final String ONE_LANGUAGE =
      """
      | survey |
      |        | type          | name | label      | hint   | constraint | constraint_message | audio |
      |        | begin_group   | home | Your home  |        |            |                    |       |
      |        | select_one yn | own  | Do you own | Or not |            |                    | a.mp3 |
      |        | integer       | n    | How many   |        | . > 0      | More than ${own}   |       |
      |        | end_group     |      |            |        |            |                    |       |
      | choices |
      |         | list_name | name | label |
      |         | yn        | yes  | Yes   |
      |         | yn        | no   | No    |
      | settings |
      |          | form_id | form_title | default_language |
      |          | home    | Home       | en               |
      """;

  @TempDir Path folder;

  @Test
  void every_text_has_a_key_and_a_choice_stands_with_the_question_that_offers_it_first()
      throws IOException {
    var texts = QuestionnaireTexts.of(oneLanguage());
    assertThat(texts)
        .extracting(QuestionnaireText::key)
        .containsExactly(
            "survey/home/label",
            "survey/own/label",
            "survey/own/hint",
            "survey/own/audio",
            "choices/yn/yes/label",
            "choices/yn/no/label",
            "survey/n/label",
            "survey/n/constraint_message");
    assertThat(texts.get(4).about()).isEqualTo("own");
    assertThat(texts.get(4).place()).containsExactly("home");
  }

  @Test
  void a_questionnaire_of_one_language_is_given_another() throws IOException {
    var words = Map.of("survey/own/label", "Evin var mı", "choices/yn/yes/label", "Evet");
    var both = QuestionnaireTexts.with(oneLanguage(), "tr", "Türkçe (tr)", words);
    var back = readAlone(both);
    assertThat(back.languages()).contains("tr");
    assertThat(text(back, "survey/own/label"))
        .containsOnly(entry("en", "Do you own"), entry("tr", "Evin var mı"));
    assertThat(text(back, "choices/yn/yes/label")).containsEntry("tr", "Evet");
    assertThat(text(back, "survey/own/hint")).doesNotContainKey("tr");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "surveys/leden/questionnaire.yaml",
        "surveys/ouders/questionnaire.yaml",
        "surveys/werkzoekenden/questionnaire.yaml",
        "surveys/werkzoekenden/kort.yaml"
      })
  void a_translation_of_our_surveys_comes_back_and_changes_nothing_else(String file) {
    var read = QuestionnaireFile.readAlone(Path.of(file), List.of()).questionnaire().orElseThrow();
    var words = new LinkedHashMap<String, String>();
    QuestionnaireTexts.of(read).forEach(t -> words.put(t.key(), "Pl: " + t.text().in("nl")));
    var back = readAlone(QuestionnaireTexts.with(read, "pl", "Polski (pl)", words));
    var texts = new LinkedHashMap<String, String>();
    QuestionnaireTexts.of(back).forEach(t -> texts.put(t.key(), t.text().texts().get("pl")));
    assertThat(texts).isEqualTo(words);

    var none = new LinkedHashMap<String, String>();
    words.keySet().forEach(key -> none.put(key, ""));
    var without = QuestionnaireTexts.with(back, "pl", "Polski (pl)", none);
    assertThat(QuestionnaireTexts.of(without))
        .usingRecursiveComparison()
        .isEqualTo(QuestionnaireTexts.of(read));
  }

  private static Map<String, String> text(Questionnaire questionnaire, String key) {
    return QuestionnaireTexts.of(questionnaire).stream()
        .filter(text -> text.key().equals(key))
        .findFirst()
        .orElseThrow()
        .text()
        .texts();
  }

  private Questionnaire oneLanguage() throws IOException {
    var file = Files.writeString(folder.resolve("home.md"), ONE_LANGUAGE);
    Files.write(folder.resolve("a.mp3"), new byte[] {'I', 'D', '3', 4});
    var read = QuestionnaireFile.readAlone(file, List.of());
    assertThat(read.questionnaire()).as(read.problems().toString()).isPresent();
    return read.questionnaire().orElseThrow();
  }

  private Questionnaire readAlone(Questionnaire questionnaire) {
    var file = folder.resolve("written.xlsx");
    try (var out = Files.newOutputStream(file)) {
      XlsFormWriter.write(questionnaire, out);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    var read = QuestionnaireFile.readAlone(file, List.of());
    assertThat(read.questionnaire()).as(read.problems().toString()).isPresent();
    return read.questionnaire().orElseThrow();
  }
}
