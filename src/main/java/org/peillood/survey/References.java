package org.peillood.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code ${name}} references of XLSForm, resolved to the absolute paths that an XForm needs.
 */
final class References {

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{\\s*([^}]*?)\\s*}");

  private final Map<String, String> paths;

  private References(Map<String, String> paths) {
    this.paths = paths;
  }

  /** The references that items and groups of a questionnaire can be the target of. */
  static References to(String root, List<Element> elements) {
    var paths = new LinkedHashMap<String, String>();
    collect("/" + root, elements, paths);
    return new References(paths);
  }

  /** The names that an expression or text refers to. */
  static List<String> in(String text) {
    return REFERENCE.matcher(text).results().map(match -> match.group(1)).toList();
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

  /** An expression with each reference replaced by its path, set off by spaces as pyxform does. */
  String resolve(String expression) {
    return REFERENCE
        .matcher(expression)
        .replaceAll(match -> Matcher.quoteReplacement(" " + path(match) + " "))
        .trim();
  }

  /** Puts a text into an element, each reference in it as an {@code <output>}. */
  Xml fill(Xml element, String text) {
    var matcher = REFERENCE.matcher(text);
    int end = 0;
    while (matcher.find()) {
      if (matcher.start() > end) {
        element.text(text.substring(end, matcher.start()));
      }
      element.add(Xml.element("output").with("value", " " + path(matcher.toMatchResult()) + " "));
      end = matcher.end();
    }
    return end < text.length() ? element.text(text.substring(end)) : element;
  }

  private String path(MatchResult reference) {
    var path = paths.get(reference.group(1));
    if (path == null) {
      throw new IllegalArgumentException("there is no question named " + reference.group(1));
    }
    return path;
  }

  private static void collect(String parent, List<Element> elements, Map<String, String> paths) {
    for (var element : elements) {
      var path = parent + "/" + element.name();
      paths.put(element.name(), path);
      if (element instanceof Group group) {
        collect(path, group.children(), paths);
      }
    }
  }
}
