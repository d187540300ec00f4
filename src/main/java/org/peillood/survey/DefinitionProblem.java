package org.peillood.survey;

import java.util.Arrays;
import java.util.List;

/**
 * One thing wrong with a definition, told so that the person who wrote it can put it right.
 *
 * @param file the file, seen from the folder of the surveys
 * @param place where in it, such as {@code survey, row 12, column D (relevant)}, in English
 * @param value what stands there; empty when something is absent
 * @param message what is wrong, in English
 * @param remedy what to do, in English
 * @param code the stable code of this kind of problem; empty when it has none
 * @param arguments what the message and the remedy have been filled in with
 */
public record DefinitionProblem(
    String file,
    String place,
    String value,
    String message,
    String remedy,
    Severity severity,
    String code,
    List<String> arguments) {

  /** Whether a form can be used all the same. */
  public enum Severity {
    /** It cannot. */
    ERROR,
    /** It can, but probably does not do what was meant. */
    WARNING
  }

  public DefinitionProblem {
    arguments = List.copyOf(arguments);
  }

  /** An error of a kind that is known in all languages of the staff. */
  static DefinitionProblem of(
      String file, String place, String value, Fault fault, Object... arguments) {
    var words = Arrays.stream(arguments).map(String::valueOf).toList();
    return new DefinitionProblem(
        file,
        place,
        value,
        fault.message(Fault.DEFAULT_LANGUAGE, words),
        fault.remedy(Fault.DEFAULT_LANGUAGE, words),
        Severity.ERROR,
        fault.code(),
        words);
  }

  /** The same, told of another place in another file. */
  DefinitionProblem at(String otherFile, String otherPlace) {
    return new DefinitionProblem(
        otherFile, otherPlace, value, message, remedy, severity, code, arguments);
  }

  /** Whether the form cannot be used with it. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** The same with its place, its message and its remedy in another language. */
  public DefinitionProblem in(String language) {
    return Arrays.stream(Fault.values())
        .filter(fault -> fault.code().equals(code))
        .findFirst()
        .map(
            fault -> {
              var words = arguments.stream().map(word -> PlaceWords.in(language, word)).toList();
              return new DefinitionProblem(
                  file,
                  PlaceWords.in(language, place),
                  value,
                  fault.message(language, words),
                  fault.remedy(language, words),
                  severity,
                  code,
                  words);
            })
        .orElse(this);
  }

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
