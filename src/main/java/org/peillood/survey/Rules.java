package org.peillood.survey;

import java.util.Optional;

/**
 * The logic of one item, as XPath expressions with {@code ${name}} references, and the words for
 * when an answer does not meet them.
 *
 * @param relevant when the item is asked
 * @param required when it must be answered; {@code true()} for always
 * @param constraint what its answer ({@code .}) must meet
 * @param calculation what computes its value
 * @param choiceFilter which categories are offered; a column of the choices sheet stands for its
 *     value
 */
public record Rules(
    Optional<String> relevant,
    Optional<String> required,
    Translated requiredMessage,
    Optional<String> constraint,
    Translated constraintMessage,
    Optional<String> calculation,
    Optional<String> choiceFilter) {

  private static final Rules NONE =
      new Rules(
          Optional.empty(),
          Optional.empty(),
          Translated.none(),
          Optional.empty(),
          Translated.none(),
          Optional.empty(),
          Optional.empty());

  /** An item that is always asked and may be left empty. */
  public static Rules none() {
    return NONE;
  }
}
