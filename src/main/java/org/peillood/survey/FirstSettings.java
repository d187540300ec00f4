package org.peillood.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The settings with which a survey begins: what its questionnaire already says. What it cannot say,
 * such as when the survey opens and what is promised, is left for a person to fill in.
 */
public final class FirstSettings {

  // What filling in a choice takes somebody who reads slowly; a first guess for the staff.
  private static final int SECONDS_A_QUESTION = 12;

  private FirstSettings() {}

  /**
   * The settings of a survey that asks a questionnaire.
   *
   * @param file the name under which the questionnaire is kept
   * @param complete the languages in which nothing is absent from it
   * @param wave the code of the first wave, such as its year
   */
  public static SurveySettings asking(
      String id, Questionnaire asked, String file, List<String> complete, String wave) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("id", id);
    fields.put("title." + asked.defaultLanguage(), title(asked));
    fields.put("themes", joined(asked.items().stream().flatMap(i -> i.themes().stream()).toList()));
    var sensitive = asked.items().stream().anyMatch(Item::sensitive);
    fields.put("sensitive", sensitive ? "true" : "false");
    consent(asked).ifPresent(item -> fields.put("consent", item.name()));
    var settings = new SurveySettings(fields);
    for (var language : languages(asked)) {
      settings = settings.withLanguage(language);
      var status = complete.contains(language) ? "complete" : "draft";
      settings = settings.with("languages." + settings.languageCount() + ".status", status);
    }
    return settings.withWave(firstWave(asked, file, settings.languages(), wave));
  }

  private static Map<String, String> firstWave(
      Questionnaire asked, String file, List<String> languages, String wave) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("code", wave);
    languages.forEach(language -> fields.put("title." + language, wave));
    fields.put("questionnaire", file);
    fields.put("languages", String.join(", ", languages));
    fields.put("minutes", String.valueOf(minutes(asked)));
    fields.put("mode", "web");
    return fields;
  }

  /** How long filling it in may take, in minutes: a guess from the number of questions. */
  static int minutes(Questionnaire asked) {
    long questions = asked.items().stream().filter(item -> !item.label().isEmpty()).count();
    return (int) Math.max(1, Math.round(questions * SECONDS_A_QUESTION / 60.0));
  }

  private static String title(Questionnaire asked) {
    var title = asked.title().in(asked.defaultLanguage());
    return title.equals(asked.id()) ? "" : title;
  }

  // Only what comes first can open everything else.
  private static Optional<Item> consent(Questionnaire asked) {
    return asked.items().stream()
        .filter(item -> item.type() != ItemType.NOTE)
        .findFirst()
        .filter(item -> item.type() == ItemType.SELECT_ONE && item.required());
  }

  private static List<String> languages(Questionnaire asked) {
    var others = asked.languages().stream().filter(l -> !l.equals(asked.defaultLanguage()));
    return Stream.concat(Stream.of(asked.defaultLanguage()), others).toList();
  }

  private static String joined(List<String> words) {
    return String.join(", ", words.stream().distinct().toList());
  }
}
