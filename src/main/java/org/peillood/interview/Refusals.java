package org.peillood.interview;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.peillood.interview.Instances.Following;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.MissingCode;
import org.peillood.survey.OwnYes;

/**
 * Questions about special categories of data that were not put because the respondent said no when
 * asked whether they may be. That is a refusal (97) and not a question that routing left out (99):
 * what would not have been asked after a yes either stays 99.
 *
 * @param ownYes by the name of the item that it opens
 */
record Refusals(Map<String, OwnYes> ownYes) {

  private static final Answer REFUSED = new Answer.Missing(MissingCode.REFUSED);
  private static final Answer NOT_ASKED = new Answer.Missing(MissingCode.NOT_ASKED);

  /** Settled answers with what was refused marked so. */
  Answers marked(LiveForm form, Following following, Answers answers, Answers settled) {
    var refused =
        ownYes.entrySet().stream()
            .filter(guarded -> isNo(guarded.getValue(), answers))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    if (refused.isEmpty()) {
      return settled;
    }
    var afterYes = answers;
    for (var own : refused.values()) {
      afterYes = afterYes.with(own.item(), new Answer.Choice(own.yes()));
    }
    form.load(afterYes, following);
    var next = settled;
    for (var asked : form.everything()) {
      if (refused.containsKey(asked.item().name())
          && form.asks(asked)
          && asked.in(next).equals(Optional.of(NOT_ASKED))) {
        next = asked.put(next, Optional.of(REFUSED));
      }
    }
    return next;
  }

  /** Whether an answer to an item that is not asked now only says that its block was refused. */
  boolean tells(LiveForm form, Asked asked, Answer answer, Answers answers) {
    var own = ownYes.get(asked.item().name());
    return own != null && answer.equals(REFUSED) && !form.asks(asked) && isNo(own, answers);
  }

  /** Answers that are to be changed, without those marks: after a yes everything is asked anew. */
  Answers unmarked(LiveForm form, Answers answers) {
    if (ownYes.isEmpty()) {
      return answers;
    }
    var next = answers;
    for (var asked : form.everything()) {
      var answer = asked.in(answers);
      if (answer.isPresent() && tells(form, asked, answer.get(), answers)) {
        next = asked.put(next, Optional.empty());
      }
    }
    return next;
  }

  private static boolean isNo(OwnYes own, Answers answers) {
    return answers
        .get(own.item())
        .filter(Answer.Choice.class::isInstance)
        .filter(said -> !said.equals(new Answer.Choice(own.yes())))
        .isPresent();
  }
}
