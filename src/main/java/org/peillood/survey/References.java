package org.peillood.survey;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code ${name}} references of XLSForm in expressions and texts. */
final class References {

  /** The pattern of a reference. */
  static final String PATTERN = "\\$\\{(?:last-saved#)?" + Names.NCNAME + "\\}";

  /** Refers to the answer of the response that was saved before this one. */
  static final String LAST_SAVED = "last-saved#";

  private static final Pattern PROPER =
      Pattern.compile("\\$\\{(?<saved>last-saved#)?(?<name>" + Names.NCNAME + ")\\}");
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{\\s*([^}]*?)\\s*}");

  private References() {}

  /** Where the references of a text stand; groups {@code name} and {@code saved}. */
  static Matcher matcher(String text) {
    return PROPER.matcher(text);
  }

  /** Whether a text has a reference. */
  static boolean isIn(String text) {
    return text.contains("${") && PROPER.matcher(text).find();
  }

  /** Whether a text is one reference and nothing else. */
  static boolean isOnly(String text) {
    return PROPER.matcher(text).matches();
  }

  /** Whether a text refers to the response that was saved before. */
  static boolean isSavedIn(String text) {
    return text.contains(LAST_SAVED)
        && PROPER.matcher(text).results().anyMatch(match -> match.group(1) != null);
  }

  /** The names that an expression or text refers to. */
  static List<String> in(String text) {
    return REFERENCE.matcher(text).results().map(match -> bare(match.group(1))).toList();
  }

  /** A text with each reference replaced by what the function gives for its name. */
  static String filled(String text, UnaryOperator<String> value) {
    return REFERENCE
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(value.apply(match.group(1))));
  }

  /** An expression with every reference replaced by the same words, to look at its form alone. */
  static String withEvery(String replacement, String expression) {
    return REFERENCE
        .matcher(expression)
        .replaceAll(Matcher.quoteReplacement(" " + replacement + " "));
  }

  private static String bare(String name) {
    return name.startsWith(LAST_SAVED) ? name.substring(LAST_SAVED.length()) : name;
  }
}
