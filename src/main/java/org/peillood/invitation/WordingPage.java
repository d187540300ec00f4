package org.peillood.invitation;

import java.util.List;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Language;

/**
 * The words of one kind of mail or letter, being changed.
 *
 * @param wording as they are written, with places
 * @param example as one person would get them
 */
public record WordingPage(
    Survey survey,
    Wave wave,
    Wording.Kind kind,
    Language language,
    Wording wording,
    Wording example,
    boolean mailIsOn) {

  /** Where the page about the wave's ways in is. */
  public String home() {
    return InvitationPages.address(survey, wave);
  }

  /** Where this page is. */
  public String address() {
    return home() + "/tekst/" + kind.slug();
  }

  /** The languages of the wave. */
  public List<Language> languages() {
    return wave.languages().stream().map(Language::new).toList();
  }
}
