package org.peillood.transcript;

/**
 * A piece of a text.
 *
 * @param start where it begins, in UTF-16 units
 * @param end where it ends, exclusive; never before the start
 */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no piece of a text: " + start + " to " + end);
    }
  }

  /** What stands there. */
  public String in(String text) {
    return text.substring(start, end);
  }

  /** Whether both hold a same place. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }
}
