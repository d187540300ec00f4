package org.peillood.publishing;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.peillood.catalogue.SavedSettings;
import org.peillood.survey.ItemType;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveySettings;
import org.peillood.web.Frame;
import org.peillood.web.Language;

/**
 * The settings of a survey on the page where staff fill them in.
 *
 * @param saved what was saved last; what is typed goes after it
 * @param live what respondents get, when they get any
 * @param settings what stands in the fields
 * @param told what is to be told beside each field
 * @param unfinished as much of the survey as can be read
 * @param published the codes of the waves in the field
 * @param answered the codes of the waves in which somebody answered
 * @param files the names of the questionnaires that were brought
 * @param meanwhile what somebody else saved while this was typed
 */
public record SettingsPage(
    SavedSettings saved,
    Optional<SavedSettings> live,
    SurveySettings settings,
    Map<String, List<Told>> told,
    Optional<Survey> unfinished,
    Set<String> published,
    Set<String> answered,
    List<String> files,
    Optional<Meanwhile> meanwhile,
    Note note) {

  /** The sections of the page, in their order. */
  public static final List<String> SECTIONS =
      List.of("talen", "woorden", "privacy", "golven", "ons");

  /** What is said above the fields. */
  public enum Note {
    NONE,
    SAVED,
    BEGUN
  }

  /**
   * What somebody else saved while this was typed.
   *
   * @param taken the fields that are theirs now
   * @param theirs what they made of the fields that both changed
   */
  public record Meanwhile(String account, List<String> taken, Map<String, String> theirs) {}

  public SettingsPage {
    published = Set.copyOf(published);
    answered = Set.copyOf(answered);
    files = List.copyOf(files);
  }

  /** The same page, saying something above the fields. */
  SettingsPage noting(Note other) {
    return new SettingsPage(
        saved, live, settings, told, unfinished, published, answered, files, meanwhile, other);
  }

  /** The same page, telling what somebody else saved while this was typed. */
  SettingsPage meeting(SavedSettings newest, SurveySettings typed, SurveySettings base) {
    var mine = typed.changedFrom(base);
    var theirs = newest.settings().changedFrom(base);
    var taken = theirs.stream().filter(field -> !mine.contains(field)).toList();
    var both = new LinkedHashMap<String, String>();
    theirs.stream()
        .filter(field -> mine.contains(field))
        .filter(field -> !typed.get(field).equals(newest.settings().get(field)))
        .forEach(field -> both.put(field, newest.settings().get(field)));
    return new SettingsPage(
        saved,
        live,
        settings,
        told,
        unfinished,
        published,
        answered,
        files,
        Optional.of(new Meanwhile(newest.savedBy(), taken, both)),
        Note.NONE);
  }

  /** The survey's id. */
  public String id() {
    return saved.survey();
  }

  /** Its address. */
  public String address() {
    return "/bevragingen/" + id() + "/instellingen";
  }

  /** Everything there is to tell. */
  public List<Told> everything() {
    return told.values().stream().flatMap(Collection::stream).toList();
  }

  /** What is wrong. */
  public List<Told> wrong() {
    return everything().stream().filter(each -> each.kind() == Told.Kind.WRONG).toList();
  }

  /** How much is still to be filled in. */
  public long missing() {
    return everything().stream().filter(each -> each.kind() == Told.Kind.MISSING).count();
  }

  /** How much is to be told in a section. */
  public long count(String section) {
    return everything().stream().filter(each -> section(each.field()).equals(section)).count();
  }

  private static String section(String field) {
    var name = field.replaceAll("\\..*", "");
    return switch (name) {
      case "languages", "demands", "practice" -> "talen";
      case "title", "asks", "promises", "afterwards" -> "woorden";
      case "notice", "consent", "sensitive", "keepUntil" -> "privacy";
      case "waves" -> "golven";
      default -> "ons";
    };
  }

  /** The fields that publishing would change for respondents. */
  public List<String> changed() {
    return live.map(before -> settings.changedFrom(before.settings())).orElse(List.of());
  }

  /** What stands in the settings about a point of the check list, in words. */
  public String summary(String point, Frame frame) {
    return Summary.of(point, settings, frame);
  }

  /** The time of day of a moment. */
  public static String time(ZonedDateTime moment) {
    return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(moment);
  }

  /** What is to be told about a field. */
  public List<Told> about(String field) {
    return told.getOrDefault(field, List.of());
  }

  /** Whether something is wrong with a field. */
  public boolean isWrong(String field) {
    return about(field).stream().anyMatch(each -> each.kind() == Told.Kind.WRONG);
  }

  /** What the other person made of a field. */
  public Optional<String> theirs(String field) {
    return meanwhile.flatMap(other -> Optional.ofNullable(other.theirs().get(field)));
  }

  /** The languages as they are shown, each with its number in the document. */
  public List<String> languages() {
    return settings.languages();
  }

  /** The name of a language in itself; its code when it is no language. */
  public static String endonym(String code) {
    return isLanguage(code) ? new Language(code).endonym() : code;
  }

  /** The direction of a language. */
  public static String direction(String code) {
    return isLanguage(code) ? new Language(code).direction() : "ltr";
  }

  private static boolean isLanguage(String code) {
    return code.matches("[a-z]{2,3}(-[a-z0-9]{2,8})*");
  }

  /** The id of a field's control on the page. */
  public static String control(String field) {
    return "f-" + field.replace('.', '-');
  }

  /** What a control is described by: its hint and what is told about it. */
  public String described(String field, String hint) {
    return about(field).isEmpty() ? hint : hint + " fout-" + control(field);
  }

  /** Whether a wave is in the field. */
  public boolean isPublished(int wave) {
    return published.contains(settings.get("waves." + wave + ".code"));
  }

  /** Whether somebody answered in a wave. */
  public boolean isAnswered(int wave) {
    return answered.contains(settings.get("waves." + wave + ".code"));
  }

  /** Whether a wave can be tried out: its questionnaire can be read. */
  public boolean canTry(int wave) {
    var code = settings.get("waves." + wave + ".code");
    return unfinished
        .filter(survey -> !survey.languages().isEmpty())
        .flatMap(survey -> survey.wave(code))
        .isPresent();
  }

  /** The questions that can be the one by which somebody agrees, and the one that is chosen. */
  public List<String> consents() {
    var names = new TreeSet<String>();
    unfinished.stream()
        .flatMap(survey -> survey.waves().stream())
        .flatMap(wave -> wave.questionnaire().items().stream())
        .filter(item -> item.type() == ItemType.SELECT_ONE && item.required())
        .forEach(item -> names.add(item.name()));
    Stream.of(settings.get("consent")).filter(name -> !name.isEmpty()).forEach(names::add);
    return List.copyOf(names);
  }

  /** The words of a question, to know it by. */
  public String wording(String item, String language) {
    return unfinished.stream()
        .flatMap(survey -> survey.waves().stream())
        .flatMap(wave -> wave.questionnaire().item(item).stream())
        .findFirst()
        .map(found -> found.label().in(language))
        .orElse("");
  }

  /** The name of a field in words, with its language and its wave where it has them. */
  public String called(String field, Frame frame) {
    return Fields.called(field, settings, frame);
  }
}
