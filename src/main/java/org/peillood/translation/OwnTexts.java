package org.peillood.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.peillood.survey.SurveySettings;

/** The texts of a survey itself, which stand in its settings. */
final class OwnTexts {

  private OwnTexts() {}

  /**
   * A text.
   *
   * @param key what it is called as long as it is there, whatever number its wave has
   * @param name what it is: {@code title}, {@code promises}, {@code wave-title} …
   * @param field the field of the settings, without the language behind it
   */
  record Field(String key, String name, String field) {

    /** The field that holds it in a language. */
    String in(String language) {
      return field + "." + language;
    }
  }

  /** All of them, in the order in which respondents and staff meet them. */
  static List<Field> of(SurveySettings settings) {
    var fields = new ArrayList<Field>();
    for (var name :
        List.of("title", "asks", "promises", "notice.text", "afterwards", "name", "audience")) {
      fields.add(new Field(name, name, name));
    }
    for (var wave : settings.waves()) {
      var code = settings.get("waves." + wave + ".code");
      fields.add(new Field("waves/" + code + "/title", "wave-title", "waves." + wave + ".title"));
    }
    return fields;
  }

  static Optional<Field> find(SurveySettings settings, String key) {
    return of(settings).stream().filter(field -> field.key().equals(key)).findFirst();
  }
}
