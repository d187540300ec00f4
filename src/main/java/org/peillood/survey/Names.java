package org.peillood.survey;

import java.util.Set;
import java.util.regex.Pattern;

/** What items, groups and columns may be called. */
final class Names {

  static final String REMEDY =
      "Begin with a letter; then letters, digits, '_', '-' and '.' without spaces.";

  // XML's NCName, without the rarities that break in other tools.
  private static final Pattern XML_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");
  // Names of nodes that every XForm has itself.
  private static final Set<String> RESERVED = Set.of("meta", "instanceID", "instanceName");

  private Names() {}

  static boolean isXmlName(String name) {
    return XML_NAME.matcher(name).matches();
  }

  static boolean isReserved(String name) {
    return RESERVED.contains(name);
  }
}
