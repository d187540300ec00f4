package org.peillood.answering;

import java.util.Optional;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;

/**
 * Who may begin a response: the codes that were given out, and the associations that pass the
 * address on. A bean of this type is asked, so that this package knows nothing about who was
 * invited, and what knows it sees no answer.
 */
public interface Admissions {

  /** What a code that somebody typed or brought in a link is good for. */
  Admission of(Survey survey, String typed);

  /** Told once a response has begun under the key of this admission. */
  void begun(Survey survey, Admission.Granted admission);

  /** Told when somebody who was admitted would rather not take part. */
  void declined(Survey survey, Admission.Granted admission);

  /** The association that is known under the name in a link; none when nobody made that link. */
  Optional<String> association(Survey survey, Wave wave, String name);

  /** Told once a response has begun that came through an association's link. */
  void cameThrough(Survey survey, Wave wave, String association);
}
