package org.peillood.interview;

import org.peillood.survey.Answer;

/** An answer to an item that routing never put to this respondent. */
public record Contradiction(String item, Answer answer) {}
