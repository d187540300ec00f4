package org.peillood.publishing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.peillood.catalogue.DefinitionSource;
import org.peillood.survey.SurveySettings;
import org.peillood.web.ProblemType;

/**
 * What somebody sent from the page of a survey's settings.
 *
 * @param fields what was typed, by the name of its field
 * @param files the form that was chosen in a field, in one package with the files chosen with it
 */
record SettingsForm(Map<String, String> fields, Map<String, DefinitionSource> files) {

  // Only the document of the settings has them.
  private static final Pattern NOT_SHOWN =
      Pattern.compile("notice\\.(keeps|(told|contact)\\..+)|waves\\.[0-9]+\\.quotas\\..+");

  /**
   * One part of what was sent.
   *
   * @param fileName the name of the file that was chosen; blank when none was, empty for a field
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, compared never
  record Part(String name, Optional<String> fileName, byte[] bytes) {}

  /** What was sent: each part as a field, or as a file when it has the name of one. */
  static SettingsForm of(List<Part> parts) {
    var fields = new LinkedHashMap<String, String>();
    var files = new LinkedHashMap<String, Map<String, byte[]>>();
    for (var part : parts) {
      var file = part.fileName();
      if (file.isEmpty()) {
        fields.merge(
            part.name(),
            new String(part.bytes(), StandardCharsets.UTF_8),
            (one, other) -> one + ", " + other);
      } else if (!file.get().isBlank()) {
        // Some browsers send folders along.
        files
            .computeIfAbsent(part.name(), name -> new LinkedHashMap<>())
            .put(file.get().replaceAll(".*[/\\\\]", ""), part.bytes());
      }
    }
    var sources = new LinkedHashMap<String, DefinitionSource>();
    files.forEach((name, together) -> sources.put(name, DefinitionSource.of(together)));
    return new SettingsForm(fields, sources);
  }

  /** What was typed in a field; empty when nothing was. */
  String get(String field) {
    return fields.getOrDefault(field, "");
  }

  /** What was chosen in a field. */
  Optional<DefinitionSource> file(String field) {
    return Optional.ofNullable(files.get(field));
  }

  /** The button that was pressed. */
  String button() {
    return get("knop");
  }

  /** The number of the settings from which the page was made. */
  int after() {
    if (!get("na").matches("[0-9]{1,6}")) {
      throw ProblemType.BAD_REQUEST.because("na");
    }
    return Integer.parseInt(get("na"));
  }

  /**
   * The settings as they were typed.
   *
   * @param before those from which the page was made; what it does not show stays as it was
   */
  SurveySettings settings(String id, SurveySettings before) {
    var typed = new LinkedHashMap<String, String>();
    before
        .fields()
        .forEach(
            (field, text) -> {
              if (NOT_SHOWN.matcher(field).matches()) {
                typed.put(field, text);
              }
            });
    fields.forEach(
        (field, text) -> {
          if (field.contains(".")
              || List.of(
                      "themes",
                      "evidence",
                      "consent",
                      "sensitive",
                      "keepUntil",
                      "demands",
                      "practice")
                  .contains(field)) {
            typed.put(field, text);
          }
        });
    typed.keySet().removeIf(field -> field.startsWith("nieuw."));
    typed.put("id", id);
    return new SurveySettings(typed);
  }
}
