package org.peillood.interview;

import org.peillood.survey.Answer;

/**
 * An answer to an item that routing never put to this respondent.
 *
 * @param place the item's name; in a repeat with the numbers of its instances after it, as {@code
 *     age-2}
 */
public record Contradiction(String item, String place, Answer answer) {}
