package org.peillood.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
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

  private final Writer out;
  private final Dialect dialect;
  private boolean begun;

  Lines(OutputStream stream, Dialect dialect) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER);
    this.dialect = dialect;
    out.write(dialect.mark());
  }

  /** A field that is a number, or nothing. */
  Lines number(double number) throws IOException {
    next();
    if (!Double.isNaN(number)) {
      var digits = Numbers.plain(number);
      out.write(dialect.point().equals(".") ? digits : digits.replace(".", dialect.point()));
    }
    return this;
  }

  /** A field that is a text. */
  Lines text(String text) throws IOException {
    next();
    if (text.isEmpty()) {
      return this;
    }
    var safe = FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    if (isPlain(safe)) {
      out.write(safe);
    } else {
      out.write('"');
      out.write(safe.replace("\"", "\"\""));
      out.write('"');
    }
    return this;
  }

  /** The line ends here. */
  void end() throws IOException {
    out.write("\r\n");
    begun = false;
  }

  /** Passes on what was written; the stream stays open. */
  void flush() throws IOException {
    out.flush();
  }

  private void next() throws IOException {
    if (begun) {
      out.write(dialect.separator());
    }
    begun = true;
  }

  private boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\n' || c == '\r' || c == ',' || c == ';') {
        return false;
      }
    }
    return text.charAt(0) != ' ' && text.charAt(text.length() - 1) != ' ';
  }
}
