package org.peillood.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads an XLSForm into a questionnaire. It goes on to the end whatever it meets, so that all
 * problems are reported at once; a questionnaire comes out only when there are none.
 */
final class QuestionnaireReader {

  private final Map<String, Sheet> sheets;
  private final Problems problems;

  private QuestionnaireReader(Map<String, Sheet> sheets, Problems problems) {
    this.sheets = sheets;
    this.problems = problems;
  }

  /**
   * Reads a file: a workbook, CSV or YAML.
   *
   * @param complete codes of the languages in which nothing may be absent
   */
  static Optional<Questionnaire> read(Path file, List<String> complete, Problems problems) {
    return WorkbookReader.read(file, problems)
        .flatMap(workbook -> read(workbook.sheets(), complete, problems));
  }

  /** Reads sheets, wherever they come from. */
  static Optional<Questionnaire> read(
      Map<String, Sheet> sheets, List<String> complete, Problems problems) {
    return new QuestionnaireReader(sheets, problems).read(complete);
  }

  private Optional<Questionnaire> read(List<String> complete) {
    var languages = new LinkedHashMap<>(Columns.of(sheets, problems).languageNames());
    var settings = settings();
    var defaultLanguage = defaultLanguage(settings, languages);
    for (var language : complete) {
      if (!languages.containsKey(language)) {
        problems.add(
            "survey",
            language,
            "No column is in this language.",
            "Add columns such as label::Name (" + language + ").");
      }
    }
    var asked = complete.stream().filter(languages::containsKey).toList();
    var wording = new Wording(defaultLanguage, withDefault(defaultLanguage, asked), problems);
    var lists = ChoicesSheet.read(sheet("choices"), wording, problems);
    var elements = new SurveySheet(lists, wording, problems).read(sheet("survey"));
    if (elements.isEmpty() && problems.none()) {
      problems.add("survey", "", "The sheet is empty.", "Add a row for each question.");
    }
    return problems.none()
        ? compiled(questionnaire(settings, defaultLanguage, languages, elements))
        : Optional.empty();
  }

  private Optional<Questionnaire> compiled(Questionnaire questionnaire) {
    try {
      CompiledForm.of(questionnaire);
      return Optional.of(questionnaire);
    } catch (CompiledForm.Refused e) {
      problems.add(
          "survey",
          "",
          "The rules cannot be run together: " + e.getMessage(),
          "Look at the conditions and calculations it names.");
      return Optional.empty();
    }
  }

  private static Questionnaire questionnaire(
      Optional<Sheet.Row> settings,
      String defaultLanguage,
      Map<String, String> languages,
      List<Element> elements) {
    var id = settings.flatMap(row -> row.value("form_id")).orElse("data");
    return new Questionnaire(
        id,
        settings.flatMap(row -> row.value("version")).orElse(""),
        Translated.of(defaultLanguage, settings.flatMap(row -> row.value("form_title")).orElse(id)),
        defaultLanguage,
        languages,
        elements);
  }

  private Optional<Sheet.Row> settings() {
    var rows = sheet("settings").rows();
    if (rows.size() > 1) {
      problems.add(
          rows.get(1).place(),
          "",
          "The settings are one row.",
          "Put them together in the first row.");
    }
    return rows.stream().findFirst();
  }

  private String defaultLanguage(Optional<Sheet.Row> settings, Map<String, String> languages) {
    var written = settings.flatMap(row -> row.value("default_language"));
    if (languages.isEmpty()) {
      var only = written.orElse(Columns.NO_LANGUAGE);
      languages.put(Columns.code(only), only);
      return Columns.code(only);
    }
    var code = written.map(Columns::code);
    if (code.isPresent() && !languages.containsKey(code.get())) {
      problems.add(
          settings.orElseThrow().place("default_language"),
          written.orElseThrow(),
          "No column is in this language.",
          "The languages of the columns are " + String.join(", ", languages.values()) + ".");
    }
    return code.filter(languages::containsKey)
        .orElseGet(() -> languages.keySet().iterator().next());
  }

  // Every other language falls back to the default one, so that one can never have holes.
  private static List<String> withDefault(String defaultLanguage, List<String> complete) {
    var all = new ArrayList<>(complete);
    if (!all.contains(defaultLanguage)) {
      all.add(defaultLanguage);
    }
    return all;
  }

  private Sheet sheet(String name) {
    return sheets.getOrDefault(name, new Sheet(name, List.of()));
  }
}
