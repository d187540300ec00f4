package org.peillood.segment;

/**
 * A stretch of the text of a transcript.
 *
 * @param start in UTF-16 units from the beginning of the text, inclusive
 * @param end exclusive
 */
record Span(int start, int end) {

  boolean touches(Span other) {
    return start < other.end && other.start < end;
  }

  boolean isWithin(int length) {
    return 0 <= start && start < end && end <= length;
  }

  String in(String text) {
    return text.substring(start, end);
  }

  /** Without the white space at both ends; the same when nothing else is in it. */
  Span trimmedIn(String text) {
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
