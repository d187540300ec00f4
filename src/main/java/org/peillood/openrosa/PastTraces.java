package org.peillood.openrosa;

import java.util.Optional;
import org.peillood.openrosa.Traces.Cleaned;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Item;
import org.peillood.survey.ItemType;
import org.peillood.survey.Questionnaire;

/**
 * Takes out of the answers of a response what an earlier release let in of the device and of the
 * hour. The answers are not judged again: whatever is no such trace stays as it is.
 */
record PastTraces(Questionnaire questionnaire, Cleaned cleaned) {

  Answers outOf(Answers stored) {
    var rest = stored;
    for (var entry : stored.byItem().entrySet()) {
      var name = entry.getKey();
      var left = left(name, entry.getValue());
      if (left.isEmpty()) {
        rest = rest.without(name);
      } else if (!left.get().equals(entry.getValue())) {
        rest = rest.with(name, left.get());
      }
    }
    return rest;
  }

  private Optional<Answer> left(String name, Answer answer) {
    if (answer instanceof Answer.Repeated repeated) {
      return Optional.of(
          new Answer.Repeated(repeated.instances().stream().map(this::outOf).toList()));
    }
    return questionnaire
        .anyItem(name)
        .map(item -> left(item, answer))
        .orElseGet(() -> Optional.of(answer));
  }

  private Optional<Answer> left(Item item, Answer answer) {
    if (answer instanceof Answer.Missing) {
      return Optional.of(answer);
    }
    if (item.type().isDeviceData()) {
      return item.type() == ItemType.START || item.type() == ItemType.END
          ? Optional.of(day(answer))
          : Optional.empty();
    }
    if (answer instanceof Answer.Attachment file) {
      return Optional.of(new Answer.Attachment(cleaned.called(file.name()), file.mediaType()));
    }
    if (item.type() == ItemType.CALCULATE && answer instanceof Answer.Text text) {
      var rest = cleaned.of(text.text());
      return Optional.of(new Answer.Text(Traces.looksAtTheClock(item) ? Traces.days(rest) : rest));
    }
    return Optional.of(answer);
  }

  private static Answer day(Answer answer) {
    if (answer instanceof Answer.Moment moment) {
      return new Answer.Moment(Traces.days(moment.iso()));
    }
    return answer instanceof Answer.Text text ? new Answer.Text(Traces.days(text.text())) : answer;
  }
}
