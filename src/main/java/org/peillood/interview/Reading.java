package org.peillood.interview;

import java.util.List;
import java.util.Optional;
import org.peillood.survey.Answer;

/**
 * What became of the values typed for one item.
 *
 * @param answer the answer in them; none when nothing was filled in, or nothing that can be read
 * @param refusal why they cannot be read
 */
record Reading(Optional<Answer> answer, Optional<Refusal> refusal) {

  /** A sentence that tells the way out: its key in {@link Messages}, and its arguments. */
  record Refusal(String key, List<Object> arguments) {}

  static Reading empty() {
    return new Reading(Optional.empty(), Optional.empty());
  }

  static Reading of(Answer answer) {
    return new Reading(Optional.of(answer), Optional.empty());
  }

  static Reading refused(String key, Object... arguments) {
    return new Reading(Optional.empty(), Optional.of(new Refusal(key, List.of(arguments))));
  }
}
