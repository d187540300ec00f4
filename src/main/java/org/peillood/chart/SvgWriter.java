package org.peillood.chart;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes a picture as SVG with real text, a title and a description. The same picture always gives
 * the same characters.
 */
final class SvgWriter {

  private static final String SVG = "http://www.w3.org/2000/svg";

  private static final Pattern RGB = Pattern.compile("rgb\\((\\d+),(\\d+),(\\d+)\\)");

  private final Picture picture;
  private final String id;
  private final String description;

  /**
   * @param id prefix of the ids in it, so that several can stand in one page
   * @param description what it shows, in words
   */
  SvgWriter(Picture picture, String id, String description) {
    this.picture = picture;
    this.id = id;
    this.description = description;
  }

  /** As a file of its own. */
  String file() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + markup();
  }

  /**
   * As part of a page: its colours follow the page's style sheet, so that it is read on a dark
   * ground too.
   */
  String inline() {
    var markup = markup();
    for (var colour : picture.palette().colours().entrySet()) {
      var plain = hex(colour.getValue());
      markup =
          markup.replace(":" + plain, ":var(--" + colour.getKey() + ", " + marked(plain) + ")");
    }
    return markup.replace("\u0001", "#");
  }

  private static String hex(String colour) {
    return colour.toLowerCase(Locale.ROOT);
  }

  // Hides a colour that has its variable from the replacements that follow.
  private static String marked(String colour) {
    return colour.replace('#', '\u0001');
  }

  private String markup() {
    var graphics = graphics();
    picture.draw(graphics);
    var root = graphics.getRoot();
    describe(root);
    SvgText.fix(root);
    var out = new StringWriter();
    try {
      graphics.stream(root, out, true, false);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to memory", e);
    }
    return clean(out.toString());
  }

  /** Without prolog and comments; the typeface with one to fall back to; colours as six digits. */
  private static String clean(String svg) {
    var plain =
        svg.substring(svg.indexOf("<svg"))
            .replaceAll("<!--.*?-->", "")
            .replaceAll("font-family:[^;\"]*", "font-family:" + Typeface.FAMILY)
            .replace(":white", ":#ffffff")
            .replace(":black", ":#000000");
    return RGB.matcher(plain)
        .replaceAll(
            match ->
                String.format(
                    "#%02x%02x%02x",
                    Integer.valueOf(match.group(1)),
                    Integer.valueOf(match.group(2)),
                    Integer.valueOf(match.group(3))));
  }

  private SVGGraphics2D graphics() {
    var context = SVGGeneratorContext.createDefault(document());
    context.setComment("");
    context.setPrecision(2);
    context.setIDGenerator(
        new SVGIDGenerator() {
          @Override
          public String generateID(String prefix) {
            return id + "-" + super.generateID(prefix);
          }
        });
    return new SVGGraphics2D(context, false);
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVG, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java platform makes XML documents", e);
    }
  }

  private void describe(Element root) {
    root.setAttribute("viewBox", "0 0 " + picture.width() + " " + picture.height());
    root.setAttribute("width", Integer.toString(picture.width()));
    root.setAttribute("height", Integer.toString(picture.height()));
    root.setAttribute("role", "img");
    root.setAttribute("aria-labelledby", id + "-t " + id + "-d");
    var title = text(root, "title", id + "-t", picture.words().title());
    var desc = text(root, "desc", id + "-d", description);
    Node first = root.getFirstChild();
    root.insertBefore(title, first);
    root.insertBefore(desc, first);
  }

  private static Element text(Element root, String name, String id, String text) {
    var element = root.getOwnerDocument().createElementNS(SVG, name);
    element.setAttribute("id", id);
    element.setTextContent(text);
    return element;
  }
}
