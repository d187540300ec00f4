package org.peillood.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML, an element after another; attributes are names and values in turn. */
final class Markup {

  private final Writer out;
  private final Deque<String> around = new ArrayDeque<>();

  private Markup(Writer out) {
    this.out = out;
  }

  static Markup to(OutputStream stream) throws IOException {
    var out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    return new Markup(out);
  }

  /** An element that holds others. */
  Markup begin(String element, String... attributes) throws IOException {
    open(element, attributes);
    out.write(">");
    around.push(element);
    return this;
  }

  Markup end() throws IOException {
    var element = around.pop();
    line();
    out.write("</" + element + ">");
    return this;
  }

  /** An element that holds a text. */
  Markup text(String element, String text, String... attributes) throws IOException {
    open(element, attributes);
    out.write(">" + escaped(text) + "</" + element + ">");
    return this;
  }

  /** An element that holds nothing. */
  Markup empty(String element, String... attributes) throws IOException {
    open(element, attributes);
    out.write("/>");
    return this;
  }

  /** Ends the document; the stream stays open. */
  void close() throws IOException {
    while (!around.isEmpty()) {
      end();
    }
    out.write("\n");
    out.flush();
  }

  private void open(String element, String... namesAndValues) throws IOException {
    line();
    out.write("<" + element);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      out.write(" " + namesAndValues[i] + "=\"" + escaped(namesAndValues[i + 1]) + "\"");
    }
  }

  private void line() throws IOException {
    out.write("\n" + "  ".repeat(around.size()));
  }

  // What XML 1.0 cannot hold at all becomes a question mark.
  private static String escaped(String text) {
    return text.replaceAll(
            "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "?")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
