package org.peillood.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.javarosa.xpath.XPathException;
import org.javarosa.xpath.XPathParseTool;
import org.javarosa.xpath.expr.XPathBoolExpr;
import org.javarosa.xpath.expr.XPathCmpExpr;
import org.javarosa.xpath.expr.XPathEqExpr;
import org.javarosa.xpath.expr.XPathExpression;
import org.javarosa.xpath.expr.XPathFuncExpr;
import org.javarosa.xpath.expr.XPathNumericLiteral;
import org.javarosa.xpath.expr.XPathPathExpr;
import org.javarosa.xpath.expr.XPathStringLiteral;
import org.javarosa.xpath.parser.XPathSyntaxException;

/**
 * Whom a questionnaire asks its items, as far as that follows from what people chose at other
 * items: for kinds of people of whom there may be none, so that no response tells. It knows {@code
 * and}, {@code or}, {@code not}, {@code selected}, {@code count-selected}, comparisons, and
 * calculations that choose with {@code if}. Of anything else it says that it does not know.
 */
public final class Routing {

  private static final int DEEPEST = 10;

  private static final Pattern SELECTED =
      Pattern.compile(
          "\\bselected\\(\\s*\\$\\{(?<item>[^}]+)}\\s*,\\s*(?:'|\")(?<code>[^'\"]*)(?:'|\")\\s*\\)");

  private final Questionnaire questionnaire;

  private Routing(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
  }

  /** The routing of a questionnaire. */
  public static Routing of(Questionnaire questionnaire) {
    return new Routing(questionnaire);
  }

  /**
   * Whether somebody is asked an item.
   *
   * @param chosen by item the codes that were chosen there, those of missing among them; none for
   *     who was not asked it, or left it empty
   * @return empty when it depends on more than these
   */
  public Optional<Boolean> asks(String item, Map<String, List<String>> chosen) {
    var answers = new Reading(chosen);
    return all(
        questionnaire.conditionsOf(item).stream().map(each -> answers.holds(each, 0)).toList());
  }

  /**
   * Of an item at which several answers can be chosen, those by which alone it decides whether
   * another is asked: where conditions ask of it only whether they were selected.
   *
   * @return empty when they ask anything else of it, such as how many were selected
   */
  public Optional<Set<String>> selections(String item, String decider) {
    var found = new TreeSet<String>();
    for (var condition : questionnaire.conditionsOf(item)) {
      var calls = SELECTED.matcher(condition);
      while (calls.find()) {
        if (calls.group("item").equals(decider)) {
          found.add(calls.group("code"));
        }
      }
      // What is left names calculations too, of which it is not known here how they ask.
      var rest = SELECTED.matcher(condition).replaceAll("");
      boolean isElsewhere =
          References.in(rest).stream().anyMatch(name -> name.equals(decider) || isCalculated(name));
      if (isElsewhere) {
        return Optional.empty();
      }
    }
    return Optional.of(found);
  }

  private boolean isCalculated(String name) {
    return questionnaire.item(name).filter(item -> item.type() == ItemType.CALCULATE).isPresent();
  }

  /** Whether all hold; one that does not is enough to know. */
  private static Optional<Boolean> all(List<Optional<Boolean>> parts) {
    if (parts.contains(Optional.of(false))) {
      return Optional.of(false);
    }
    return parts.stream().allMatch(Optional::isPresent) ? Optional.of(true) : Optional.empty();
  }

  private static Optional<Boolean> not(Optional<Boolean> part) {
    return part.map(holds -> !holds);
  }

  /** Reads conditions as they are for one kind of people. */
  private final class Reading {
    private final Map<String, List<String>> chosen;

    Reading(Map<String, List<String>> chosen) {
      this.chosen = chosen;
    }

    Optional<Boolean> holds(String condition, int deep) {
      return parsed(condition).flatMap(expression -> holds(expression, deep));
    }

