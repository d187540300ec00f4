package org.peillood.interview;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.peillood.survey.Answer;
import org.peillood.survey.Category;
import org.peillood.survey.Item;

/**
 * What an item offers now, after its {@code choice_filter}.
 *
 * @param allowed the codes that the filter lets through; none when the item has no filter
 */
record Filter(Item item, Optional<Set<String>> allowed) {

  static Filter of(LiveForm form, Asked asked) {
    return new Filter(asked.item(), form.filtered(asked));
  }

  List<Category> offered() {
    return item.offered().stream().filter(category -> allows(category.code())).toList();
  }

  /** Whether everything in the answer is offered. */
  boolean admits(Answer answer) {
    return kept(answer).equals(Optional.of(answer));
  }

  /** What remains of an answer; none when nothing does. */
  Optional<Answer> kept(Answer answer) {
    if (answer instanceof Answer.Choice choice) {
      return Optional.of(answer).filter(a -> allows(choice.code()));
    }
    if (answer instanceof Answer.Choices choices) {
      var codes = choices.codes().stream().filter(this::allows).toList();
      return codes.isEmpty() ? Optional.empty() : Optional.of(new Answer.Choices(codes));
    }
    return Optional.of(answer);
  }

  private boolean allows(String code) {
    return allowed.map(codes -> codes.contains(code)).orElse(true);
  }
}
