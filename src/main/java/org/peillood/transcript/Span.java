package org.peillood.transcript;

/**
 * A stretch of a text.
 *
 * @param start in UTF-16 units from the beginning of the text, inclusive
 * @param end exclusive
 */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no stretch: " + start + " to " + end);
    }
  }

  /** The words that stand there. */
  public String in(String text) {
    return text.substring(start, end);
  }
}