    private Optional<Boolean> holds(XPathExpression expression, int deep) {
      if (expression instanceof XPathBoolExpr both) {
        var parts = List.of(holds(both.a, deep), holds(both.b, deep));
        return both.op == XPathBoolExpr.AND
            ? all(parts)
            : not(all(parts.stream().map(Routing::not).toList()));
      }
      if (expression instanceof XPathEqExpr same) {
        var equal =
            value(same.a, deep).flatMap(a -> value(same.b, deep).map(b -> isSame(same, a, b)));
        return same.isEqual() ? equal : not(equal);
      }
      if (expression instanceof XPathCmpExpr comparison) {
        return value(comparison.a, deep)
            .flatMap(a -> value(comparison.b, deep).map(b -> compared(comparison.op, a, b)));
      }
      return expression instanceof XPathFuncExpr function
          ? holds(function, deep)
          : Optional.empty();
    }

    private Optional<Boolean> holds(XPathFuncExpr function, int deep) {
      var name = function.id.toString();
      var given = function.args;
      if (name.equals("not") && given.length == 1) {
        return not(holds(given[0], deep));
      }
      if (name.equals("selected") && given.length == 2) {
        return value(given[0], deep)
            .flatMap(
                codes ->
                    value(given[1], deep).map(code -> List.of(codes.split(" ")).contains(code)));
      }
      if (given.length == 0 && (name.equals("true") || name.equals("false"))) {
        return Optional.of(name.equals("true"));
      }
      return Optional.empty();
    }

    /** What an expression amounts to, as text; codes that were chosen have spaces between them. */
    private Optional<String> value(XPathExpression expression, int deep) {
      if (expression instanceof XPathStringLiteral text) {
        return Optional.of(text.s);
      }
      if (expression instanceof XPathNumericLiteral number) {
        return Optional.of(XPathFuncExpr.toString(number.d)); // 1, not 1.0
      }
      if (expression instanceof XPathPathExpr path) {
        return answer(path.getReference().getNameLast(), deep);
      }
      if (!(expression instanceof XPathFuncExpr function)) {
        return Optional.empty();
      }
      var given = function.args;
      if (function.id.toString().equals("count-selected") && given.length == 1) {
        return value(given[0], deep)
            .map(
                codes ->
                    Long.toString(Stream.of(codes.split(" ")).filter(c -> !c.isEmpty()).count()));
      }
      return function.id.toString().equals("if") && given.length == 3
          ? holds(given[0], deep).flatMap(yes -> value(yes ? given[1] : given[2], deep))
          : Optional.empty();
    }

    private Optional<String> answer(String name, int deep) {
      var codes = chosen.get(name);
      if (codes != null) {
        return Optional.of(String.join(" ", codes));
      }
      return deep > DEEPEST
          ? Optional.empty()
          : questionnaire
              .item(name)
              .filter(item -> item.type() == ItemType.CALCULATE)
              .flatMap(item -> item.rules().calculation())
              .flatMap(Routing::parsed)
              .flatMap(calculation -> value(calculation, deep + 1));
    }
  }

  private static Optional<XPathExpression> parsed(String written) {
    if (References.isSavedIn(written)) {
      return Optional.empty();
    }
    var paths = References.matcher(written).replaceAll("/data/${name}");
    try {
      return Optional.of(XPathParseTool.parseXPath(paths));
    } catch (XPathSyntaxException | XPathException e) {
      // Questionnaires are checked when they are read; what the engine cannot read asks nobody.
      return Optional.empty();
    }
  }

  private static boolean isSame(XPathEqExpr expression, String one, String other) {
    boolean isNumeric =
        expression.a instanceof XPathNumericLiteral || expression.b instanceof XPathNumericLiteral;
    return isNumeric ? number(one) == number(other) : one.equals(other);
  }

  private static boolean compared(int how, String one, String other) {
    double first = number(one);
    double second = number(other);
    return switch (how) {
      case XPathCmpExpr.LT -> first < second;
      case XPathCmpExpr.GT -> first > second;
      case XPathCmpExpr.LTE -> first <= second;
      default -> first >= second;
    };
  }

  /** What is no number compares with nothing. */
  private static double number(String written) {
    try {
      return Double.parseDouble(written.strip());
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
