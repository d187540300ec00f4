package org.peillood.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire put to an audience, with its privacy notice and its waves. It exists from the
 * moment its whole definition is sound; a definition with problems never becomes a survey.
 *
 * @param id its folder's name, used in addresses
 * @param title the question on its first page
 * @param name how staff call it
 * @param asks who asks this and why
 * @param promises what is promised to respondents, one sentence each
 * @param afterwards what happens with the answers
 * @param consent the name of the item whose yes opens everything else; empty where interviewers in
 *     the field ask it before the questionnaire begins
 * @param themes codes of the themes it is about
 * @param evidence codes of the evidence of the yearly plan that it produced
 * @param sensitivity whether it asks for special categories of personal data
 * @param keepUntil the day after which its answers are erased
 */
public record Survey(
    String id,
    Translated title,
    Translated name,
    Translated audience,
    Translated asks,
    Paragraphs promises,
    Notice notice,
    Paragraphs afterwards,
    String consent,
    List<String> themes,
    List<String> evidence,
    Sensitivity sensitivity,
    LocalDate keepUntil,
    List<Translation> translations,
    List<Wave> waves,
    Aids aids) {

  /** A survey that demands no aids and offers no question to practise on. */
  public Survey(
      String id,
      Translated title,
      Translated name,
      Translated audience,
      Translated asks,
      Paragraphs promises,
      Notice notice,
      Paragraphs afterwards,
      String consent,
      List<String> themes,
      List<String> evidence,
      Sensitivity sensitivity,
      LocalDate keepUntil,
      List<Translation> translations,
      List<Wave> waves) {
    this(
        id,
        title,
        name,
        audience,
        asks,
        promises,
        notice,
        afterwards,
        consent,
        themes,
        evidence,
        sensitivity,
        keepUntil,
        translations,
        waves,
        Aids.NONE);
  }

  /**
   * What helps people who read with difficulty.
   *
   * @param demanded what every question and answer must have in a language before the survey is
   *     published in it
   */
  public record Aids(Set<Aid> demanded, Practice practice) {

    /** None. */
    public static final Aids NONE = new Aids(Set.of(), Practice.NONE);

    public Aids {
      demanded = Set.copyOf(demanded);
    }
  }

  /** A kind of aid. */
  public enum Aid {
    /** A recording of each question and each answer. */
    AUDIO,
    /** A picture for each answer. */
    IMAGE
  }

  /** Whether people can try how a question works before the first. */
  public enum Practice {
    NONE,
    OFFERED
  }

  /**
   * The privacy notice; its version is kept with each consent.
   *
   * @param text what respondents read, with what is said about data of devices at its end
   * @param keeps the kinds of data that apps send about the device, its owner and the hour that are
   *     kept, apart from the answers; of all others nothing is kept
   * @param contact what is told to respondents who want to leave word how they can be reached; in
   *     no language when they cannot
   * @param panel what is told to respondents about words of their own that connect what they answer
   *     in several waves; in no language when nothing is connected
   */
  public record Notice(
      int version, Paragraphs text, Set<ItemType> keeps, Paragraphs contact, Paragraphs panel) {

    private static final Paragraphs NOT_SAID = new Paragraphs(Map.of(), "");

    public Notice {
      keeps = Set.copyOf(keeps);
    }

    /** A notice of a survey that keeps no data of devices. */
    public Notice(int version, Paragraphs text) {
      this(version, text, Set.of(), NOT_SAID, NOT_SAID);
    }
  }

  /** A language of the survey and how far its translation is. */
  public record Translation(String language, Status status) {

    /** How far a translation is. */
    public enum Status {
      /** Every text is there and has been reviewed. */
      COMPLETE,
      /** Still to be reviewed by a native reader; what is absent shows in the default language. */
      DRAFT
    }
  }

  /** Whether answers belong to the special categories of article 9 of the GDPR. */
  public enum Sensitivity {
    ORDINARY,
    SPECIAL;

    /** The smallest cell that may be shown: 10 with special categories, else 5. */
    int minimumCell() {
      return this == SPECIAL ? 10 : 5;
    }
  }

  public Survey {
    themes = List.copyOf(themes);
    evidence = List.copyOf(evidence);
    translations = List.copyOf(translations);
    waves = List.copyOf(waves);
  }

  /** Whether its questionnaires themselves ask whether somebody takes part. */
  public boolean asksConsent() {
    return !consent.isEmpty();
  }

  /** Whether respondents can leave word, apart from their answers, how they can be reached. */
  public boolean takesContacts() {
    return !notice.contact().languages().isEmpty();
  }

  /** Whether respondents can connect what they answer in several waves, with words of their own. */
  public boolean hasPanel() {
    return !notice.panel().languages().isEmpty();
  }

  /** Whether it asks for special categories of personal data. */
  public boolean sensitive() {
    return sensitivity == Sensitivity.SPECIAL;
  }

  /**
   * The smallest cell that may be shown: 10 with special categories, else 5 (DESIGN, principle 3).
   */
  public int minimumCell() {
    return sensitivity.minimumCell();
  }

  /** The codes of its languages, the default one first. */
  public List<String> languages() {
    return translations.stream().map(Translation::language).toList();
  }

  /** Whether this language still awaits review. */
  public boolean isDraft(String language) {
    return translations.contains(new Translation(language, Translation.Status.DRAFT));
  }

  /** The same survey with these waves. */
  public Survey with(List<Wave> otherWaves) {
    return new Survey(
        id,
        title,
        name,
        audience,
        asks,
        promises,
        notice,
        afterwards,
        consent,
        themes,
        evidence,
        sensitivity,
        keepUntil,
        translations,
        otherWaves,
        aids);
  }

  /** The languages in which nothing may be absent from the questionnaire of a wave. */
  public List<String> complete(Wave wave) {
    return wave.languages().stream().filter(language -> !isDraft(language)).toList();
  }

  /**
   * Why a wave of this survey cannot ask its questionnaire although that is sound by itself; empty
   * when it can.
   */
  public List<DefinitionProblem> objections(Wave wave) {
    var questionnaire = wave.questionnaire();
    var file = wave.file();
    var objections = new ArrayList<DefinitionProblem>();
    var item = questionnaire.item(consent);
    if (asksConsent() && item.isEmpty()) {
      var names = questionnaire.items().stream().map(Item::name).toList();
      objections.add(
          Suggestion.nearest(consent, names)
              .map(near -> objection(wave, "consent", consent, Fault.CONSENT_MISSPELT, file, near))
              .orElseGet(() -> objection(wave, "consent", consent, Fault.CONSENT_UNKNOWN, file)));
    } else if (item.isPresent()
        && (item.get().type() != ItemType.SELECT_ONE || !item.get().required())) {
      objections.add(objection(wave, "consent", consent, Fault.CONSENT_NO_CHOICE));
    }
    questionnaire
        .allItems()
        .filter(asked -> asked.sensitive() && !sensitive())
        .map(asked -> objection(wave, "sensitive", asked.name(), Fault.SENSITIVE_UNDECLARED))
        .forEach(objections::add);
    var opened = OwnYes.in(questionnaire);
    questionnaire
        .allItems()
        .filter(asked -> sensitive() && asked.sensitive() && !isOpened(opened.get(asked.name())))
        .map(asked -> objection(wave, "sensitive", asked.name(), Fault.SENSITIVE_WITHOUT_YES))
        .forEach(objections::add);
    questionnaire
        .allItems()
        .filter(asked -> asked.givesConsent() && questionnaire.item(asked.name()).isEmpty())
        .map(asked -> objection(wave, "consent", asked.name(), Fault.OWN_CONSENT))
        .forEach(objections::add);
    objections.addAll(notAskable(wave));
    return objections;
  }

  // Taking part is not enough to be asked about health, background or religion.
  private boolean isOpened(@Nullable OwnYes own) {
    return own != null && !own.item().equals(consent);
  }

  // What can be converted, but not be asked or counted here.
  private static List<DefinitionProblem> notAskable(Wave wave) {
    var objections = new ArrayList<DefinitionProblem>();
    if (wave.questionnaire().settings().value("public_key").isPresent()) {
      objections.add(objection(wave, "questionnaire", "public_key", Fault.KEY_NOT_READ));
    }
    return objections;
  }

  private static DefinitionProblem objection(
      Wave wave, String place, String value, Fault fault, Object... arguments) {
    return DefinitionProblem.of(wave.file(), place, value, fault, arguments);
  }

  /** The wave with this code. */
  public Optional<Wave> wave(String code) {
    return waves.stream().filter(wave -> wave.code().equals(code)).findFirst();
  }
}
