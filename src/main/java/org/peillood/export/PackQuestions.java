package org.peillood.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.peillood.survey.Category;

/** What stands in a table of microdata of one wave, by item. */
final class PackQuestions {

  private static final String GIVEN = "1";

  /**
   * An item and its variables, without texts.
   *
   * @param variables in the order of the table
   */
  record Asked(Question question, List<Variable> variables) {
    Asked {
      variables = List.copyOf(variables);
    }

    /** The variable of a category of which several may be chosen. */
    String column(String code) {
      var codes = question.categories().stream().map(Category::code).toList();
      return variables.get(codes.indexOf(code)).name();
    }

    /** The numbers that stand for categories. */
    String hits(List<String> codes) {
      return question.family() == Family.SEVERAL
          ? GIVEN
          : codes.stream().map(this::number).collect(Collectors.joining(" "));
    }

    /** The numbers of the points of its scale, lowest first; empty for an item without. */
    String points() {
      return question
          .item()
          .scale()
          .map(
              scale ->
                  IntStream.rangeClosed(1, scale.points())
                      .mapToObj(point -> number(Integer.toString(point)))
                      .collect(Collectors.joining(" ")))
          .orElse("");
    }

    private String number(String code) {
      return Optional.ofNullable(question.numbers().get(code))
          .map(number -> Integer.toString(number))
          .orElseThrow();
    }

    String missing() {
      return PackFigures.missing(variables.get(0));
    }

    boolean isReversed() {
      return question.item().reverse();
    }
  }

  private final Map<String, Asked> asked = new LinkedHashMap<>();

  PackQuestions(Order order, List<Variable> variables) {
    for (var question : Question.of(order.survey(), order.waves())) {
      var own = variables.stream().filter(v -> v.item().equals(question.name())).toList();
      if (!own.isEmpty()) {
        asked.put(question.name(), new Asked(question, own));
      }
    }
  }

  Asked of(String item) {
    return Optional.ofNullable(asked.get(item)).orElseThrow();
  }
}
