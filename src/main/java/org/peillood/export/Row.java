package org.peillood.export;

import java.util.Arrays;

/**
 * One line of a file of microdata; filled anew for each response. Of each variable it has the
 * number or the text, depending on the variable's kind; without an answer the number is {@code NaN}
 * and the text empty.
 */
final class Row {

  private final double[] numbers;
  private final String[] texts;

  Row(int variables) {
    numbers = new double[variables];
    texts = new String[variables];
    clear();
  }

  void clear() {
    Arrays.fill(numbers, Double.NaN);
    Arrays.fill(texts, "");
  }

  double number(int variable) {
    return numbers[variable];
  }

  String text(int variable) {
    return texts[variable];
  }

  void set(int variable, double number) {
    numbers[variable] = number;
  }

  void set(int variable, String text) {
    texts[variable] = text;
  }
}
