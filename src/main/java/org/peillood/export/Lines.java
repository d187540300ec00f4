package org.peillood.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;

/**
 * Writes a table of characters, a field after another. A text that a spreadsheet would run as a
 * formula gets an apostrophe in front (OWASP, CSV Injection); one that already has it gets one
 * more, so that whoever reads the file can take it off again.
 */
final class Lines {

  private static final int BUFFER = 1 << 16;
  // The full-width forms are read as the plain ones by some spreadsheets.
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠]");

  private final OutputStream stream;
  private final StringBuilder line = new StringBuilder(2 * BUFFER);
  private final Dialect dialect;
  private boolean begun;

  Lines(OutputStream stream, Dialect dialect) {
    this.stream = stream;
    this.dialect = dialect;
    line.append(dialect.mark());
  }

  /** A field that is a number, or nothing. */
  Lines number(double number) {
    return ready(numeral(number, dialect));
  }

  /** A field that is a text. */
  Lines text(String text) {
    return ready(field(text));
  }

  /** A field as {@link #field} or {@link #numeral} made it. */
  Lines ready(String field) {
    if (begun) {
      line.append(dialect.separator());
    }
    begun = true;
    line.append(field);
    return this;
  }

  /** The line ends here. */
  void end() throws IOException {
    line.append("\r\n");
    begun = false;
    if (line.length() >= BUFFER) {
      pass();
    }
  }

  /** Passes on what was written; the stream stays open. */
  void flush() throws IOException {
    pass();
    stream.flush();
  }

  private void pass() throws IOException {
    stream.write(Utf8.of(line.toString()));
    line.setLength(0);
  }

  /** What stands in a field for a number. */
  static String numeral(double number, Dialect dialect) {
    if (Double.isNaN(number)) {
      return "";
    }
    var digits = Numbers.plain(number);
    return dialect.point().equals(".") ? digits : digits.replace(".", dialect.point());
  }

  /** What stands in a field for a text. */
  static String field(String text) {
    if (text.isEmpty()) {
      return "";
    }
    var safe = FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    return isPlain(safe) ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\n' || c == '\r' || c == ',' || c == ';') {
        return false;
      }
    }
    return text.charAt(0) != ' ' && text.charAt(text.length() - 1) != ' ';
  }
}
