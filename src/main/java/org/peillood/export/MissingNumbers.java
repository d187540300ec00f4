package org.peillood.export;

import org.peillood.survey.MissingCode;

/**
 * The numbers that stand for "refused", "don't know" and "not asked" in a variable. Where a true
 * answer can be 97, other numbers stand for them. An item that was left empty has no number.
 */
enum MissingNumbers {
  /** 97, 98 and 99. */
  USUAL(97, 98, 99),
  /** −97, −98 and −99: for numbers, and for lists of more than 96 categories. */
  NEGATIVE(-97, -98, -99),
  /** For numbers among which there are answers such as −97. */
  FAR(-9_999_997, -9_999_998, -9_999_999);

  private final int refused;
  private final int dontKnow;
  private final int notAsked;

  MissingNumbers(int refused, int dontKnow, int notAsked) {
    this.refused = refused;
    this.dontKnow = dontKnow;
    this.notAsked = notAsked;
  }

  /** The number for a kind; no number ({@code NaN}) for what was left empty. */
  double number(MissingCode code) {
    return switch (code) {
      case REFUSED -> refused;
      case DONT_KNOW -> dontKnow;
      case NOT_ASKED -> notAsked;
      case NO_ANSWER -> Double.NaN;
    };
  }

  /** Whether a number stands for one of the three. */
  boolean has(double number) {
    return number == refused || number == dontKnow || number == notAsked;
  }
}
