package org.peillood.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An XML element under construction. Text and attribute values are escaped when it is written, and
 * characters that XML 1.0 cannot hold are left out; nothing else can end up in the result.
 */
final class Xml {

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  // elements and texts, in their order
  private final List<Object> content = new ArrayList<>();

  private Xml(String name) {
    this.name = name;
  }

  static Xml element(String name) {
    return new Xml(name);
  }

  /** An element that holds only this text. */
  static Xml element(String name, String text) {
    return new Xml(name).text(text);
  }

  Xml with(String attribute, String value) {
    attributes.put(attribute, value);
    return this;
  }

  boolean hasAttributes() {
    return !attributes.isEmpty();
  }

  Xml add(Xml child) {
    content.add(child);
    return this;
  }

  Xml addAll(List<Xml> children) {
    content.addAll(children);
    return this;
  }

  Xml text(String text) {
    content.add(text);
    return this;
  }

  /** The document with this element as its root. */
  String document() {
    var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    write(out, 0);
    return out.append('\n').toString();
  }

  private void write(StringBuilder out, int depth) {
    out.append('<').append(name);
    attributes.forEach(
        (key, value) ->
            out.append(' ').append(key).append("=\"").append(escape(value)).append('"'));
    if (content.isEmpty()) {
      out.append("/>");
      return;
    }
    out.append('>');
    // Space between elements means nothing, but beside text it would show.
    boolean spaced = content.stream().allMatch(Xml.class::isInstance);
    for (var part : content) {
      if (spaced) {
        newLine(out, depth + 1);
      }
      if (part instanceof Xml child) {
        child.write(out, depth + 1);
      } else {
        out.append(escape((String) part));
      }
    }
    if (spaced) {
      newLine(out, depth);
    }
    out.append("</").append(name).append('>');
  }

  private static void newLine(StringBuilder out, int depth) {
    out.append('\n').append("  ".repeat(depth));
  }

  private static String escape(String text) {
    var out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .filter(Xml::isAllowed)
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                default -> out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  // https://www.w3.org/TR/xml/#charsets
  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
