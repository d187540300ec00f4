package org.peillood.paper;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * When something is asked, in a form that can be put into words. Items are named by their names,
 * and, once a form is laid out, by their places on it.
 */
sealed interface Condition {

  /** Whether it holds, as far as the answers known tell. */
  Truth under(Known known);

  /** The items it depends on. */
  Stream<String> items();

  /** The same about other places. */
  Condition at(UnaryOperator<String> place);

  /** True, false, or not told by what is known. */
  enum Truth {
    TRUE,
    FALSE,
    UNKNOWN;

    static Truth of(boolean known) {
      return known ? TRUE : FALSE;
    }

    Truth not() {
      return this == UNKNOWN ? UNKNOWN : of(this == FALSE);
    }
  }

  /** What is known of the answers to some items. */
  record Known(Map<String, Said> said) {}

  /** What is known of one answer: these codes, and perhaps others. */
  record Said(Set<String> codes, Rest rest) {
    enum Rest {
      NONE,
      UNKNOWN
    }

    static Said only(String code) {
      return new Said(Set.of(code), Rest.NONE);
    }

    static Said nothing() {
      return new Said(Set.of(), Rest.NONE);
    }

    static Said atLeast(String code) {
      return new Said(Set.of(code), Rest.UNKNOWN);
    }
  }

  /** All of these hold; true when there are none. */
  record All(List<Condition> parts) implements Condition {
    @Override
    public Truth under(Known known) {
      var truths = parts.stream().map(part -> part.under(known)).toList();
      return truths.contains(Truth.FALSE)
          ? Truth.FALSE
          : truths.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : Truth.TRUE;
    }

    @Override
    public Stream<String> items() {
      return parts.stream().flatMap(Condition::items);
    }

    @Override
    public Condition at(UnaryOperator<String> place) {
      return new All(parts.stream().map(part -> part.at(place)).toList());
    }
  }

  /** One of these holds; false when there are none. */
  record Any(List<Condition> parts) implements Condition {
    @Override
    public Truth under(Known known) {
      var truths = parts.stream().map(part -> part.under(known)).toList();
      return truths.contains(Truth.TRUE)
          ? Truth.TRUE
          : truths.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : Truth.FALSE;
    }

    @Override
    public Stream<String> items() {
      return parts.stream().flatMap(Condition::items);
    }

    @Override
    public Condition at(UnaryOperator<String> place) {
      return new Any(parts.stream().map(part -> part.at(place)).toList());
    }
  }

  /** The contrary. */
  record Not(Condition part) implements Condition {
    @Override
    public Truth under(Known known) {
      return part.under(known).not();
    }

    @Override
    public Stream<String> items() {
      return part.items();
    }

    @Override
    public Condition at(UnaryOperator<String> place) {
      return new Not(part.at(place));
    }
  }

  /** A category is chosen, be it with others. */
  record Chosen(String item, String code) implements Condition {
    @Override
    public Truth under(Known known) {
      var said = known.said().get(item);
      if (said == null) {
        return Truth.UNKNOWN;
      }
      return said.codes().contains(code)
          ? Truth.TRUE
          : said.rest() == Said.Rest.NONE ? Truth.FALSE : Truth.UNKNOWN;
    }

    @Override
    public Stream<String> items() {
      return Stream.of(item);
    }

    @Override
    public Condition at(UnaryOperator<String> place) {
      return new Chosen(place.apply(item), code);
    }
  }

  /** Nothing is answered. */
  record Empty(String item) implements Condition {
    @Override
    public Truth under(Known known) {
      var said = known.said().get(item);
      return said == null ? Truth.UNKNOWN : Truth.of(said.codes().isEmpty());
    }

    @Override
    public Stream<String> items() {
      return Stream.of(item);
    }

    @Override
    public Condition at(UnaryOperator<String> place) {
      return new Empty(place.apply(item));
    }
  }

  /** A number compares so: the answer itself, or how many categories were chosen. */
  record Compared(String item, Measure measure, String sign, BigDecimal number)
      implements Condition {
    enum Measure {
      ANSWER,
      COUNT
    }

    @Override
    public Truth under(Known known) {
      var said = known.said().get(item);
      if (said == null || said.rest() == Said.Rest.UNKNOWN) {
        return Truth.UNKNOWN;
      }
      if (said.codes().isEmpty() && measure == Measure.ANSWER) {
        return Truth.FALSE; // nothing compares with no number
      }
      if (measure == Measure.ANSWER) {
        return Truth.UNKNOWN;
      }
      int difference = BigDecimal.valueOf(said.codes().size()).compareTo(number);
      return Truth.of(
          switch (sign) {
            case ">" -> difference > 0;
            case ">=" -> difference >= 0;
            case "<" -> difference < 0;
            case "<=" -> difference <= 0;
            case "=" -> difference == 0;
            default -> difference != 0;
          });
    }

    @Override
    public Stream<String> items() {
      return Stream.of(item);
    }

    @Override
    public Condition at(UnaryOperator<String> place) {
      return new Compared(place.apply(item), measure, sign, number);
    }
  }

  /** A rule for which there are no words here; it depends on these items all the same. */
  record Unsaid(String expression, List<String> names) implements Condition {
    @Override
    public Truth under(Known known) {
      return Truth.UNKNOWN;
    }

    @Override
    public Stream<String> items() {
      return names.stream();
    }

    @Override
    public Condition at(UnaryOperator<String> place) {
      return new Unsaid(expression, names.stream().map(place).toList());
    }
  }
}
