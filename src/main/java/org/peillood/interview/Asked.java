package org.peillood.interview;

import java.util.Optional;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Item;
import org.peillood.survey.MissingCode;

/** An item as one person meets it: in a repeat there is one for each instance. */
record Asked(Item item, Where where) {

  /** The questionnaire proposed something, and the respondent left it empty. */
  static final Answer TAKEN_AWAY = new Answer.Missing(MissingCode.NO_ANSWER);

  /** The answer that stands there, be it only that it was never asked. */
  Optional<Answer> in(Answers answers) {
    return where.of(answers).get(item.name());
  }

  /** The answer that was given. */
  Optional<Answer> given(Answers answers) {
    return in(answers)
        .filter(
            answer ->
                !(answer instanceof Answer.Missing missing) || missing.code().code().isPresent())
        .filter(answer -> !answer.equals(new Answer.Missing(MissingCode.NOT_ASKED)));
  }

  /** All answers, with this one given or taken away. */
  Answers put(Answers answers, Optional<Answer> answer) {
    var here = where.of(answers);
    if (answer.equals(here.get(item.name()))) {
      return answers;
    }
    return where.put(
        answers,
        answer.isPresent() ? here.with(item.name(), answer.get()) : here.without(item.name()));
  }
}
