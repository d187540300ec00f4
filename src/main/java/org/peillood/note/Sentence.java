package org.peillood.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A sentence and where it stands.
 *
 * @param start of its first character in the text
 * @param end behind its last character
 */
public record Sentence(int start, int end, String text) {

  // A full stop behind these ends no sentence.
  private static final Set<String> SHORT =
      Set.of(
          "art", "ca", "bv", "bijv", "nr", "blz", "vs", "resp", "cf", "env", "no", "p", "pp", "fig",
          "tab", "vb", "o.a", "m.b.t", "t.o.v", "d.w.z", "i.p.v", "n.v.t", "p.ex", "ex", "al", "dr",
          "mevr", "dhr", "approx", "e.g", "i.e", "min", "max", "gem", "st", "hfst");

  /** The sentences of a text, in order; the end of a line ends a sentence too. */
  static List<Sentence> of(String text) {
    var sentences = new ArrayList<Sentence>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (endsAt(text, i)) {
        add(sentences, text, start, i + 1);
        start = i + 1;
      }
    }
    add(sentences, text, start, text.length());
    return List.copyOf(sentences);
  }

  /** The words without what differs by typing alone: space, quotes and dashes. */
  String plain() {
    return plain(text);
  }

  static String plain(String text) {
    return text.replaceAll("[\\s\\u00a0\\u202f\\u2009]+", " ")
        .replaceAll("[\\u2018\\u2019\\u201a\\u201b]", "'")
        .replaceAll("[\\u201c\\u201d\\u201e\\u00ab\\u00bb]", "\"")
        .replaceAll("[\\u2010-\\u2015]", "-")
        .strip();
  }

  private static void add(List<Sentence> sentences, String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      sentences.add(new Sentence(start, end, text.substring(start, end)));
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean endsAt(String text, int at) {
    char c = text.charAt(at);
    if (c == '\n') {
      return true;
    }
    int next = at + 1;
    if (".!?\u2026".indexOf(c) < 0) {
      // A quotation or bracket that closes belongs to the sentence before it.
      return ")\"\u201d\u2019\u00bb".indexOf(c) >= 0
          && at > 0
          && ".!?\u2026".indexOf(text.charAt(at - 1)) >= 0
          && begins(text, next);
    }
    return begins(text, next) && !(c == '.' && isShort(text, at));
  }

  private static boolean begins(String text, int next) {
    if (next >= text.length() || !isBlank(text.charAt(next))) {
      return false;
    }
    int first = next;
    while (first < text.length() && isBlank(text.charAt(first))) {
      first++;
    }
    return first >= text.length() || !Character.isLowerCase(text.charAt(first));
  }

  private static boolean isShort(String text, int dot) {
    int from = dot;
    while (from > 0
        && (Character.isLetter(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
      from--;
    }
    var word = text.substring(from, dot).toLowerCase(Locale.ROOT);
    if (SHORT.contains(word)) {
      return true;
    }
    // "1. Besluit": the number of a heading at the head of a line.
    int digits = dot;
    while (digits > 0 && Character.isDigit(text.charAt(digits - 1))) {
      digits--;
    }
    return digits < dot && (digits == 0 || text.charAt(digits - 1) == '\n');
  }
}
