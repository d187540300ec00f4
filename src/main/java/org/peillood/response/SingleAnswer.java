package org.peillood.response;

import java.util.Optional;
import java.util.UUID;

/**
 * What one respondent said in one wave, as whoever may see single answers gets it: without a day,
 * without a way back to the respondent.
 *
 * @param id for asking about it within the platform; it never leaves
 * @param group the association through which the respondent came, where the wave keeps that
 * @param synthetic whether it is made up
 * @param questionnaireHash which version of the questionnaire it answers to
 * @param document the answers as stored, see {@link org.peillood.survey.Answers#toJson()}
 */
public record SingleAnswer(
    UUID id,
    String wave,
    String language,
    Mode mode,
    Optional<String> group,
    boolean synthetic,
    String questionnaireHash,
    String document) {}
