package org.peillood.survey;

import java.util.List;
import java.util.Optional;

/**
 * The logic of one item or group, as XPath expressions with {@code ${name}} references, and the
 * words for when an answer does not meet them.
 *
 * @param relevant when the item is asked
 * @param required when it must be answered; {@code true()} for always
 * @param readonly when its answer cannot be changed
 * @param constraint what its answer ({@code .}) must meet
 * @param calculation what computes its value
 * @param choiceFilter which categories are offered; a column of the choices sheet stands for its
 *     value
 * @param start what it holds at first: a value, or an expression
 * @param triggers names of the items that make it computed anew when they are answered
 */
public record Rules(
    Optional<String> relevant,
    Optional<String> required,
    Optional<String> readonly,
    Optional<String> constraint,
    Optional<String> calculation,
    Optional<String> choiceFilter,
    Optional<String> start,
    List<String> triggers,
    Messages messages) {

  /**
   * What respondents are told.
   *
   * @param noApp when no program can open the question
   */
  public record Messages(Translated required, Translated constraint, Translated noApp) {
    static final Messages NONE =
        new Messages(Translated.none(), Translated.none(), Translated.none());
  }

  private static final Rules NONE =
      new Rules(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Messages.NONE);

  public Rules {
    triggers = List.copyOf(triggers);
  }

  /** An item that is always asked and may be left empty. */
  public static Rules none() {
    return NONE;
  }

  /** Nothing but a calculation that nobody can change. */
  static Rules computing(String expression) {
    return new Rules(
        Optional.empty(),
        Optional.empty(),
        Optional.of("true()"),
        Optional.empty(),
        Optional.of(expression),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Messages.NONE);
  }

  /** Nothing but a calculation. */
  static Rules naming(String expression) {
    return new Rules(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(expression),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Messages.NONE);
  }

  /** Nothing but a condition. */
  static Rules when(String condition) {
    return new Rules(
        Optional.of(condition),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Messages.NONE);
  }

  /** The words for an absent answer. */
  public Translated requiredMessage() {
    return messages.required();
  }

  /** The words for an answer that does not meet the constraint. */
  public Translated constraintMessage() {
    return messages.constraint();
  }
}
