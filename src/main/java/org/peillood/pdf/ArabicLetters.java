package org.peillood.pdf;

import java.util.HashMap;
import java.util.Map;

/**
 * The shapes that Arabic letters take beside each other. A font of PDF is drawn glyph by glyph, so
 * that the joining, which a browser does by itself, has to be written out in the presentation forms
 * of Unicode (blocks FB50 and FE70; joining types after Unicode 15, ArabicShaping.txt). Knows the
 * letters of Arabic and Persian; others pass as they are.
 */
final class ArabicLetters {

  private static final char FIRST_FORM = '\uFE80';
  private static final char LAM = '\u0644';
  private static final char TATWEEL = '\u0640';
  private static final String ALONE = "\u0621";
  // Join only to the letter before them.
  private static final String TO_THE_RIGHT =
      "\u0622\u0623\u0624\u0625\u0627\u0629\u062F\u0630\u0631\u0632\u0648\u0649\u0698";
  private static final Map<Character, Character> LAM_WITH =
      Map.of('\u0622', '\uFEF5', '\u0623', '\uFEF7', '\u0625', '\uFEF9', '\u0627', '\uFEFB');
  private static final Map<Character, Character> ISOLATED = isolated();

  // How far the other shapes stand behind the isolated one.
  private static final int FINAL = 1;
  private static final int INITIAL = 2;
  private static final int MEDIAL = 3;

  private ArabicLetters() {}

  private static Map<Character, Character> isolated() {
    var forms = new HashMap<Character, Character>();
    char form = FIRST_FORM;
    for (char letter = '\u0621'; letter <= '\u064A'; letter++) {
      if (letter > '\u063A' && letter < '\u0641') {
        continue;
      }
      forms.put(letter, form);
      form += (char) shapes(letter);
    }
    forms.put('\u067E', '\uFB56');
    forms.put('\u0686', '\uFB7A');
    forms.put('\u0698', '\uFB8A');
    forms.put('\u06A9', '\uFB8E');
    forms.put('\u06AF', '\uFB92');
    forms.put('\u06CC', '\uFBFC');
    return Map.copyOf(forms);
  }

  private static int shapes(char letter) {
    return ALONE.indexOf(letter) >= 0 ? 1 : TO_THE_RIGHT.indexOf(letter) >= 0 ? 2 : 4;
  }

  /** A text in logical order with each letter in the shape it takes there. */
  static String shaped(String text) {
    var shaped = new StringBuilder(text.length());
    int last = -1; // where the letter before stands, marks passed over
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (isMark(letter)) {
        shaped.append(letter);
        continue;
      }
      boolean joined = last >= 0 && joinsOnward(text.charAt(last)) && joinsBack(letter);
      int next = after(text, i);
      var ligature = letter == LAM && next == i + 1 ? LAM_WITH.get(text.charAt(next)) : null;
      if (ligature != null) {
        shaped.append((char) (ligature + (joined ? FINAL : 0)));
        last = next;
        i = next;
        continue;
      }
      boolean joins = next >= 0 && joinsOnward(letter) && joinsBack(text.charAt(next));
      shaped.append(shape(letter, joined, joins));
      last = i;
    }
    return shaped.toString();
  }

  /**
   * A text of shapes turned around, as it is drawn from left to right, marks behind their letter.
   */
  static String turned(String text) {
    var turned = new StringBuilder(text.length());
    int end = text.length();
    while (end > 0) {
      int start = end - 1;
      while (start > 0 && (isMark(text.charAt(start)) || isLowHalf(text, start))) {
        start--;
      }
      turned.append(start + 1 == end ? mirrored(text.charAt(start)) : text.substring(start, end));
      end = start;
    }
    return turned.toString();
  }

  private static boolean isLowHalf(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at));
  }

  private static String mirrored(char c) {
    int pair = "()[]{}<>«»".indexOf(c);
    return String.valueOf(pair < 0 ? c : "()[]{}<>«»".charAt(pair ^ 1));
  }

  private static char shape(char letter, boolean joined, boolean joins) {
    var form = ISOLATED.get(letter);
    if (form == null) {
      return letter;
    }
    int further = joined ? (joins ? MEDIAL : FINAL) : joins ? INITIAL : 0;
    return (char) (form + further);
  }

  private static int after(String text, int at) {
    int next = at + 1;
    while (next < text.length() && isMark(text.charAt(next))) {
      next++;
    }
    return next < text.length() ? next : -1;
  }

  private static boolean joinsOnward(char letter) {
    return letter == TATWEEL || (ISOLATED.containsKey(letter) && shapes(letter) == 4);
  }

  private static boolean joinsBack(char letter) {
    return letter == TATWEEL || (ISOLATED.containsKey(letter) && shapes(letter) > 1);
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
