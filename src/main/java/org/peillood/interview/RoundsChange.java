package org.peillood.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Group;

/**
 * What a respondent changes about the instances of a repeat.
 *
 * @param instances how many there are now, the first included when nobody has come to it yet
 */
record RoundsChange(Group repeat, Where outer, int instances) {

  /** The instance that was told to go. */
  OptionalInt dropped(List<String> said) {
    return IntStream.range(0, instances)
        .filter(index -> said.contains(Rounds.DROP + (index + 1)))
        .findFirst();
  }

  /** Where the next one will stand. */
  Where next() {
    return outer.in(repeat.name(), instances);
  }

  Answers withOneMore(Answers answers) {
    return next().put(answers, Answers.none());
  }

  Answers without(Answers answers, int index) {
    var left = all(answers);
    left.remove(index);
    return with(answers, left);
  }

  /** The answers, from which can be told that there are no others. */
  Answers settledAt(Answers answers) {
    return with(answers, all(answers));
  }

  private ArrayList<Answers> all(Answers answers) {
    var all = new ArrayList<>(Where.instances(outer.of(answers), repeat.name()));
    while (all.size() < instances) {
      all.add(Answers.none());
    }
    return all;
  }

  private Answers with(Answers answers, List<Answers> all) {
    return outer.put(answers, outer.of(answers).with(repeat.name(), new Answer.Repeated(all)));
  }
}
