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

  /** Whether something stands there, in a text of this length. */
  public boolean isWithin(int length) {
    return start < end && end <= length;
  }

  /** Without the white space at both ends; the same when nothing else is in it. */
  public Span trimmedIn(String text) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return from < to ? new Span(from, to) : this;
  }
}
