package org.peillood.answering;

import java.util.List;

/**
 * The question to practise on.
 *
 * @param choice what was chosen; empty for nothing
 * @param step how far somebody is with it
 */
public record PracticePage(Invitation invitation, String choice, Step step) {

  /** The answers, as they are called in addresses and language files. */
  public static final List<String> ANSWERS = List.of("water", "tea", "coffee", "rather-not");

  /** How far somebody is. */
  public enum Step {
    ASKED,
    /** They went on without an answer. */
    UNANSWERED,
    DONE
  }

  static PracticePage of(Invitation invitation, String choice, String pressed) {
    boolean chosen = ANSWERS.contains(choice);
    return new PracticePage(
        invitation,
        chosen ? choice : "",
        chosen ? Step.DONE : pressed.isEmpty() ? Step.ASKED : Step.UNANSWERED);
  }
}
