package org.peillood.response;

import java.time.LocalDate;
import java.util.UUID;
import org.peillood.survey.Answers;
import org.peillood.survey.Questionnaire;

/**
 * A completed response as analysis reads it.
 *
 * @param revision a number that no other response has and that grows with each completion
 * @param mode the way in which it came in
 * @param questionnaireHash which version of the questionnaire it answers to
 * @param document the answers as stored, see {@link Answers#toJson()}
 */
public record Completed(
    UUID id,
    long revision,
    String language,
    LocalDate completedOn,
    Mode mode,
    String questionnaireHash,
    String document) {

  /** The answers, read with the questionnaire that asked for them. */
  public Answers answers(Questionnaire questionnaire) {
    return Answers.fromJson(document, questionnaire);
  }
}
