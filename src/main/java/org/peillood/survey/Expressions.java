package org.peillood.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.javarosa.xpath.XPathException;
import org.javarosa.xpath.XPathParseTool;
import org.javarosa.xpath.parser.XPathSyntaxException;

/**
 * The expressions of a questionnaire, remembered with their places while the rows are read and
 * checked when all names are known.
 */
final class Expressions {

  // Functions of ODK XForms that JavaRosa 6.0.0 evaluates (XPathFuncExpr and the handlers it
  // registers).
  private static final Set<String> FUNCTIONS =
      Set.of(
          "abs",
          "acos",
          "area",
          "asin",
          "atan",
          "atan2",
          "base64-decode",
          "boolean",
          "boolean-from-string",
          "ceiling",
          "checklist",
          "coalesce",
          "concat",
          "contains",
          "cos",
          "count",
          "count-non-empty",
          "count-selected",
          "current",
          "date",
          "date-time",
          "decimal-date",
          "decimal-date-time",
          "decimal-time",
          "depend",
          "digest",
          "distance",
          "ends-with",
          "exp",
          "exp10",
          "extract-signed",
          "false",
          "floor",
          "format-date",
          "format-date-time",
          "geofence",
          "id",
          "if",
          "indexed-repeat",
          "instance",
          "int",
          "intersects",
          "join",
          "jr:choice-name",
          "jr:itext",
          "last",
          "local-name",
          "log",
          "log10",
          "max",
          "min",
          "name",
          "namespace-uri",
          "normalize-space",
          "not",
          "now",
          "number",
          "once",
          "pi",
          "position",
          "pow",
          "property",
          "pulldata",
          "random",
          "randomize",
          "regex",
          "round",
          "selected",
          "selected-at",
          "sin",
          "sqrt",
          "starts-with",
          "string",
          "string-length",
          "substr",
          "substring",
          "substring-after",
          "substring-before",
          "sum",
          "tan",
          "today",
          "translate",
          "true",
          "uuid",
          "version",
          "weighted-checklist");
  private static final Set<String> NODE_TYPES =
      Set.of("node", "text", "comment", "processing-instruction", "and", "or", "div", "mod");
  private static final Pattern CALL = Pattern.compile("([A-Za-z][A-Za-z0-9:-]*)\\s*\\(");
  private static final Pattern LITERAL = Pattern.compile("'[^']*'|\"[^\"]*\"");

  private final Problems problems;
  private final List<Written> rules = new ArrayList<>();

  private record Written(Sheet.Row row, String column, String text) {}

  Expressions(Problems problems) {
    this.problems = problems;
  }

  /** The expression in a column, to be checked later. */
  Optional<String> rule(Sheet.Row row, String column) {
    var rule = row.value(column);
    rule.ifPresent(text -> rules.add(new Written(row, column, text)));
    return rule;
  }

  /** Reports references to names that are not there, and what is no expression. */
  void check(Collection<String> names) {
    for (var rule : rules) {
      if (knowsAll(rule, names)) {
        parse(rule);
        functions(rule);
      }
    }
  }

  private static String place(Written rule) {
    return rule.row().place(rule.column());
  }

  // Names that are not there are told elsewhere, for every column at once.
  private static boolean knowsAll(Written written, Collection<String> names) {
    return names.containsAll(References.in(written.text()));
  }

  private void parse(Written rule) {
    var flat = References.withEvery("/data/x", rule.text());
    try {
      XPathParseTool.parseXPath(flat);
    } catch (XPathSyntaxException | XPathException e) {
      // XPath has axes before '::'; who writes it here means a column with its language.
      problems.add(
          rule.text().contains("::") ? Fault.EXPRESSION_WITH_COLONS : Fault.EXPRESSION_MALFORMED,
          place(rule),
          rule.text(),
          Optional.ofNullable(e.getMessage()).map(m -> " (" + m.strip() + ")").orElse(""));
    }
  }

  private void functions(Written rule) {
    unknownFunctions(rule.text())
        .forEach(
            name ->
                Suggestion.nearest(name, FUNCTIONS)
                    .ifPresentOrElse(
                        near -> problems.add(Fault.FUNCTION_MISSPELT, place(rule), name, near),
                        () -> problems.add(Fault.FUNCTION_UNKNOWN, place(rule), name)));
  }

  /** The functions in an expression that the engine does not have, each once. */
  static List<String> unknownFunctions(String expression) {
    var bare = LITERAL.matcher(References.withEvery("x", expression)).replaceAll("''");
    return CALL.matcher(bare)
        .results()
        .map(call -> call.group(1))
        .filter(name -> !FUNCTIONS.contains(name) && !NODE_TYPES.contains(name))
        .distinct()
        .toList();
  }

  /** Words for a yes or no in a cell; none when it is an expression. */
  static Optional<Boolean> yesOrNo(String value) {
    return Optional.ofNullable(
        Map.of(
                "yes", true, "true", true, "true()", true, "no", false, "false", false, "false()",
                false)
            .get(value.toLowerCase(Locale.ROOT)));
  }
}
