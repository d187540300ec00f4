package org.peillood.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.peillood.export.Variable.Kind;
import org.peillood.survey.Answer;
import org.peillood.survey.Category;
import org.peillood.survey.Item;
import org.peillood.survey.ItemType;
import org.peillood.survey.MissingCode;

/**
 * Makes the variables of one question, and what fills them. An answer that the wave does not offer
 * counts as none, as in the figures: the store keeps it, a file cannot name it.
 */
final class QuestionVariables {

  /** The variables of a question, the set that they form, and what fills them. */
  record Made(List<Variable> variables, Optional<ResponseSet> set, Fill fill) {}

  private static final int LARGEST_USUAL = 96;
  private static final double NOT_ASKED = MissingNumbers.USUAL.number(MissingCode.NOT_ASKED);

  private final Question question;
  private final String base;
  private final int first;
  private final Names names;
  private final Wording wording;
  private final String label;
  private final List<String> waves;
  private final Map<String, Set<String>> offered = new HashMap<>();

  /**
   * Of a question.
   *
   * @param base what its variables are called, or what their names begin with
   * @param first the place of its first variable in a row
   */
  QuestionVariables(Question question, String base, int first, Names names, Wording wording) {
    this.question = question;
    this.base = base;
    this.first = first;
    this.names = names;
    this.wording = wording;
    this.label = wording.question(question.item());
    this.waves = List.copyOf(question.asked().keySet());
    question
        .asked()
        .forEach(
            (wave, item) -> {
              var codes = new HashSet<String>();
              item.categories().forEach(category -> codes.add(category.code()));
              if (item.type() == ItemType.ACKNOWLEDGE || item.type() == ItemType.TRIGGER) {
                codes.add(Question.ACKNOWLEDGED);
              }
              offered.put(wave, codes);
            });
  }

  Made one() {
    var missing = missingNumbers();
    var values = substantive();
    var measure = question.item().scale().isPresent() ? Measure.ORDINAL : Measure.NOMINAL;
    return alone(
        variable(base, label, Kind.CODED, measure, with(values, missing), Optional.of(missing)),
        (answer, wave, released, row) -> {
          if (answer.orElse(null) instanceof Answer.Choice choice && offers(wave, choice.code())) {
            row.set(first, number(choice.code()));
          } else {
            row.set(first, missing(answer, missing));
          }
        });
  }

  Made several() {
    var categories = question.categories();
    var made = new ArrayList<Variable>();
    var values =
        List.of(
            new Value(0, "0", wording.words().get("export.value.no"), false),
            new Value(1, "1", wording.words().get("export.value.yes"), false));
    for (var category : categories) {
      made.add(
          variable(
              names.of(base + "_" + category.code()),
              "[" + wording.category(category) + "] " + label,
              Kind.CODED,
              Measure.NOMINAL,
              with(values, MissingNumbers.USUAL),
              Optional.of(MissingNumbers.USUAL)));
    }
    var set =
        new ResponseSet(
            base,
            question.name(),
            label,
            made.stream().map(Variable::name).toList(),
            categories.stream().map(wording::category).toList());
    var codes = categories.stream().map(Category::code).toList();
    var places = new HashMap<String, Integer>();
    codes.forEach(code -> places.put(code, first + places.size()));
    return new Made(
        made,
        Optional.of(set),
        (answer, wave, released, row) -> {
          var here = offered.getOrDefault(wave, Set.of());
          boolean any = false;
          for (var code : choices(answer)) {
            var place = here.contains(code) ? places.get(code) : null;
            if (place != null) {
              row.set(place, 1);
              any = true;
            }
          }
          double none = missing(answer, MissingNumbers.USUAL);
          for (int i = 0; i < codes.size(); i++) {
            if (!any) {
              row.set(first + i, none);
            } else if (row.number(first + i) != 1) {
              row.set(first + i, here.contains(codes.get(i)) ? 0 : NOT_ASKED);
            }
          }
        });
  }

  private static List<String> choices(Optional<Answer> answer) {
    return answer.orElse(null) instanceof Answer.Choices choices ? choices.codes() : List.of();
  }

  Made ranked() {
    int places = question.places();
    var missing = missingNumbers();
    var values = with(substantive(), missing);
    var made = new ArrayList<Variable>();
    for (int place = 1; place <= places; place++) {
      made.add(
          variable(
              names.of(base + "_" + place),
              "[" + wording.words().get("export.place", place) + "] " + label,
              Kind.CODED,
              Measure.NOMINAL,
              values,
              Optional.of(missing)));
    }
    return new Made(
        made,
        Optional.empty(),
        (answer, wave, released, row) -> {
          var ranked = chosen(answer, wave);
          int own = places(wave);
          for (int i = 0; i < places; i++) {
            if (ranked.isEmpty()) {
              row.set(first + i, missing(answer, missing));
            } else if (i >= own) {
              row.set(first + i, missing.number(MissingCode.NOT_ASKED));
            } else if (i < ranked.size()) {
              row.set(first + i, number(ranked.get(i)));
            }
          }
        });
  }

