package org.peillood.survey;

import java.util.Set;
import java.util.regex.Pattern;

/** What items, groups and columns may be called. */
final class Names {

  // https://www.w3.org/TR/REC-xml-names/#NT-NCName as pyxform 4.5.0 has it, which leaves out U+00C0
  // to U+00D6.
  private static final String FIRST =
      "[A-Z_a-z\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c-\\u200d"
          + "\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd"
          + "\\x{10000}-\\x{effff}]";
  private static final String FURTHER =
      FIRST.substring(0, FIRST.length() - 1) + "\\-.0-9\\u00b7\\u0300-\\u036f\\u203f-\\u2040]";

  /** The pattern of a name. */
  static final String NCNAME = FIRST + FURTHER + "*";

  /** The pattern of a name with or without a prefix. */
  static final String QUALIFIED = NCNAME + "(?::" + NCNAME + ")?";

  private static final Pattern XML_NAME = Pattern.compile(QUALIFIED);
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
