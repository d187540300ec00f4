package org.peillood.web;

/** Texts as parts of HTML and XML. */
public final class Html {

  private Html() {}

  /** A text as content or attribute. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
