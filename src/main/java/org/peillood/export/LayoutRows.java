package org.peillood.export;

import java.io.IOException;
import java.util.Map;
import org.peillood.response.SingleAnswer;

/** Writes responses in a file one after another, or their instances of one repeat. */
final class LayoutRows {

  private final Layout layout;
  private final Layout of;
  private final boolean isRepeat;
  private final Row row;
  private final DataFile file;

  /**
   * Into this file.
   *
   * @param part 0 for a row for each response, else which repeat, from 1
   */
  LayoutRows(Layout layout, int part, DataFile file) {
    this.layout = layout;
    this.isRepeat = part > 0;
    this.of = isRepeat ? layout.repeats().get(part - 1) : layout;
    this.row = of.row();
    this.file = file;
  }

  /**
   * Writes a response.
   *
   * @param number of its row
   * @param screened its texts that were screened, by item
   */
  void write(int number, SingleAnswer response, Map<String, String> screened) throws IOException {
    var answers = layout.answers(response);
    if (!isRepeat) {
      of.fill(response, answers, screened, row);
      row.set(0, number);
      file.write(row);
      return;
    }
    for (var instance : of.instances(answers)) {
      of.fill(response, instance, row);
      row.set(0, number);
      file.write(row);
    }
  }
}
