package org.peillood.survey;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of an expression, as far as the converter needs them: to tell a default that is
 * computed from one that is a mere value, and to find queries of instances in a text. The kinds and
 * their precedence are those of pyxform 4.5.0 (parsing/expression.py), because both decide what
 * ends up in the XForm.
 */
final class Tokens {

  /** The kinds of words, the one that is tried first at the top. */
  enum Kind {
    DATETIME("-?\\d{4}-\\d{2}-\\d{2}T" + Patterns.TIME),
    DATE("-?\\d{4}-\\d{2}-\\d{2}"),
    TIME(Patterns.TIME),
    NUMBER("-?\\d+\\.\\d*|-?\\.\\d+|-?\\d+"),
    MATH("[*+-]| mod | div "),
    COMPARE("=|!=|<|>|<=|>="),
    LOGIC(" and | or "),
    UNION("\\|"),
    OPEN("\\("),
    CLOSE("\\)"),
    BRACKET("[\\[{}]"),
    PARENT("\\.\\."),
    SELF("\\."),
    SLASH("/"),
    LITERAL("\"[^\"]*\"|'[^']*'"),
    COMMA(","),
    SPACE("\\s+"),
    REFERENCE(References.PATTERN),
    CALL(Names.QUALIFIED + "\\("),
    PREDICATE(Names.QUALIFIED + "\\["),
    PREDICATE_END("\\]"),
    SCHEME(Names.NCNAME + "://"),
    NAME(Names.QUALIFIED),
    OTHER("(?s).");

    private final Pattern pattern;

    Kind(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }
  }

  /** One word and where it stands. */
  record Token(Kind kind, String text, int start) {
    int end() {
      return start + text.length();
    }
  }

  /** A stretch of a text. */
  record Stretch(int start, int end) {}

  private static final Set<ItemType> WITH_HYPHENS =
      Set.of(
          ItemType.DATE,
          ItemType.DATETIME,
          ItemType.GEOPOINT,
          ItemType.GEOTRACE,
          ItemType.GEOSHAPE);
  private static final Set<Kind> COMPUTING =
      Set.of(Kind.MATH, Kind.UNION, Kind.REFERENCE, Kind.CALL);

  private Tokens() {}

  static List<Token> of(String text) {
    var matchers = new EnumMap<Kind, java.util.regex.Matcher>(Kind.class);
    for (var kind : Kind.values()) {
      matchers.put(kind, kind.pattern.matcher(text));
    }
    var tokens = new ArrayList<Token>();
    int at = 0;
    while (at < text.length()) {
      var token = next(matchers, at, text.length());
      tokens.add(token);
      at = token.end();
    }
    return tokens;
  }

  private static Token next(Map<Kind, java.util.regex.Matcher> matchers, int at, int end) {
    for (var entry : matchers.entrySet()) {
      var matcher = entry.getValue().region(at, end);
      if (matcher.lookingAt()) {
        return new Token(entry.getKey(), matcher.group(), at);
      }
    }
    throw new IllegalStateException("every character is some word");
  }

  /** Whether a default is an expression rather than a value. */
  static boolean isComputed(String value, ItemType type) {
    for (var token : of(value)) {
      if (WITH_HYPHENS.contains(type) && token.kind() == Kind.MATH && token.text().equals("-")) {
        return false;
      }
      if (COMPUTING.contains(token.kind())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Where queries such as {@code instance('towns')/root/item[name = 'x']/label} stand in a text.
   */
  static List<Stretch> queries(String text) {
    var stretches = new ArrayList<Stretch>();
    if (!text.contains("instance(")) {
      return stretches;
    }
    var tokens = of(text);
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).kind() == Kind.CALL && tokens.get(i).text().equals("instance(")) {
        int last = lastOfQuery(tokens, i);
        stretches.add(new Stretch(tokens.get(i).start(), tokens.get(last).end()));
        i = last;
      }
    }
    return stretches;
  }

  // A literal, a closing bracket, then a path up to the first space outside of a predicate.
  private static int lastOfQuery(List<Token> tokens, int call) {
    int last = call;
    boolean inPath = false;
    boolean inPredicate = false;
    for (int i = call + 1; i < tokens.size(); i++) {
      var kind = tokens.get(i).kind();
      var before = tokens.get(last).kind();
      boolean belongs =
          (kind == Kind.LITERAL && before == Kind.CALL && last == call)
              || (kind == Kind.CLOSE && before == Kind.LITERAL);
      if (!belongs
          && kind == Kind.SLASH
          && (before == Kind.CLOSE || before == Kind.PREDICATE_END)) {
        belongs = true;
        inPath = true;
      } else if (!belongs && inPath) {
        belongs = kind != Kind.SPACE;
        inPredicate = kind == Kind.PREDICATE;
        inPath = belongs && !inPredicate;
      } else if (!belongs && inPredicate) {
        belongs = true;
        inPredicate = kind != Kind.PREDICATE_END;
      }
      if (!belongs) {
        return last;
      }
      last = i;
    }
    return last;
  }

  private static final class Patterns {
    static final String TIME = "\\d{2}:\\d{2}:\\d{2}(\\.\\s+)?((([+-])\\d{2}:\\d{2})|Z)?";

    private Patterns() {}
  }
}
