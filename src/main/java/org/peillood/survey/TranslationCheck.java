package org.peillood.survey;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Gaps between the languages of a form; the form works with them, so they are warnings. */
final class TranslationCheck {

  private static final Set<String> SURVEY =
      Set.of(
          "label",
          "hint",
          "guidance_hint",
          "image",
          "big-image",
          "audio",
          "video",
          "constraint_message",
          "required_message");

  /** The columns of the sheet choices that have languages. */
  static final Set<String> CHOICES = Set.of("label", "image", "big-image", "audio", "video");

  private static final Pattern CODE = Pattern.compile(".*\\((.*)\\)");
  private static final Set<String> TWO_LETTERS =
      new LinkedHashSet<>(Arrays.asList(Locale.getISOLanguages()));

  private TranslationCheck() {}

  static void run(Sheet survey, Sheet choices, Optional<Sheet.Row> settings, Problems problems) {
    var languages = new LinkedHashSet<String>();
    languages.addAll(gaps(survey, SURVEY, problems));
    languages.addAll(gaps(choices, CHOICES, problems));
    settings.flatMap(row -> row.value("default_language")).ifPresent(languages::add);
    languages.stream()
        .filter(language -> !language.equals("default") && !hasCode(language))
        .forEach(language -> problems.warn(Fault.LANGUAGE_WITHOUT_CODE, "survey, row 1", language));
    boolean translated = languages.stream().anyMatch(language -> !language.equals("default"));
    survey.rows().stream()
        .filter(
            row ->
                row.value("type")
                    .filter(type -> type.matches(".* (or_other|or other|or specify other)"))
                    .isPresent())
        .filter(row -> translated)
        .forEach(
            row ->
                problems.warn(
                    Fault.OTHER_UNTRANSLATED, row.place("type"), row.value("type").orElse("")));
  }

  private static Set<String> gaps(Sheet sheet, Set<String> translatable, Problems problems) {
    Map<String, Set<String>> seen = new LinkedHashMap<>();
    var bases = new LinkedHashSet<String>();
    for (var column : sheet.columns()) {
      var base = Headers.base(column.name());
      if (translatable.contains(base)) {
        var language =
            column.name().length() > base.length()
                ? column.name().substring(base.length() + 2)
                : "default";
        seen.computeIfAbsent(language, l -> new LinkedHashSet<>()).add(base);
        bases.add(base);
      }
    }
    if (!seen.keySet().equals(Set.of("default"))) {
      seen.forEach(
          (language, columns) ->
              bases.stream()
                  .filter(base -> !columns.contains(base))
                  .forEach(
                      base ->
                          problems.warn(
                              Fault.COLUMN_NOT_TRANSLATED,
                              sheet.name() + ", row 1, column " + base,
                              language)));
    }
    return seen.keySet();
  }

  // Two letters of ISO 639-1, or a longer code, which is taken on trust.
  private static boolean hasCode(String language) {
    if (language.length() < 3) {
      return true;
    }
    var matcher = CODE.matcher(language);
    if (!matcher.matches()) {
      return false;
    }
    var code = matcher.group(1);
    return TWO_LETTERS.contains(code) || code.matches("[a-z]{3,8}(-[A-Za-z0-9]{2,8})*");
  }
}
