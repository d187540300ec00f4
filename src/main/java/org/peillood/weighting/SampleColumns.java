package org.peillood.weighting;

import org.peillood.statistics.Microdata;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;

/** Knows the completed responses of a wave as columns, a row for each respondent. */
public interface SampleColumns {

  /** The completed responses of a wave as they are now; the same object while nothing changes. */
  Microdata of(Survey survey, Wave wave);
}
