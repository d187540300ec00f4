package org.peillood.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where words begin and end. A word may hold apostrophes and hyphens: {@code 's-Gravenbrakel}. */
final class Words {

  private static final String LETTERS = "[\\p{L}\\p{N}\\p{M}]+";
  private static final String WORD = LETTERS + "(?:['’-]" + LETTERS + ")*";
  private static final Pattern WORDS = Pattern.compile(WORD);
  private static final Pattern PIECES = Pattern.compile(WORD + "|.", Pattern.DOTALL);

  private Words() {}

  /** How many words a text has. */
  static int count(String text) {
    return (int) WORDS.matcher(text).results().count();
  }

  /** The words of a text in their order. */
  static List<Span> in(String text) {
    return WORDS.matcher(text).results().map(m -> new Span(m.start(), m.end())).toList();
  }

  /** The text cut into words and single marks; together they are the text again. */
  static List<String> pieces(String text) {
    var pieces = new ArrayList<String>();
    var matcher = PIECES.matcher(text);
    while (matcher.find()) {
      pieces.add(matcher.group());
    }
    return pieces;
  }

  /** Whether a piece of a text begins and ends between words, not inside one. */
  static boolean isWhole(String text, int start, int end) {
    return isEdge(text, start) && isEdge(text, end);
  }

  private static boolean isEdge(String text, int at) {
    return at == 0
        || at == text.length()
        || !isOfWord(text.codePointBefore(at))
        || !isOfWord(text.codePointAt(at));
  }

  private static boolean isOfWord(int letter) {
    int type = Character.getType(letter);
    return Character.isLetterOrDigit(letter)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