  private int places(String wave) {
    return Question.places(Optional.ofNullable(question.asked().get(wave)).orElseThrow());
  }

  Made number(MissingNumbers missing) {
    boolean whole =
        question.asked().values().stream().allMatch(item -> item.type() == ItemType.INTEGER);
    return alone(
        variable(
            base,
            label,
            whole ? Kind.WHOLE : Kind.DECIMAL,
            Measure.SCALE,
            with(List.of(), missing),
            Optional.of(missing)),
        (answer, wave, released, row) ->
            row.set(
                first,
                answer.orElse(null) instanceof Answer.Number number
                    ? number.value().doubleValue()
                    : missing(answer, missing)));
  }

  /** Whether there is an answer, never which; and, when texts leave, after it the answer. */
  Made given(boolean withText) {
    var words = wording.words();
    var values =
        with(
            List.of(new Value(1, "1", words.get("export.value.given"), false)),
            MissingNumbers.USUAL);
    var made = new ArrayList<Variable>();
    made.add(
        variable(
            names.of(base + "_given"),
            "[" + words.get("export.given") + "] " + label,
            Kind.CODED,
            Measure.NOMINAL,
            values,
            Optional.of(MissingNumbers.USUAL)));
    if (withText) {
      made.add(variable(base, label, Kind.TEXT, Measure.NOMINAL, List.of(), Optional.empty()));
    }
    return new Made(
        made,
        Optional.empty(),
        (answer, wave, released, row) -> {
          boolean given = answer.isPresent() && !(answer.get() instanceof Answer.Missing);
          row.set(first, given ? 1 : missing(answer, MissingNumbers.USUAL));
          if (withText && given) {
            row.set(first + 1, released.orElse(""));
          }
        });
  }

  private Made alone(Variable variable, Fill fill) {
    return new Made(List.of(variable), Optional.empty(), fill);
  }

  private Variable variable(
      String name,
      String words,
      Kind kind,
      Measure measure,
      List<Value> values,
      Optional<MissingNumbers> missing) {
    return new Variable(name, question.name(), label, words, kind, measure, values, missing, waves);
  }

  private List<Value> substantive() {
    if (question.categories().isEmpty()) {
      return List.of(
          new Value(1, Question.ACKNOWLEDGED, wording.words().get("export.value.read"), false));
    }
    return question.categories().stream()
        .map(c -> new Value(number(c.code()), c.code(), wording.category(c), false))
        .toList();
  }

  private List<Value> with(List<Value> values, MissingNumbers missing) {
    return Stream.concat(
            values.stream(),
            Stream.of(MissingCode.REFUSED, MissingCode.DONT_KNOW, MissingCode.NOT_ASKED)
                .map(code -> missingValue(code, missing)))
        .toList();
  }

  private Value missingValue(MissingCode code, MissingNumbers missing) {
    var digits = Integer.toString(code.code().orElseThrow());
    Item item = question.item();
    var own =
        item.missing().stream()
            .filter(category -> category.code().equals(digits))
            .map(wording::category)
            .findFirst();
    var usual =
        switch (code) {
          case REFUSED -> "export.missing.refused";
          case DONT_KNOW -> "export.missing.dont-know";
          default -> "export.missing.not-asked";
        };
    return new Value(
        (int) missing.number(code), digits, own.orElseGet(() -> wording.words().get(usual)), true);
  }

  // A long list may use 97 itself.
  private MissingNumbers missingNumbers() {
    return question.numbers().values().stream().allMatch(number -> number <= LARGEST_USUAL)
        ? MissingNumbers.USUAL
        : MissingNumbers.NEGATIVE;
  }

  private int number(String code) {
    return Optional.ofNullable(question.numbers().get(code)).orElseThrow();
  }

  private boolean offers(String wave, String code) {
    return offered.getOrDefault(wave, Set.of()).contains(code);
  }

  private List<String> chosen(Optional<Answer> answer, String wave) {
    var chosen = new ArrayList<String>();
    var here = offered.getOrDefault(wave, Set.of());
    for (var code : choices(answer)) {
      if (here.contains(code) && !chosen.contains(code)) {
        chosen.add(code);
      }
    }
    return chosen;
  }

  private static double missing(Optional<Answer> answer, MissingNumbers numbers) {
    return answer.orElse(null) instanceof Answer.Missing missing
        ? numbers.number(missing.code())
        : Double.NaN;
  }
}
