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
import org.yaml.snakeyaml.nodes.MappingNode;

/** Reads one {@code survey.yaml} and the questionnaires that its waves name. */
public final class SurveyFile {

  static final List<String> NAMES =
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
          "demands",
          "practice",
          "languages",
          "waves");
  static final List<String> NOTICE =
      List.of("version", "text", "keeps", "told", "contact", "panel");
  static final List<String> LANGUAGE_NAMES = List.of("code", "status");
  static final List<String> WAVE =
      List.of(
          "code",
          "title",
          "questionnaire",
          "languages",
          "opens",
          "closes",
          "minutes",
          "mode",
          "entry",
          "groups",
          "quotas");
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  // What an address and a file name can hold as it is.
  private static final Pattern WAVE_CODE = Pattern.compile("[A-Za-z0-9]+([.-][A-Za-z0-9]+)*");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8})*");

  private final String name;
  private final Questionnaires files;
  private final Problems problems;
  private final List<DefinitionProblem> elsewhere = new ArrayList<>();
  private final Map<String, Optional<Questionnaire>> questionnaires = new HashMap<>();
  private int smallestCell;

  private SurveyFile(String name, Questionnaires files) {
    this.name = name;
    this.files = files;
    this.problems = new Problems(name + "/survey.yaml");
  }

  /** Where the questionnaires of a survey are. */
  @FunctionalInterface
  public interface Questionnaires {
    /**
     * The file that defines what a wave asks; it need not be there.
     *
     * @param wave the wave's code
     * @param file the name that the survey gives the file
     */
    Path of(String wave, String file);
  }

  /**
   * What came of a definition.
   *
   * @param survey the survey; empty when anything is wrong with it
   * @param unfinished as much of the survey as could be read: what is missing is empty in it, and
   *     waves whose questionnaire is not sound are left out
   * @param problems all that is wrong; empty when the survey is sound
   */
  public record Outcome(
      Optional<Survey> survey, Optional<Survey> unfinished, List<DefinitionProblem> problems) {
    public Outcome {
      problems = List.copyOf(problems);
    }
  }

  static Outcome read(Path folder) {
    var file =
        new SurveyFile(
            folder.getFileName().toString(),
            (wave, questionnaire) -> folder.resolve(questionnaire));
    return file.outcome(YamlFile.read(folder.resolve("survey.yaml"), file.problems));
  }

  /**
   * Reads a definition that is kept elsewhere than in a folder.
   *
   * @param id how the survey is called in addresses, whatever its definition says
   * @param definition the YAML document
   * @throws java.io.UncheckedIOException when a questionnaire is there and the disk fails
   */
  public static Outcome read(String id, String definition, Questionnaires files) {
    var file = new SurveyFile(id, files);
    return file.outcome(YamlFile.parse(definition, file.problems));
  }

  private Outcome outcome(Optional<MappingNode> document) {
    var survey = document.map(top -> survey(YamlMap.of("", top, NAMES, problems)));
    var all = new ArrayList<>(problems.all());
    all.addAll(elsewhere);
    return new Outcome(survey.filter(s -> all.isEmpty()), survey, all);
  }

  private Survey survey(YamlMap top) {
    var translations = translations(top);
    var language = translations.stream().map(Translation::language).findFirst().orElse("");
    var notice = top.map("notice", NOTICE);
    var sensitivity = sensitivity(top);
    smallestCell = sensitivity.minimumCell();
    var survey =
        new Survey(
            id(top),
            words(top, "title", translations, language),
            words(top, "name", translations, language),
            words(top, "audience", translations, language),
            words(top, "asks", translations, language),
            paragraphs(top, "promises", translations, language),
            notice(notice, translations, language),
            paragraphs(top, "afterwards", translations, language),
            top.optional("consent").orElse(""),
            top.words("themes"),
            top.words("evidence"),
            sensitivity,
            top.neededDate("keepUntil"),
            translations,
            waves(top, translations, language),
            aids(top));
    checkQuestionnaires(top, survey);
    return survey;
  }

  // What is kept of a device must be told to respondents, so the two stand together. So is what
  // connects answers, which is told again where it is asked for.
  private static Survey.Notice notice(
      YamlMap map, List<Translation> translations, String language) {
    int version = map.number("version");
    var text = paragraphs(map, "text", translations, language);
    var keeps = new HashSet<ItemType>();
    for (var word : map.words("keeps")) {
      ItemType.ofKeyword(word)
          .filter(ItemType::isDeviceData)
          .ifPresentOrElse(
              keeps::add,
              () ->
                  map.complain(
                      "keeps", word, Fault.NOTICE_KEEPS, String.join(", ", ItemType.deviceData())));
    }
    var contact = spoken(map, "contact", translations, language);
    var panel = spoken(map, "panel", translations, language);
    var whole = map.has("panel") ? text.and(panel) : text;
    if (keeps.isEmpty()) {
      return new Survey.Notice(version, whole, keeps, contact, panel);
    }
    var told = paragraphs(map, "told", translations, language);
    return new Survey.Notice(version, whole.and(told), keeps, contact, panel);
  }

  // In no language when it is not there.
  private static Paragraphs spoken(
      YamlMap map, String name, List<Translation> translations, String language) {
    return map.has(name)
        ? paragraphs(map, name, translations, language)
        : new Paragraphs(Map.of(), language);
  }

  private String id(YamlMap top) {
    var id = top.text("id");
    if (!id.isEmpty() && !id.equals(name)) {
      top.complain("id", id, Fault.SURVEY_ID_OTHER, name);
    }
    if (!ID.matcher(name).matches()) {
      top.complain("id", name, Fault.SURVEY_ID_INVALID);
    }
    return id;
  }

  private List<Translation> translations(YamlMap top) {
    var translations = new ArrayList<Translation>();
    for (var map : top.maps("languages", LANGUAGE_NAMES)) {
      var code =
          map.parsed(
              "code",
              text -> Optional.of(text).filter(t -> LANGUAGE.matcher(t).matches()),
              Fault.NO_LANGUAGE_CODE);
      var status = map.parsed("status", text -> constant(text, Status.values()), Fault.NO_STATUS);
      if (code.isEmpty() || status.isEmpty()) {
        map.text(code.isEmpty() ? "code" : "status");
        continue;
      }
      if (translations.stream().anyMatch(t -> t.language().equals(code.get()))) {
        map.complain("code", code.get(), Fault.LANGUAGE_TWICE);
      }
      translations.add(new Translation(code.get(), status.get()));
    }
    if (!translations.isEmpty() && translations.get(0).status() != Status.COMPLETE) {
      top.complain("languages", "", Fault.FIRST_LANGUAGE_DRAFT);
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
        .forEach(language -> map.complain(name, language, Fault.TEXT_IN_OTHER_LANGUAGE));
    complete(translations, declared).stream()
        .filter(language -> !written.contains(language) && map.has(name))
        .forEach(language -> map.complain(name, language, Fault.TEXT_UNTRANSLATED));
  }

  private static List<String> complete(List<Translation> translations, Collection<String> among) {
    return translations.stream()
        .filter(translation -> translation.status() == Status.COMPLETE)
        .map(Translation::language)
        .filter(among::contains)
        .toList();
  }

  private static Survey.Aids aids(YamlMap top) {
    var demanded = new HashSet<Survey.Aid>();
    for (var word : top.words("demands")) {
      constant(word, Survey.Aid.values())
          .ifPresentOrElse(demanded::add, () -> top.complain("demands", word, Fault.NO_AID));
    }
    boolean practice =
        top.parsed("practice", Expressions::yesOrNo, Fault.NO_YES_OR_NO).orElse(false);
    return new Survey.Aids(demanded, practice ? Survey.Practice.OFFERED : Survey.Practice.NONE);
  }

  private static Survey.Sensitivity sensitivity(YamlMap top) {
    return top.parsed("sensitive", Expressions::yesOrNo, Fault.NO_YES_OR_NO).orElse(false)
        ? Survey.Sensitivity.SPECIAL
        : Survey.Sensitivity.ORDINARY;
  }

  private List<Wave> waves(YamlMap top, List<Translation> translations, String language) {
    var waves = new ArrayList<Wave>();
    var codes = new HashSet<String>();
    for (var map : top.maps("waves", WAVE)) {
      var code = map.text("code");
      if (!code.isEmpty() && (!WAVE_CODE.matcher(code).matches() || !codes.add(code))) {
        map.complain("code", code, Fault.WAVE_CODE);
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
      map.complain("closes", closes.get().toString(), Fault.WAVE_CLOSES_FIRST);
    }
    var mode =
        map.parsed(
                "mode", text -> constant(text.replace('-', '_'), Wave.Mode.values()), Fault.NO_MODE)
            .orElse(Wave.Mode.WEB);
    int minutes = map.number("minutes");
    var way = way(map, mode);
    return questionnaire(map, code, translations, languages, mode)
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
                    mode,
                    way,
                    quotas(map, asked, translations, language)));
  }

  private List<Quota> quotas(
      YamlMap map, Questionnaire asked, List<Translation> translations, String language) {
    return map.has("quotas")
        ? new QuotaReader(asked, smallestCell)
            .read(
                map.maps("quotas", QuotaReader.NAMES),
                quota -> words(quota, "name", translations, language))
        : List.of();
  }

  private static Wave.Way way(YamlMap map, Wave.Mode mode) {
    var entry =
        map.parsed("entry", text -> constant(text, Wave.Entry.values()), Fault.NO_WAY_IN)
            .orElse(Wave.Entry.OPEN);
    if (entry == Wave.Entry.INVITED && mode == Wave.Mode.FIELD_APP) {
      map.complain("entry", "invited", Fault.APP_ASKS_NO_CODE);
    }
    var groups =
        map.parsed("groups", text -> constant(text, Wave.Groups.values()), Fault.NO_GROUPS)
            .orElse(Wave.Groups.COUNTED);
    return new Wave.Way(entry, groups);
  }

  private static List<String> waveLanguages(YamlMap map, List<Translation> translations) {
    var declared = translations.stream().map(Translation::language).toList();
    var languages = map.words("languages");
    if (languages.isEmpty()) {
      map.complain("languages", "", Fault.WAVE_NO_LANGUAGES);
    }
    languages.stream()
        .filter(language -> !declared.contains(language))
        .forEach(language -> map.complain("languages", language, Fault.WAVE_IN_OTHER_LANGUAGE));
    return languages;
  }

  private Optional<Questionnaire> questionnaire(
      YamlMap map,
      String wave,
      List<Translation> translations,
      List<String> languages,
      Wave.Mode mode) {
    var file = map.text("questionnaire");
    if (file.isEmpty()) {
      return Optional.empty();
    }
    if (file.contains("/") || file.contains("\\") || file.startsWith(".")) {
      map.complain("questionnaire", file, Fault.FILE_OUTSIDE);
      return Optional.empty();
    }
    var complete = complete(translations, languages);
    var language = translations.stream().map(Translation::language).findFirst().orElse("");
    var path = files.of(wave, file);
    return questionnaires.computeIfAbsent(
        path + " " + complete + " " + mode,
        key -> {
          var own = new Problems(name + "/" + file);
          var read =
              QuestionnaireReader.read(
                  path, stem -> Demands.of(mode, complete, language, stem), own);
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
        .forEach(objection -> top.complain(objection));
  }

  private static <E extends Enum<E>> Optional<E> constant(String text, E[] values) {
    return List.of(values).stream()
        .filter(v -> v.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
