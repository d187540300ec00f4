package org.peillood.interview;

import java.util.List;
import java.util.Optional;
import org.javarosa.core.model.data.DecimalData;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.xform.util.XFormAnswerDataParser;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Item;
import org.peillood.survey.MissingCode;

/** Answers as the engine holds them. */
final class AnswerData {

  private AnswerData() {}

  // Text serves for codes too: the engine's functions on selections take codes with spaces between.
  static Optional<IAnswerData> of(Answer answer, TreeElement node) {
    if (answer instanceof Answer.Choice choice) {
      return Optional.of(new StringData(choice.code()));
    } else if (answer instanceof Answer.Choices choices) {
      return Optional.of(new StringData(String.join(" ", choices.codes())));
    } else if (answer instanceof Answer.Text text) {
      return Optional.of(new StringData(text.text()));
    } else if (answer instanceof Answer.Number number) {
      return Optional.of(number(number));
    } else if (answer instanceof Answer.Moment moment) {
      return Optional.ofNullable(
          XFormAnswerDataParser.getAnswerData(moment.iso(), node.getDataType()));
    } else if (answer instanceof Answer.Location location) {
      return Optional.ofNullable(
          XFormAnswerDataParser.getAnswerData(location.points(), node.getDataType()));
    } else if (answer instanceof Answer.Attachment file) {
      return Optional.of(new StringData(file.name()));
    }
    return answer instanceof Answer.Missing missing && missing.code() != MissingCode.NOT_ASKED
        ? missing.code().code().stream()
            .<IAnswerData>mapToObj(code -> new StringData(Integer.toString(code)))
            .findFirst()
        : Optional.empty();
  }

  /**
   * What a value of the engine is as an answer to an item; none when it cannot be one, as a code
   * that the item does not have.
   */
  static Optional<Answer> read(IAnswerData value, Item item) {
    var text = value.uncast().getString();
    if (item.type().isAttachment() || text.isEmpty()) {
      return Optional.empty();
    }
    if (!item.type().isAnswered()) {
      return Optional.of(Answers.ofText(text, item.type()));
    }
    var typed =
        Answers.ofText(text, item.type()) instanceof Answer.Moment moment
            ? List.of(Moments.typed(moment))
            : item.type().takesSeveral() ? List.of(text.split("\\s+")) : List.of(text);
    return new TypedValues(item, "en").read(typed).answer();
  }

  private static IAnswerData number(Answer.Number number) {
    var value = number.value();
    return value.scale() == 0 && value.precision() <= 9
        ? new IntegerData(value.intValueExact())
        : new DecimalData(value.doubleValue());
  }
}
