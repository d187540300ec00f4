package org.peillood.qda;

/**
 * Where places of a text that was brought stand in the transcript that was made of it. The words
 * are the same and in the same order; white space between them, and how speakers are named, may
 * differ.
 */
final class Anchors {

  // How far ahead the next word is looked for: the longest name of a speaker with its punctuation.
  private static final int AHEAD = 200;

  private final int[] places;
  private final int length;

  private Anchors(int[] places, int length) {
    this.places = places;
    this.length = length;
  }

  /** Lays the two texts beside each other. */
  static Anchors of(String brought, String made) {
    var places = new int[brought.length() + 1];
    int at = 0;
    for (int i = 0; i < brought.length(); i++) {
      places[i] = at;
      char c = brought.charAt(i);
      if (at < made.length() && made.charAt(at) == c) {
        at++;
      } else if (!Character.isWhitespace(c)) {
        int found = made.indexOf(ahead(brought, i), at);
        if (found >= 0 && found - at <= AHEAD) {
          places[i] = found;
          at = found + 1;
        }
      }
    }
    places[brought.length()] = Math.min(at, made.length());
    return new Anchors(places, made.length());
  }

  // The word from here, so that a letter is not taken for another one.
  private static String ahead(String text, int from) {
    int to = from + 1;
    while (to < text.length() && to - from < 12 && !Character.isWhitespace(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to);
  }

  /** Where something begins. */
  int start(int offset) {
    return places[offset];
  }

  /** Where something ends: behind its last character. */
  int end(int offset) {
    return offset == 0 ? places[0] : Math.min(length, places[offset - 1] + 1);
  }
}
