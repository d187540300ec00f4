package org.peillood.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.peillood.transcript.Span;

/**
 * A search in what is said in a transcript, with a word or a regular expression. It ends after half
 * a second and {@value #MOST} hits, whatever was typed.
 */
final class TextSearch {

  /** How many hits are found at most. */
  static final int MOST = 500;

  private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(500);
  private static final int LONGEST_PATTERN = 200;

  /** How a search ended. */
  enum End {
    DONE,
    /** There are more hits than are shown. */
    TOO_MANY,
    /** It took too long; what was found stands. */
    TOO_LONG,
    /** What was typed is no regular expression. */
    NO_PATTERN
  }

  /** What was found, in the order of the text. */
  record Found(List<Span> hits, End end) {}

  private static final class TookTooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private TextSearch() {}

  /**
   * Searches.
   *
   * @param isPattern whether what was typed is a regular expression; else it is looked for as it is
   */
  static Found in(SpokenText text, String typed, boolean isPattern) {
    if (typed.isEmpty()) {
      return new Found(List.of(), End.DONE);
    }
    Pattern pattern;
    try {
      if (typed.length() > LONGEST_PATTERN) {
        return new Found(List.of(), End.NO_PATTERN);
      }
      pattern =
          Pattern.compile(
              isPattern ? typed : Pattern.quote(typed),
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    } catch (PatternSyntaxException none) {
      return new Found(List.of(), End.NO_PATTERN);
    }
    var hits = new ArrayList<Span>();
    long end = System.nanoTime() + LONGEST;
    try {
      for (var turn : text.turns()) {
        var matcher = pattern.matcher(new Timed(text.words(turn), end));
        while (matcher.find()) {
          if (matcher.end() > matcher.start()) {
            hits.add(new Span(turn.start() + matcher.start(), turn.start() + matcher.end()));
          }
          if (hits.size() == MOST) {
            return new Found(hits, End.TOO_MANY);
          }
        }
      }
    } catch (TookTooLong | StackOverflowError tooMuch) {
      return new Found(hits, End.TOO_LONG);
    }
    return new Found(hits, End.DONE);
  }

  /** A text that can be read only until a moment, so that no pattern takes longer. */
  private static final class Timed implements CharSequence {
    private final CharSequence text;
    private final long end;

    Timed(CharSequence text, long end) {
      this.text = text;
      this.end = end;
    }

    @Override
    public char charAt(int index) {
      if (System.nanoTime() - end > 0) {
        throw new TookTooLong();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int until) {
      return new Timed(text.subSequence(start, until), end);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
