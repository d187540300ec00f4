package org.peillood.exchange;

import java.util.Optional;
import org.peillood.survey.Answer;
import org.peillood.survey.Item;
import org.peillood.survey.WrittenAnswer;

/** One cell of a file: the answer it holds, or what is wrong with it. */
record Cell(Item item, String value, Faults faults, long row) {

  /**
   * The answer; none for an empty cell, and none for one that is wrong, which is then among the
   * faults.
   */
  Optional<Answer> answer() {
    var written = WrittenAnswer.read(item, value);
    written
        .fault()
        .ifPresent(
            fault -> faults.inCell(row, item.name(), fault.key(), fault.arguments().toArray()));
    return written.answer();
  }
}
