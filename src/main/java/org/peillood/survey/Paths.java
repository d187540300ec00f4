package org.peillood.survey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns {@code ${name}} into the path that an XForm needs. Within one repeat that is a relative
 * path, so that each instance looks at its own answers; elsewhere an absolute one. The rules, with
 * their exceptions, are those of pyxform 4.5.0 (survey.py), because clients know them.
 */
final class Paths {

  /** The id of the instance that holds the response that was saved before. */
  static final String LAST_SAVED = "__last-saved";

  private static final Pattern QUERY = Pattern.compile("instance\\([^)]+.+");
  private static final Pattern PREDICATE = Pattern.compile("\\[([^\\]]+)\\]");
  private static final Pattern INDEXED = Pattern.compile("indexed-repeat\\([^)]+\\)");
  private static final Pattern ARGUMENTS = Pattern.compile("\\b[^()]+\\((.*)\\)$");

  private final Map<String, Optional<Place>> byName = new LinkedHashMap<>();

  Paths(Place root) {
    root.all()
        .filter(place -> place.item().map(item -> !item.type().isFile()).orElse(true))
        .forEach(
            place ->
                byName.merge(place.name(), Optional.of(place), (one, two) -> Optional.empty()));
  }

  /** How a relative path begins. */
  enum Start {
    /** Where the expression stands. */
    HERE,
    /** Outside of the predicate in which it stands. */
    CURRENT
  }

  /** The place of this name. */
  Place place(String name) {
    var place = byName.get(name);
    if (place == null) {
      throw new IllegalArgumentException("there is no question named " + name);
    }
    return place.orElseThrow(
        () -> new IllegalArgumentException("there are several questions named " + name));
  }

  /** An expression with each reference replaced by its path, set off by spaces. */
  String resolve(String expression, Place at) {
    return resolve(expression, at, Start.HERE);
  }

  String resolve(String expression, Place at, Start start) {
    return resolve(expression, new Reading(expression, Optional.of(at), start, Reach.SHORTEST));
  }

  /** The path of earlier answers to choose from, or a filter of them. */
  String resolveWhole(String expression, Place at, Start start) {
    return resolve(expression, new Reading(expression, Optional.of(at), start, Reach.WHOLE_REPEAT));
  }

  private String resolve(String expression, Reading reading) {
    if (!expression.contains("${")) {
      return expression;
    }
    return References.matcher(expression)
        .replaceAll(match -> Matcher.quoteReplacement(path(reading, match)));
  }

  /** Puts a text into an element, each reference and each query in it as an {@code <output>}. */
  Xml fill(Xml element, String text, Optional<Place> at) {
    if (text.equals("-")) {
      return element.text(text);
    }
    int end = 0;
    for (var query : Tokens.queries(text)) {
      references(element, text, end, query.start(), at);
      var expression = text.substring(query.start(), query.end());
      element.add(
          Xml.element("output")
              .with(
                  "value",
                  resolve(expression, new Reading(expression, at, Start.HERE, Reach.SHORTEST))));
      end = query.end();
    }
    return references(element, text, end, text.length(), at);
  }

  private Xml references(Xml element, String text, int from, int to, Optional<Place> at) {
    var matcher = References.matcher(text).region(from, to);
    var reading = new Reading(text, at, Start.HERE, Reach.SHORTEST);
    int end = from;
    while (matcher.find()) {
      if (matcher.start() > end) {
        element.text(text.substring(end, matcher.start()));
      }
      element.add(Xml.element("output").with("value", path(reading, matcher.toMatchResult())));
      end = matcher.end();
    }
    return end < to ? element.text(text.substring(end, to)) : element;
  }

  /** How far a relative path goes up. */
  private enum Reach {
    /** To what the two places have in common. */
    SHORTEST,
    /** Out of the repeat, so that all of its instances are meant. */
    WHOLE_REPEAT
  }

  /** A text with references and where it stands; nowhere for the words of choices. */
  private record Reading(String text, Optional<Place> at, Start start, Reach reach) {}

  private String path(Reading reading, MatchResult match) {
    boolean saved = match.group(1) != null;
    var target = place(match.group(2));
    if (!saved && reading.at().isPresent() && mayBeRelative(reading.text(), match)) {
      var relative = relative(reading, reading.at().get(), target, match);
      if (relative.isPresent()) {
        return relative.get();
      }
    }
    return " " + (saved ? "instance('" + LAST_SAVED + "')" : "") + target.path() + " ";
  }

  private Optional<String> relative(Reading reading, Place at, Place target, MatchResult match) {
    var repeat = at.commonRepeat(target);
    if (repeat.isEmpty()) {
      return Optional.empty();
    }
    var outer = whole(reading, at, target, repeat.get());
    var from = outer.or(() -> at.commonGroup(target)).orElseThrow();
    var down = target.pathFrom(from);
    var start =
        reading.start() == Start.CURRENT || isInPredicate(reading.text(), match)
            ? " current()/"
            : " ";
    return Optional.of(start + String.join("/", up(at.stepsUpTo(from))) + down + " ");
  }

  private static List<String> up(int steps) {
    return Collections.nCopies(steps, "..");
  }

  // To choose among the answers of all instances, the path has to leave the repeat: unless the
  // answers stand in a repeat further in, or the repeat is itself in one that holds the question.
  private static Optional<Place> whole(Reading reading, Place at, Place target, Place repeat) {
    boolean leaves =
        reading.reach() == Reach.WHOLE_REPEAT
            && target.repeat().filter(repeat::equals).isPresent()
            && (repeat.repeat().isEmpty() || at.repeat().filter(repeat::equals).isEmpty());
    return leaves ? repeat.parent() : Optional.empty();
  }

  private static boolean isInPredicate(String text, MatchResult match) {
    return QUERY.matcher(text).find()
        && PREDICATE
            .matcher(text)
            .results()
            .anyMatch(
                predicate -> match.start() >= predicate.start() && match.end() <= predicate.end());
  }

  // indexed-repeat(value, repeat, index, …) itself finds the instance: what it is to look for must
  // not depend on where it stands; only the indexes may.
  private static boolean mayBeRelative(String text, MatchResult match) {
    if (!text.contains("indexed-repeat(")) {
      return true;
    }
    var calls = INDEXED.matcher(text).results().toList();
    for (int i = 0; i < calls.size(); i++) {
      var call = calls.get(i);
      if (match.end() > call.end()) {
        if (i + 1 == calls.size()) {
          return true;
        }
        // The one after the next is looked at, not the next: so it is in pyxform.
        i++;
        continue;
      }
      if (match.end() < call.start() || match.start() > call.end()) {
        return true;
      }
      return isIndex(call.group(), match.group(2));
    }
    return false;
  }

  private static boolean isIndex(String call, String name) {
    var arguments = ARGUMENTS.matcher(call);
    int which = -1;
    if (arguments.find()) {
      var parts = arguments.group(1).split(",");
      for (int i = 0; i < parts.length; i++) {
        if (parts[i].contains("${" + name + "}")) {
          which = i;
        }
      }
    }
    return which >= 0 && which != 0 && which != 1 && which != 3 && which != 5;
  }
}
