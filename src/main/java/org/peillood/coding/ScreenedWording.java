package org.peillood.coding;

import java.util.regex.Pattern;
import org.peillood.privacy.PersonalTraces;

/**
 * The wording of a text with words left out. It says nothing that its respondent did not write:
 * what is left stands in the text, in the same order.
 *
 * @param text with {@link PersonalTraces#LEFT_OUT} in place of what was left out
 */
record ScreenedWording(String text) {

  // As people type it on a keyboard that lacks the sign.
  private static final Pattern GAP = Pattern.compile("\\[\\s*(?:…|\\.{2,}|-+)?\\s*]");

  /** What the tool proposes: all traces left out. */
  static ScreenedWording proposedFor(String original) {
    return new ScreenedWording(PersonalTraces.leftOut(original));
  }

  /** What somebody typed, with gaps and line ends as they are kept. */
  static ScreenedWording typed(String typed) {
    return new ScreenedWording(
        GAP.matcher(lines(typed)).replaceAll(PersonalTraces.LEFT_OUT).strip());
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** Whether nothing was left out. */
  boolean isWhole(String original) {
    return squeezed(text).equals(squeezed(original));
  }

  /** Whether it only leaves words out of a text, and adds or changes none. */
  boolean onlyLeavesOutOf(String original) {
    var whole = squeezed(original);
    var pieces = squeezed(text).split(Pattern.quote(PersonalTraces.LEFT_OUT), -1);
    if (pieces.length == 1) {
      return whole.equals(pieces[0]);
    }
    var first = pieces[0].strip();
    var last = pieces[pieces.length - 1].strip();
    if (!whole.startsWith(first)) {
      return false;
    }
    int at = first.length();
    for (int i = 1; i < pieces.length - 1; i++) {
      var piece = pieces[i].strip();
      int found = whole.indexOf(piece, at);
      if (found < 0) {
        return false;
      }
      at = found + piece.length();
    }
    return whole.endsWith(last) && whole.length() - last.length() >= at;
  }

  private static String squeezed(String text) {
    return lines(text).replaceAll("[\\s\\p{Z}]+", " ").strip();
  }
}
