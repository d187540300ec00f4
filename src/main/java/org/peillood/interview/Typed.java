package org.peillood.interview;

import java.util.Optional;
import org.peillood.survey.Answer;

/**
 * What was typed for an item.
 *
 * @param answer none when nothing was typed, or nothing that can be read
 * @param complaint why it cannot be read, in words
 */
public record Typed(Optional<Answer> answer, Optional<String> complaint) {}
