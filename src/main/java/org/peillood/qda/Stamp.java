package org.peillood.qda;

import java.util.LinkedHashMap;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * Who made something and who changed it, and when, as the file says it; empty for what it does not
 * say.
 *
 * @param by the guid of a user
 * @param at a moment of XML Schema, with or without its zone
 */
record Stamp(String by, String at, String changedBy, String changedAt) {

  static final Stamp NONE = new Stamp("", "", "", "");

  static Stamp made(String by, String at) {
    return new Stamp(by, at, "", "");
  }

  static Stamp of(Element element) {
    return new Stamp(
        element.getAttribute("creatingUser"),
        element.getAttribute("creationDateTime"),
        element.getAttribute("modifyingUser"),
        element.getAttribute("modifiedDateTime"));
  }

  Map<String, String> attributes() {
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("creatingUser", by);
    attributes.put("creationDateTime", at);
    attributes.put("modifyingUser", changedBy);
    attributes.put("modifiedDateTime", changedAt);
    return attributes;
  }
}
