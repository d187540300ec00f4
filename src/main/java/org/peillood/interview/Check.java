package org.peillood.interview;

import java.util.Optional;
import org.peillood.survey.Item;
import org.peillood.survey.Translated;

/**
 * Says what is wrong with one item of a page, in the words of the questionnaire or else in ours.
 */
final class Check {

  private final LiveForm form;
  private final Asked asked;
  private final Item item;
  private final Messages messages;
  private final String language;

  Check(LiveForm form, Asked asked, Messages messages, String language) {
    this.form = form;
    this.asked = asked;
    this.item = asked.item();
    this.messages = messages;
    this.language = language;
  }

  /**
   * The complaint about what was read for the item, with all answers of the page in the form.
   *
   * @param wasShown whether the respondent has had the item before the eyes
   */
  Optional<String> complaint(Reading reading, boolean wasShown) {
    if (!item.type().isAnswered() || !form.asks(asked)) {
      return Optional.empty();
    }
    if (reading.refusal().isPresent()) {
      var refusal = reading.refusal().get();
      return Optional.of(messages.text(language, refusal.key(), refusal.arguments().toArray()));
    }
    return reading.answer().isEmpty() ? absent(wasShown) : wrong(reading);
  }

  private Optional<String> absent(boolean wasShown) {
    if (!form.demands(asked)) {
      return Optional.empty();
    }
    return Optional.of(
        wasShown
            ? own(item.rules().requiredMessage())
                .orElseGet(() -> messages.text(language, requiredKey()))
            : messages.text(language, "survey.one-more"));
  }

  private Optional<String> wrong(Reading reading) {
    if (!Filter.of(form, asked).admits(reading.answer().orElseThrow())) {
      return Optional.of(messages.text(language, "survey.not-offered"));
    }
    return form.meetsConstraint(asked)
        ? Optional.empty()
        : Optional.of(
            own(item.rules().constraintMessage())
                .orElseGet(() -> messages.text(language, "survey.constraint")));
  }

  private Optional<String> own(Translated message) {
    return message.isEmpty()
        ? Optional.empty()
        : Optional.of(message.in(language, name -> form.value(name, asked.where())));
  }

  private String requiredKey() {
    return switch (item.type()) {
      case SELECT_ONE -> "survey.choose-one";
      case SELECT_MULTIPLE -> "survey.choose-some";
      case RANK -> "survey.rank-some";
      case ACKNOWLEDGE -> "survey.acknowledge";
      default -> "survey.fill-in";
    };
  }
}
