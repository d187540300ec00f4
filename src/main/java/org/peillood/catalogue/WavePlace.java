package org.peillood.catalogue;

import org.peillood.survey.Survey;
import org.peillood.survey.Wave;

/**
 * Which wave of which survey.
 *
 * @param survey the survey's id
 * @param wave the wave's code
 */
record WavePlace(String survey, String wave) {

  static WavePlace of(Survey survey, Wave wave) {
    return new WavePlace(survey.id(), wave.code());
  }

  @Override
  public String toString() {
    return survey + "/" + wave;
  }
}
