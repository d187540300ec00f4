package org.peillood.openrosa;

import org.peillood.survey.Survey;
import org.peillood.survey.Wave;

/**
 * A wave's questionnaire as apps fetch it.
 *
 * @param id what clients call the form: survey and wave, so that a submission names its wave
 * @param xml the XForm with that id
 * @param md5 of the XForm, in hexadecimal; the specification wants this digest, and nothing here
 *     depends on its strength
 */
record PublishedForm(Survey survey, Wave wave, String id, String xml, String md5) {

  /** The id of a wave's form; a survey's id holds no point, so the two can be told apart. */
  static String idOf(Survey survey, Wave wave) {
    return survey.id() + "." + wave.code();
  }

  String version() {
    return wave.questionnaire().version();
  }

  /** What people see in the app's list. */
  String name(String language) {
    return survey.name().in(language) + " – " + wave.title().in(language);
  }
}
