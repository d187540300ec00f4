package org.peillood.note;

/**
 * A number that a text states.
 *
 * @param start of its first character in the text
 * @param end behind its last character
 * @param written as it stands in the text
 * @param nth how many times the same is written before it in its sentence
 * @param low the number; of shares in percent; of a range its lower end
 * @param high the same, or the upper end of a range
 * @param step the size of the last place that is written: 0.1 for {@code 42,3}; of {@code vier op
 *     de tien} 10
 * @param about whether a word before it says that it is rounded
 */
public record TextNumber(
    int start,
    int end,
    String written,
    int nth,
    Kind kind,
    double low,
    double high,
    double step,
    boolean about,
    Sentence sentence) {

  /** What sort of number it is. */
  public enum Kind {
    /** A percentage. */
    PERCENT,
    /** A share in words or as so many of so many. */
    RATIO,
    /** A percentage from, and to. */
    RANGE,
    /** The size of a base, written as {@code n = 271}. */
    BASE,
    /** A whole number of something. */
    COUNT,
    /** Any other number: a mean, a score, a difference. */
    VALUE;

    /** Whether it says which part of a whole. */
    public boolean isShare() {
      return this == PERCENT || this == RATIO || this == RANGE;
    }
  }
}
