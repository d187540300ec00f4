package org.peillood.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A text taken apart into words and the places of answers. */
final class XliffText {

  private static final Pattern CODE = Pattern.compile("\\$\\{[^}]*}");

  private XliffText() {}

  /** A stretch of words, or the place of an answer. */
  record Piece(String text, Kind kind) {
    enum Kind {
      WORDS,
      CODE
    }

    boolean isCode() {
      return kind == Kind.CODE;
    }
  }

  static List<Piece> pieces(String text) {
    var pieces = new ArrayList<Piece>();
    var found = CODE.matcher(text);
    int done = 0;
    while (found.find()) {
      if (found.start() > done) {
        pieces.add(new Piece(text.substring(done, found.start()), Piece.Kind.WORDS));
      }
      pieces.add(new Piece(found.group(), Piece.Kind.CODE));
      done = found.end();
    }
    if (done < text.length()) {
      pieces.add(new Piece(text.substring(done), Piece.Kind.WORDS));
    }
    return pieces;
  }
}
