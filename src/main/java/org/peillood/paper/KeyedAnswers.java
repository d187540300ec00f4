package org.peillood.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;

/** Puts what was keyed together as answers, copies of repeats as their instances. */
final class KeyedAnswers {

  private final Map<String, KeyedValue> values;

  private KeyedAnswers(Map<String, KeyedValue> values) {
    this.values = values;
  }

  /**
   * The answers on a form.
   *
   * @param taken which fields count; the others are as if left empty
   */
  static Answers of(PaperForm form, Map<String, KeyedValue> values, Predicate<Field> taken) {
    return new KeyedAnswers(values).at(Place.ONCE, form.fields().stream().filter(taken).toList());
  }

  private Answers at(Place place, List<Field> fields) {
    var answers = Answers.none();
    int depth = place.steps().size();
    for (var field : fields) {
      var here = field.place().steps();
      if (!here.subList(0, Math.min(depth, here.size())).equals(place.steps())) {
        continue;
      }
      if (here.size() == depth) {
        if (values.get(field.name()) instanceof KeyedValue.Given given) {
          answers = answers.with(field.item().name(), given.answer());
        }
      } else if (here.size() > depth && answers.get(here.get(depth).repeat()).isEmpty()) {
        var repeat = here.get(depth).repeat();
        var instances = new ArrayList<Answers>();
        for (int copy = 1; copy <= begun(place, repeat, fields); copy++) {
          instances.add(at(place.in(repeat, copy), fields));
        }
        if (!instances.isEmpty()) {
          answers = answers.with(repeat, new Answer.Repeated(instances));
        }
      }
    }
    return answers;
  }

  // The last copy in which anything is filled in.
  private int begun(Place place, String repeat, List<Field> fields) {
    int depth = place.steps().size();
    return fields.stream()
        .filter(field -> values.get(field.name()) instanceof KeyedValue.Given)
        .map(field -> field.place().steps())
        .filter(steps -> steps.size() > depth && steps.subList(0, depth).equals(place.steps()))
        .filter(steps -> steps.get(depth).repeat().equals(repeat))
        .mapToInt(steps -> steps.get(depth).copy())
        .max()
        .orElse(0);
  }
}
