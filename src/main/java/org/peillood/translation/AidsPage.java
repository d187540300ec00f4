package org.peillood.translation;

import java.util.List;
import org.peillood.survey.Survey.Aid;
import org.peillood.web.Language;

/**
 * What of a questionnaire has no recording or picture in a language.
 *
 * @param called how staff call the survey
 * @param title the title of the wave
 * @param languageName the name of the language
 * @param all every question and answer
 */
public record AidsPage(
    Part part,
    String called,
    String title,
    Language language,
    String languageName,
    List<AidCheck> all) {

  public AidsPage {
    all = List.copyOf(all);
  }

  /** What lacks something. */
  public List<AidCheck> lacking() {
    return all.stream().filter(AidCheck::lacksAny).toList();
  }

  /** How many should have an aid. */
  public long wanted(Aid aid) {
    return all.stream().filter(each -> each.wanted().contains(aid)).count();
  }

  /** How many of them do not have it. */
  public long lacking(Aid aid) {
    return all.stream().filter(each -> each.lacks(aid)).count();
  }

  /** The address of the overview of languages. */
  public String overview() {
    return "/bevragingen/" + part.survey() + "/vertalingen";
  }
}
