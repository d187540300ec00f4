package org.peillood.publishing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.peillood.catalogue.Harm;
import org.peillood.catalogue.SurveyDrafts.Checked;
import org.peillood.survey.DefinitionProblem;
import org.peillood.survey.SurveySettings;
import org.peillood.web.Frame;

/**
 * Something about a field of a survey's settings, told beside it.
 *
 * @param field the field, or the section when no field of the page has it
 */
public record Told(String field, Kind kind, String what, String remedy) {

  /** How bad it is. */
  public enum Kind {
    /** Nobody filled it in yet. */
    MISSING,
    /** It is wrong. */
    WRONG
  }

  private static final Pattern LINE = Pattern.compile(" \\(line [0-9]+\\)$");
  private static final Pattern ENTRY = Pattern.compile("^(waves|languages) ([0-9]+)");
  private static final List<String> ABSENT =
      List.of(
          "no-setting",
          "no-setting-date",
          "no-setting-number",
          "no-settings",
          "no-entry",
          "no-translations",
          "text-untranslated",
          "wave-no-languages");

  /** All that is to be told about settings, by field, in the order of the document. */
  static Map<String, List<Told>> all(SurveySettings settings, Checked checked, Frame frame) {
    var told = new LinkedHashMap<String, List<Told>>();
    for (var problem : checked.problems()) {
      fields(settings, problem).stream()
          .filter(field -> !field.equals("notice.version") || !isAbsent(problem))
          .forEach(field -> add(told, of(field, problem, frame)));
    }
    for (var harm : checked.harms()) {
      add(told, of(harm, frame));
    }
    return told;
  }

  private static void add(Map<String, List<Told>> told, Told one) {
    var there = told.computeIfAbsent(one.field(), f -> new ArrayList<>());
    if (one.kind() == Kind.WRONG || there.isEmpty()) {
      there.add(one);
    }
  }

  private static Told of(Harm harm, Frame frame) {
    var key = harm.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Told(
        harm.field(),
        Kind.WRONG,
        frame.t("publishing.harm." + key, harm.detail()),
        frame.t("publishing.harm." + key + ".remedy", harm.detail()));
  }

  private static Told of(String field, DefinitionProblem problem, Frame frame) {
    var in = problem.in(frame.language().code());
    var where = isOfQuestionnaire(problem) ? in.place() + ": " : "";
    var value = problem.value().isEmpty() || isAbsent(problem) ? "" : "‘" + problem.value() + "’: ";
    return new Told(
        field,
        isAbsent(problem) ? Kind.MISSING : Kind.WRONG,
        where + value + in.message(),
        in.remedy());
  }

  private static boolean isAbsent(DefinitionProblem problem) {
    return ABSENT.contains(problem.code());
  }

  private static boolean isOfQuestionnaire(DefinitionProblem problem) {
    return !problem.file().endsWith("/survey.yaml");
  }

  /** The fields that a problem is about. */
  private static List<String> fields(SurveySettings settings, DefinitionProblem problem) {
    if (isOfQuestionnaire(problem)) {
      var file = problem.file().replaceFirst("^[^/]*/", "");
      var waves =
          settings.waves().stream()
              .map(wave -> "waves." + wave + ".questionnaire")
              .filter(field -> settings.get(field).equals(file))
              .toList();
      return waves.isEmpty() ? List.of("waves") : waves;
    }
    var place = LINE.matcher(problem.place()).replaceFirst("");
    var field = ENTRY.matcher(place).replaceFirst("$1.$2");
    return List.of(withLanguage(settings, field, problem));
  }

  private static String withLanguage(
      SurveySettings settings, String written, DefinitionProblem problem) {
    var field = written.equals("notice") ? "notice.text" : written;
    if (field.equals("questionnaire")) {
      return "waves";
    }
    var perLanguage =
        SurveySettings.TEXTS.contains(field)
            || SurveySettings.PARAGRAPHS.contains(field)
            || field.equals("notice.panel")
            || field.matches("waves\\.[0-9]+\\.title");
    if (!perLanguage) {
      return field;
    }
    var language =
        settings.languages().contains(problem.value())
            ? problem.value()
            : settings.languages().stream().findFirst().orElse("");
    return language.isEmpty() ? field : field + "." + language;
  }
}
