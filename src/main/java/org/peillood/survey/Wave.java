package org.peillood.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One period in which a survey is in the field, with the questionnaire that was put then.
 *
 * @param code what addresses and charts call it, such as {@code 2020-07}
 * @param file the name of the file in the survey's folder that defines the questionnaire
 * @param languages codes of the languages in which it can be filled in
 * @param opens the first day on which it can be filled in
 * @param closes the last day, for a wave that ends
 * @param minutes how long filling in takes, as respondents are told
 * @param way who can begin, and what is kept about where they came from
 * @param quotas groups of which no more are needed than a number
 */
public record Wave(
    String code,
    Translated title,
    String file,
    Questionnaire questionnaire,
    List<String> languages,
    LocalDate opens,
    Optional<LocalDate> closes,
    int minutes,
    Mode mode,
    Way way,
    List<Quota> quotas) {

  /** A wave that takes everybody. */
  public Wave(
      String code,
      Translated title,
      String file,
      Questionnaire questionnaire,
      List<String> languages,
      LocalDate opens,
      Optional<LocalDate> closes,
      int minutes,
      Mode mode,
      Way way) {
    this(code, title, file, questionnaire, languages, opens, closes, minutes, mode, way, List.of());
  }

  /** The way in which answers come in. */
  public enum Mode {
    /** The respondent fills in the pages alone. */
    WEB,
    /** Somebody fills in the pages together with the respondent. */
    ASSISTED,
    /** An app in the field sends them. */
    FIELD_APP
  }

  /**
   * The way in.
   *
   * @param entry who can begin
   * @param groups what is kept about the association through whose link somebody came
   */
  public record Way(Entry entry, Groups groups) {

    /** Anyone may begin; of associations only numbers are kept. */
    public static final Way OPEN = new Way(Entry.OPEN, Groups.COUNTED);
  }

  /** Who can begin a response. */
  public enum Entry {
    /** Everybody who has the address. */
    OPEN,
    /** Whoever brings a code that was given out. */
    INVITED
  }

  /** What is kept about the association through whose link somebody came. */
  public enum Groups {
    /** How many came through each; no response tells which. */
    COUNTED,
    /** Its name stands in the response, and answers can be set apart by it. */
    KEPT
  }

  public Wave {
    languages = List.copyOf(languages);
    quotas = List.copyOf(quotas);
  }

  /** The same wave, asking this version of its questionnaire. */
  public Wave asking(Questionnaire version) {
    return new Wave(
        code, title, file, version, languages, opens, closes, minutes, mode, way, quotas);
  }

  /** Whether only those who were invited can begin. */
  public boolean isByInvitation() {
    return way.entry() == Entry.INVITED;
  }

  /** Whether a response tells through which association its respondent came. */
  public boolean keepsGroups() {
    return way.groups() == Groups.KEPT;
  }

  /** Whether it can be filled in on this day; the first and the last day count. */
  public boolean isOpen(LocalDate day) {
    return !day.isBefore(opens) && closes.map(last -> !day.isAfter(last)).orElse(true);
  }
}
