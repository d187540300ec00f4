package org.peillood.interview;

import java.util.Optional;
import org.javarosa.core.model.data.DecimalData;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.xform.util.XFormAnswerDataParser;
import org.peillood.survey.Answer;
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
        ? Optional.of(new StringData(Integer.toString(missing.code().code().orElseThrow())))
        : Optional.empty();
  }

  private static IAnswerData number(Answer.Number number) {
    var value = number.value();
    return value.scale() == 0 && value.precision() <= 9
        ? new IntegerData(value.intValueExact())
        : new DecimalData(value.doubleValue());
  }
}
