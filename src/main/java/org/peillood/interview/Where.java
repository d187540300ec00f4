package org.peillood.interview;

import java.util.ArrayList;
import java.util.List;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;

/**
 * In which instances of which repeats something stands, the outermost first. What is asked once
 * stands in none.
 */
record Where(List<Step> steps) {

  /**
   * One instance of a repeat.
   *
   * @param index its place among the instances, from 0
   */
  record Step(String repeat, int index) {}

  private static final Where ONCE = new Where(List.of());

  Where {
    steps = List.copyOf(steps);
  }

  /** In no repeat. */
  static Where once() {
    return ONCE;
  }

  /** In an instance of a repeat that stands here. */
  Where in(String repeat, int index) {
    var further = new ArrayList<>(steps);
    further.add(new Step(repeat, index));
    return new Where(further);
  }

  /** Whether this is that place, or lies in it. */
  boolean isWithin(Where outer) {
    return steps.size() >= outer.steps.size()
        && steps.subList(0, outer.steps.size()).equals(outer.steps);
  }

  /** The place in which the repeat stands of which this is an instance. */
  Where outer() {
    return new Where(steps.subList(0, steps.size() - 1));
  }

  /** The instance that this is, of the innermost repeat. */
  Step last() {
    return steps.get(steps.size() - 1);
  }

  /** The answers that stand here; none when nothing was answered here yet. */
  Answers of(Answers all) {
    var answers = all;
    for (var step : steps) {
      var instances = instances(answers, step.repeat());
      answers = step.index() < instances.size() ? instances.get(step.index()) : Answers.none();
    }
    return answers;
  }

  /** All answers, with these in place of the ones that stand here. */
  Answers put(Answers all, Answers here) {
    if (steps.isEmpty()) {
      return here;
    }
    var outer = outer();
    var around = outer.of(all);
    var instances = new ArrayList<>(instances(around, last().repeat()));
    while (instances.size() <= last().index()) {
      instances.add(Answers.none());
    }
    instances.set(last().index(), here);
    return outer.put(all, around.with(last().repeat(), new Answer.Repeated(instances)));
  }

  /** The instances that a repeat has in these answers. */
  static List<Answers> instances(Answers answers, String repeat) {
    return answers.get(repeat).orElse(null) instanceof Answer.Repeated repeated
        ? repeated.instances()
        : List.of();
  }
}
