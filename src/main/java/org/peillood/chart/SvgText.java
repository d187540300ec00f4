package org.peillood.chart;

import java.util.Locale;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Gives each text of a drawing the width it was laid out with, so that it keeps its place where the
 * typeface is missing and another one stands in.
 */
final class SvgText {

  private SvgText() {}

  static void fix(Node node) {
    if (node instanceof Element element && element.getTagName().equals("text")) {
      var size = Double.parseDouble(inherited(element, "font-size", "12").replace("px", ""));
      var font =
          inherited(element, "font-weight", "normal").equals("bold")
              ? Typeface.bold(size)
              : Typeface.regular(size);
      element.setAttribute(
          "textLength",
          String.format(Locale.ROOT, "%.1f", Typeface.width(element.getTextContent(), font)));
      element.setAttribute("lengthAdjust", "spacingAndGlyphs");
    }
    for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      fix(child);
    }
  }

  private static String inherited(Element element, String property, String usual) {
    for (Node node = element; node instanceof Element around; node = node.getParentNode()) {
      if (around.hasAttribute(property)) {
        return around.getAttribute(property);
      }
    }
    return usual;
  }
}
