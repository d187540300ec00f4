package org.peillood.survey;

/**
 * One thing wrong with a definition, told so that the person who wrote it can put it right.
 *
 * @param file the file, seen from the folder of the surveys
 * @param place where in it, such as {@code survey, row 12 (line 81), column relevant}
 * @param value what stands there; empty when something is absent
 * @param message what is wrong
 * @param remedy what to do
 */
public record DefinitionProblem(
    String file, String place, String value, String message, String remedy) {

  /** One line for a log or a terminal. */
  @Override
  public String toString() {
    return file
        + ": "
        + place
        + (value.isEmpty() ? "" : " '" + value + "'")
        + ": "
        + message
        + " "
        + remedy;
  }
}
