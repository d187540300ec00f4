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
    Mode mode) {

  /** The way in which answers come in. */
  public enum Mode {
    /** The respondent fills in the pages alone. */
    WEB,
    /** Somebody fills in the pages together with the respondent. */
    ASSISTED,
    /** An app in the field sends them. */
    FIELD_APP
  }

  public Wave {
    languages = List.copyOf(languages);
  }

  /** The same wave, asking this version of its questionnaire. */
  public Wave asking(Questionnaire version) {
    return new Wave(code, title, file, version, languages, opens, closes, minutes, mode);
  }

  /** Whether it can be filled in on this day; the first and the last day count. */
  public boolean isOpen(LocalDate day) {
    return !day.isBefore(opens) && closes.map(last -> !day.isAfter(last)).orElse(true);
  }
}
