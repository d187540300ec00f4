package org.peillood.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.peillood.survey.Survey.Translation;
import org.peillood.survey.Survey.Translation.Status;

/** Reads one {@code survey.yaml} and the questionnaires that its waves name. */
final class SurveyFile {

  private static final List<String> NAMES =
      List.of(
          "id",
          "title",
          "name",
          "audience",
          "themes",
          "evidence",
          "asks",
          "promises",
          "notice",
          "afterwards",
          "consent",
          "sensitive",
          "keepUntil",
          "languages",
          "waves");
  private static final List<String> WAVE =
      List.of("code", "title", "questionnaire", "languages", "opens", "closes", "minutes", "mode");
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  // What an address and a file name can hold as it is.
  private static final Pattern WAVE_CODE = Pattern.compile("[A-Za-z0-9]+([.-][A-Za-z0-9]+)*");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8})*");

  private final Path folder;
  private final Problems problems;
  private final List<DefinitionProblem> elsewhere = new ArrayList<>();
  private final Map<String, Optional<Questionnaire>> questionnaires = new HashMap<>();

  private SurveyFile(Path folder) {
    this.folder = folder;
    this.problems = new Problems(folder.getFileName() + "/survey.yaml");
  }

  /** What came of one folder: the survey, or what is wrong with it. */
  record Outcome(Optional<Survey> survey, List<DefinitionProblem> problems) {}

  static Outcome read(Path folder) {
    var file = new SurveyFile(folder);
    var survey =
        YamlFile.read(folder.resolve("survey.yaml"), file.problems)
            .map(top -> file.survey(YamlMap.of("", top, NAMES, file.problems)));
    var all = new ArrayList<>(file.problems.all());
    all.addAll(file.elsewhere);
    return new Outcome(survey.filter(s -> all.isEmpty()), List.copyOf(all));
  }

  private Survey survey(YamlMap top) {
    var translations = translations(top);
    var language = translations.stream().map(Translation::language).findFirst().orElse("");
    var notice = top.map("notice", List.of("version", "text"));
    var survey =
        new Survey(
            id(top),
            words(top, "title", translations, language),
            words(top, "name", translations, language),
            words(top, "audience", translations, language),
            words(top, "asks", translations, language),
            paragraphs(top, "promises", translations, language),
            new Survey.Notice(
                notice.number("version"), paragraphs(notice, "text", translations, language)),
            paragraphs(top, "afterwards", translations, language),
            top.optional("consent").orElse(""),
            top.words("themes"),
            top.words("evidence"),
            sensitivity(top),
            top.neededDate("keepUntil"),
            translations,
            waves(top, translations, language));
    checkQuestionnaires(top, survey);
    return survey;
  }

  private String id(YamlMap top) {
    var id = top.text("id");
    var name = folder.getFileName().toString();
    if (!id.isEmpty() && !id.equals(name)) {
      top.complain("id", id, "The folder is called '" + name + "'.", "Give both the same name.");
    }
    if (!ID.matcher(name).matches()) {
      top.complain(
          "id", name, "This cannot be part of an address.", "Use small letters, digits and '-'.");
    }
    return id;
  }

  private List<Translation> translations(YamlMap top) {
    var translations = new ArrayList<Translation>();
    for (var map : top.maps("languages", List.of("code", "status"))) {
      var code =
          map.parsed(
              "code",
              text -> Optional.of(text).filter(t -> LANGUAGE.matcher(t).matches()),
              "This is no language code.",
              "Write a code such as nl or ar.");
      var status =
          map.parsed(
              "status",
              text -> constant(text, Status.values()),
              "This is no status.",
              "Write complete or draft.");
      if (code.isEmpty() || status.isEmpty()) {
        map.text(code.isEmpty() ? "code" : "status");
        continue;
      }
      if (translations.stream().anyMatch(t -> t.language().equals(code.get()))) {
        map.complain("code", code.get(), "This language stands twice.", "Remove one.");
      }
      translations.add(new Translation(code.get(), status.get()));
    }
    if (!translations.isEmpty() && translations.get(0).status() != Status.COMPLETE) {
      top.complain(
          "languages", "", "The first language is what others fall back to.", "Make it complete.");
    }
    return translations;
  }

  private static Translated words(
      YamlMap map, String name, List<Translation> translations, String language) {
    var text = map.translated(name, language);
    checkLanguages(map, name, text.languages(), translations);
    return text;
  }

  private static Paragraphs paragraphs(
      YamlMap map, String name, List<Translation> translations, String language) {
    var text = map.paragraphs(name, language);
    checkLanguages(map, name, text.languages(), translations);
    return text;
  }

  private static void checkLanguages(
      YamlMap map, String name, Collection<String> written, List<Translation> translations) {
    var declared = translations.stream().map(Translation::language).toList();
    written.stream()
        .filter(language -> !declared.contains(language))
        .forEach(
            language ->
                map.complain(
                    name,
                    language,
                    "The survey is not in this language.",
                    "Add it under languages, or remove the text."));
    complete(translations, declared).stream()
        .filter(language -> !written.contains(language) && map.has(name))
        .forEach(
            language ->
                map.complain(
                    name,
                    language,
                    "The text is missing in this language.",
                    "Write it, or call the translation a draft."));
  }

  private static List<String> complete(List<Translation> translations, Collection<String> among) {
    return translations.stream()
        .filter(translation -> translation.status() == Status.COMPLETE)
        .map(Translation::language)
        .filter(among::contains)
        .toList();
  }

  private static Survey.Sensitivity sensitivity(YamlMap top) {
    return top.parsed(
                "sensitive",
                Expressions::yesOrNo,
                "This is neither true nor false.",
                "Write true or false.")
            .orElse(false)
        ? Survey.Sensitivity.SPECIAL
        : Survey.Sensitivity.ORDINARY;
  }

  private List<Wave> waves(YamlMap top, List<Translation> translations, String language) {
    var waves = new ArrayList<Wave>();
    var codes = new HashSet<String>();
    for (var map : top.maps("waves", WAVE)) {
      var code = map.text("code");
      if (!code.isEmpty() && (!WAVE_CODE.matcher(code).matches() || !codes.add(code))) {
        map.complain(
            "code",
            code,
            "This cannot be the code of a wave.",
            "Use letters, digits, '-' and '.', each code once.");
      }
      wave(map, code, translations, language).ifPresent(waves::add);
    }
    return waves;
  }

  private Optional<Wave> wave(
      YamlMap map, String code, List<Translation> translations, String language) {
    var title = words(map, "title", translations, language);
    var languages = waveLanguages(map, translations);
    var opens = map.neededDate("opens");
    var closes = map.date("closes");
    if (closes.filter(last -> last.isBefore(opens)).isPresent()) {
      map.complain(
          "closes",
          closes.get().toString(),
          "The wave closes before it opens.",
          "Correct one of the dates.");
    }
    var mode =
        map.parsed(
                "mode",
                text -> constant(text.replace('-', '_'), Wave.Mode.values()),
                "This is no mode.",
                "Write web, assisted or field-app.")
            .orElse(Wave.Mode.WEB);
    int minutes = map.number("minutes");
    return questionnaire(map, translations, languages, mode)
        .map(
            asked ->
                new Wave(
                    code,
                    title,
                    map.text("questionnaire"),
                    asked,
                    languages,
                    opens,
                    closes,
                    minutes,
                    mode));
  }

  private static List<String> waveLanguages(YamlMap map, List<Translation> translations) {
    var declared = translations.stream().map(Translation::language).toList();
    var languages = map.words("languages");
    if (languages.isEmpty()) {
      map.complain("languages", "", "The wave has no languages.", "Write them, as [nl, fr].");
    }
    languages.stream()
        .filter(language -> !declared.contains(language))
        .forEach(
            language ->
                map.complain(
                    "languages",
                    language,
                    "The survey is not in this language.",
                    "Add it to its languages."));
    return languages;
  }

  private Optional<Questionnaire> questionnaire(
      YamlMap map, List<Translation> translations, List<String> languages, Wave.Mode mode) {
    var name = map.text("questionnaire");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    if (name.contains("/") || name.contains("\\") || name.startsWith(".")) {
      map.complain(
          "questionnaire",
          name,
          "The file must be in the folder of the survey.",
          "Write only its name.");
      return Optional.empty();
    }
    var complete = complete(translations, languages);
    var language = translations.stream().map(Translation::language).findFirst().orElse("");
    return questionnaires.computeIfAbsent(
        name + " " + complete + " " + mode,
        key -> {
          var own = new Problems(folder.getFileName() + "/" + name);
          var read =
              QuestionnaireReader.read(
                  folder.resolve(name), stem -> Demands.of(mode, complete, language, stem), own);
          own.all().stream().filter(DefinitionProblem::isError).forEach(elsewhere::add);
          return read;
        });
  }

  private static void checkQuestionnaires(YamlMap top, Survey survey) {
    if (!survey.asksConsent()
        && survey.waves().stream().anyMatch(wave -> wave.mode() != Wave.Mode.FIELD_APP)) {
      top.text("consent");
    }
    survey.waves().stream()
        .flatMap(wave -> survey.objections(wave).stream())
        .distinct()
        .forEach(
            objection ->
                top.complain(
                    objection.place(), objection.value(), objection.message(), objection.remedy()));
  }

  private static <E extends Enum<E>> Optional<E> constant(String text, E[] values) {
    return List.of(values).stream()
        .filter(v -> v.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
