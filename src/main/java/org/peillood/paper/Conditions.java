package org.peillood.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.peillood.paper.Condition.All;
import org.peillood.paper.Condition.Any;
import org.peillood.paper.Condition.Chosen;
import org.peillood.paper.Condition.Compared;
import org.peillood.paper.Condition.Empty;
import org.peillood.paper.Condition.Not;
import org.peillood.paper.Condition.Unsaid;
import org.peillood.survey.Item;
import org.peillood.survey.ItemType;
import org.peillood.survey.Questionnaire;

/**
 * Reads the conditions of a questionnaire, which are XPath, as far as they can be put into words:
 * {@code and}, {@code or}, {@code not}, {@code selected}, {@code count-selected}, comparisons of an
 * answer with a code or a number, and calculations that choose with {@code if} between texts.
 */
final class Conditions {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(\\$\\{\\s*[^}\\s]+\\s*}|'[^']*'|\"[^\"]*\"|!=|>=|<=|[=<>(),]|[0-9]+(?:\\.[0-9]+)?"
              + "|[A-Za-z_][A-Za-z0-9_-]*|\\S)");
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{\\s*([^}\\s]+)\\s*}");
  private static final int DEEPEST = 5;

  private final Questionnaire questionnaire;

  Conditions(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
  }

  /** The parts of an expression that must all hold, each read by itself. */
  List<Condition> read(String expression) {
    var tokens = TOKEN.matcher(expression).results().map(found -> found.group(1)).toList();
    return parts(tokens).stream().flatMap(part -> part(part).stream()).toList();
  }

  private List<Condition> part(List<String> tokens) {
    var whole = stripped(tokens);
    if (parts(whole).size() > 1) {
      return parts(whole).stream().flatMap(part -> part(part).stream()).toList();
    }
    try {
      return List.of(new Reader(whole, 0).whole());
    } catch (NoWords unsaid) {
      var expression = String.join(" ", whole);
      return List.of(
          new Unsaid(
              expression,
              REFERENCE.matcher(expression).results().map(r -> r.group(1)).distinct().toList()));
    }
  }

  // Brackets around the whole.
  private static List<String> stripped(List<String> tokens) {
    var whole = tokens;
    while (whole.size() > 2 && whole.get(0).equals("(") && closing(whole) == whole.size() - 1) {
      whole = whole.subList(1, whole.size() - 1);
    }
    return whole;
  }

  private static int closing(List<String> tokens) {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      depth += tokens.get(i).equals("(") ? 1 : tokens.get(i).equals(")") ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static List<List<String>> parts(List<String> tokens) {
    var parts = new ArrayList<List<String>>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
      if (depth == 0 && token.equals("or")) {
        return List.of(tokens);
      } else if (depth == 0 && token.equals("and")) {
        parts.add(tokens.subList(from, i));
        from = i + 1;
      }
    }
    parts.add(tokens.subList(from, tokens.size()));
    return parts;
  }

  /** Says only that there are no words for something. */
  private static final class NoWords extends RuntimeException {
    NoWords() {
      super("no words", null, false, false);
    }
  }

  /** A side of a comparison. */
  private sealed interface Value {
    record Text(String text) implements Value {}

    record Answer(Item item) implements Value {}

    record Count(Item item) implements Value {}

    record Either(Condition when, Value then, Value otherwise) implements Value {}
  }

  /** Goes through the tokens of one expression, once. */
  private final class Reader {
    private final List<String> tokens;
    private final int deep;
    private int at;

    Reader(List<String> tokens, int deep) {
      this.tokens = tokens;
      this.deep = deep;
    }

    Condition whole() {
      var condition = any();
      if (at < tokens.size()) {
        throw new NoWords();
      }
      return condition;
    }

    Value wholeValue() {
      var value = value();
      if (at < tokens.size()) {
        throw new NoWords();
      }
      return value;
    }

    private Condition any() {
      var parts = new ArrayList<>(List.of(all()));
      while (take("or")) {
        parts.add(all());
      }
      return parts.size() == 1 ? parts.get(0) : new Any(List.copyOf(parts));
    }

    private Condition all() {
      var parts = new ArrayList<>(List.of(one()));
      while (take("and")) {
        parts.add(one());
      }
      return parts.size() == 1 ? parts.get(0) : new All(List.copyOf(parts));
    }

    private Condition one() {
      if (take("(")) {
        var inside = any();
        need(")");
        return inside;
      }
      if (follows("not")) {
        need("(");
        var inside = any();
        need(")");
        return new Not(inside);
      }
      if (follows("selected")) {
        need("(");
        var item = item();
        need(",");
        var code = text();
        need(")");
        return new Chosen(item.name(), code);
      }
      return comparison();
    }

    private Condition comparison() {
      var left = value();
      var sign = next();
      var right = value();
      if (left instanceof Value.Text && !(right instanceof Value.Text)) {
        return compared(right, turned(sign), left);
      }
      return compared(left, sign, right);
    }

    private static String turned(String sign) {
      return sign.replace('<', '#').replace('>', '<').replace('#', '>');
    }

    private Condition compared(Value left, String sign, Value right) {
      if (!(right instanceof Value.Text text) || !sign.matches("=|!=|[<>]=?")) {
        throw new NoWords();
      }
      if (left instanceof Value.Either either) {
        return new Any(
            List.of(
                new All(List.of(either.when(), compared(either.then(), sign, right))),
                new All(
                    List.of(new Not(either.when()), compared(either.otherwise(), sign, right)))));
      }
      if (left instanceof Value.Text known && sign.matches("!?=")) {
        return known.text().equals(text.text()) == sign.equals("=")
            ? new All(List.of())
            : new Any(List.of());
      }
      if (left instanceof Value.Count count) {
        return new Compared(count.item().name(), Compared.Measure.COUNT, sign, number(text.text()));
      }
      return left instanceof Value.Answer answer
          ? answered(answer.item(), sign, text.text())
          : unsaid();
    }

    private Condition answered(Item item, String sign, String text) {
      Condition same;
      if (text.isEmpty() && sign.matches("!?=")) {
        same = new Empty(item.name());
      } else if (item.type() == ItemType.SELECT_ONE && sign.matches("!?=")) {
        same = new Chosen(item.name(), text);
      } else if (item.type().isNumber()) {
        return new Compared(item.name(), Compared.Measure.ANSWER, sign, number(text));
      } else {
        return unsaid();
      }
      return sign.equals("=") ? same : new Not(same);
    }

    private Condition unsaid() {
      throw new NoWords();
    }

    private BigDecimal number(String text) {
      if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
        throw new NoWords();
      }
      return new BigDecimal(text);
    }

    private Value value() {
      if (follows("count-selected")) {
        need("(");
        var item = item();
        need(")");
        return new Value.Count(item);
      }
      if (follows("if")) {
        need("(");
        var when = any();
        need(",");
        var then = value();
        need(",");
        var otherwise = value();
        need(")");
        return new Value.Either(when, then, otherwise);
      }
      var token = peek();
      if (token.startsWith("$")) {
        return answer(item());
      }
      at++;
      return new Value.Text(literal(token));
    }

    private Value answer(Item item) {
      if (!item.isComputed()) {
        return new Value.Answer(item);
      }
      var calculation = item.rules().calculation();
      if (deep >= DEEPEST || calculation.isEmpty()) {
        throw new NoWords();
      }
      var inside = TOKEN.matcher(calculation.get()).results().map(found -> found.group(1)).toList();
      return new Reader(inside, deep + 1).wholeValue();
    }

    private Item item() {
      var name = REFERENCE.matcher(next());
      return (name.matches() ? questionnaire.anyItem(name.group(1)) : Optional.<Item>empty())
          .orElseThrow(NoWords::new);
    }

    private String text() {
      return literal(next());
    }

    private String literal(String token) {
      if (token.matches("'.*'|\".*\"")) {
        return token.substring(1, token.length() - 1);
      }
      if (token.matches("[0-9.]+")) {
        return token;
      }
      throw new NoWords();
    }

    // A function: its name is taken, the bracket after it is not.
    private boolean follows(String function) {
      return at + 1 < tokens.size() && tokens.get(at + 1).equals("(") && take(function);
    }

    private boolean take(String token) {
      boolean there = at < tokens.size() && tokens.get(at).equals(token);
      at += there ? 1 : 0;
      return there;
    }

    private void need(String token) {
      if (!take(token)) {
        throw new NoWords();
      }
    }

    private String peek() {
      if (at >= tokens.size()) {
        throw new NoWords();
      }
      return tokens.get(at);
    }

    private String next() {
      var token = peek();
      at++;
      return token;
    }
  }
}
