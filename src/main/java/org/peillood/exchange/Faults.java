package org.peillood.exchange;

import java.util.ArrayList;
import java.util.List;
import org.peillood.web.Complaint;
import org.peillood.web.Texts;

/** What is wrong with a file: all of it is counted, the first of it is kept in words. */
final class Faults {

  /** More than anyone reads at once; the file is sent again anyway. */
  static final int KEPT = 200;

  private final Texts texts;
  private final List<Complaint> first = new ArrayList<>();
  private long count;

  Faults(Texts texts) {
    this.texts = texts;
  }

  /** A fault of the file as a whole. */
  void inFile(String key, Object... arguments) {
    add(texts.get("import.where.file"), key, arguments);
  }

  /**
   * A fault in a cell.
   *
   * @param row the number of the record, the header being row 1
   */
  void inCell(long row, String column, String key, Object... arguments) {
    add(texts.get("import.where.cell", row, column), key, arguments);
  }

  /** A fault of a whole row. */
  void inRow(long row, String key, Object... arguments) {
    add(texts.get("import.where.row", row), key, arguments);
  }

  private void add(String where, String key, Object... arguments) {
    count++;
    if (first.size() < KEPT) {
      first.add(
          new Complaint(
              where,
              texts.get("import.fault." + key, arguments),
              texts.get("import.fault." + key + ".remedy", arguments)));
    }
  }

  /** The language in which they are told. */
  String language() {
    return texts.language().code();
  }

  long count() {
    return count;
  }

  List<Complaint> first() {
    return List.copyOf(first);
  }
}
