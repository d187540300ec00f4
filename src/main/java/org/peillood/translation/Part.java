package org.peillood.translation;

/**
 * What of a survey is translated together: the questionnaire of a wave, or the survey's own texts.
 *
 * @param wave a wave's code; {@link #OWN} for the survey's own texts
 */
public record Part(String survey, String wave) {

  /** What addresses call a survey's own texts; no wave can have it as its code. */
  public static final String OWN = "_";

  static Part own(String survey) {
    return new Part(survey, OWN);
  }

  /** Whether it is the survey's own texts. */
  public boolean isOwn() {
    return wave.equals(OWN);
  }
}
