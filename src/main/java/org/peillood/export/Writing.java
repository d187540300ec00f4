package org.peillood.export;

/** What stands in a table for a category. */
enum Writing {
  /** Its number, as in the files of statistical packages. */
  NUMBERS,
  /** Its code, as in the questionnaire. */
  CODES,
  /** Its words. */
  LABELS;

  /** What stands for a number of a variable that is no text; empty when there is none. */
  String of(Variable variable, double number) {
    if (Double.isNaN(number)) {
      return "";
    }
    if (this == NUMBERS || variable.values().isEmpty()) {
      return Numbers.plain(number);
    }
    return variable
        .value(number)
        .map(value -> this == CODES ? value.code() : value.label())
        .orElseGet(() -> Numbers.plain(number));
  }
}
