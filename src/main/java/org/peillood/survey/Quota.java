package org.peillood.survey;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A group of respondents of which a wave needs no more than a number. Somebody falls in it when
 * everything that its condition asks about is answered and the condition holds. It closes softly:
 * those who were past the question by which it shows finish as usual, so that a few more than the
 * target may be completed.
 *
 * @param code what staff and addresses call it
 * @param condition an expression of the questionnaire, as in {@code ${age} < 30}
 * @param target how many completed responses are enough; never under the survey's smallest cell, as
 *     that it is reached can be seen by anybody who falls in it
 * @param then what happens to a newcomer once it is reached
 */
public record Quota(String code, Translated name, String condition, int target, Then then) {

  /** What happens to a newcomer who falls in a group that is complete. */
  public enum Then {
    /** The walk ends, and what was answered is erased. */
    CLOSE,
    /** The newcomer is told, and chooses. */
    ASK
  }

  /** The names of the items that the condition asks about, each once. */
  public List<String> items() {
    return References.in(condition).stream().distinct().toList();
  }

  /** The condition with each reference replaced by what the function gives for its name. */
  public String condition(UnaryOperator<String> path) {
    return References.filled(condition, name -> " " + path.apply(name) + " ");
  }
}
