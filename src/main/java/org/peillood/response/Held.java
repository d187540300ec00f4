package org.peillood.response;

/**
 * A completed response that nobody can change before the transaction ends.
 *
 * @param questionnaireHash which version of the questionnaire it answers to
 * @param document the answers as stored, see {@link org.peillood.survey.Answers#toJson()}
 */
public record Held(String survey, String wave, String questionnaireHash, String document) {}
