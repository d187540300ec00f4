package org.peillood.export;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Gives variables names that SPSS, Stata, R and Triple-S all take: at most 32 letters of the
 * English alphabet, digits and {@code _}, a letter first; no word that one of them keeps for
 * itself; unlike any other even where capitals do not count. What does not fit is replaced by
 * {@code _}, and a name that is taken gets {@code _2}, {@code _3} …, in the order of the variables:
 * the same questionnaires give the same names.
 */
final class Names {

  /** Stata's limit; that of SPSS is 64 octets. */
  private static final int LONGEST = 32;

  // SPSS: Command Syntax Reference, "Variable names"; Stata: [U] 11.3; R: ?Reserved.
  private static final Set<String> RESERVED =
      Set.of(
          "all",
          "and",
          "by",
          "eq",
          "ge",
          "gt",
          "le",
          "lt",
          "ne",
          "not",
          "or",
          "to",
          "with",
          "byte",
          "double",
          "float",
          "if",
          "in",
          "int",
          "long",
          "using",
          "str",
          "strl",
          "alias",
          "else",
          "repeat",
          "while",
          "function",
          "for",
          "next",
          "break",
          "true",
          "false",
          "null",
          "inf",
          "nan",
          "na");

  private final Set<String> taken = new HashSet<>();

  /** The name for a variable that would be called so. */
  String of(String wanted) {
    var legal = legal(wanted);
    var name = legal;
    for (int again = 2; !taken.add(name.toLowerCase(Locale.ROOT)); again++) {
      var mark = "_" + again;
      name = legal.substring(0, Math.min(legal.length(), LONGEST - mark.length())) + mark;
    }
    return name;
  }

  private static String legal(String wanted) {
    var plain = Normalizer.normalize(wanted, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    var legal = plain.replaceAll("[^A-Za-z0-9_]", "_");
    if (!legal.matches("[A-Za-z].*")) {
      legal = "v" + (legal.startsWith("_") ? "" : "_") + legal;
    }
    legal = legal.substring(0, Math.min(legal.length(), LONGEST)).replaceAll("_+$", "");
    // str1 to str2045 are types of Stata
    return RESERVED.contains(legal.toLowerCase(Locale.ROOT))
            || legal.toLowerCase(Locale.ROOT).matches("str[0-9]+")
        ? legal + "_"
        : legal;
  }
}
