package org.peillood.planfiles;

import java.util.ArrayList;
import java.util.List;
import org.peillood.web.Complaint;
import org.peillood.web.Problem;
import org.peillood.web.ProblemType;
import org.peillood.web.Texts;

/** What is wrong in one file that was sent, in the words of the person who sent it. */
final class Faults {

  // Nobody reads more than this before correcting the first ones.
  private static final int MOST = 200;

  private final String file;
  private final Texts words;
  private final List<Complaint> found = new ArrayList<>();

  Faults(String file, Texts words) {
    this.file = file;
    this.words = words;
  }

  String file() {
    return file;
  }

  List<Complaint> found() {
    return List.copyOf(found);
  }

  /** Tells of the file as a whole; the words are at {@code planfiles.fault.<what>}. */
  void add(String what, Object... details) {
    at(file, what, details);
  }

  void inTable(String table, String what, Object... details) {
    at(words.get("planfiles.at.table", file, table), what, details);
  }

  /** The name of a line of the file. */
  String line(String number) {
    return words.get("planfiles.at.line", file, number);
  }

  void inRow(String table, int row, String what, Object... details) {
    at(words.get("planfiles.at.row", file, table, row), what, details);
  }

  void inCell(String table, int row, String column, String what, Object... details) {
    at(words.get("planfiles.at.cell", file, table, row, column), what, details);
  }

  void at(String where, String what, Object... details) {
    if (found.size() < MOST) {
      var key = "planfiles.fault." + what;
      found.add(new Complaint(where, words.get(key, details), words.get(key + ".remedy", details)));
    }
  }

  /** Stops here when anything was found. */
  void stop() {
    if (!found.isEmpty()) {
      throw ProblemType.PLAN_REFUSED.withComplaints(found);
    }
  }

  /** The file cannot be read any further. */
  Problem refused(String what, Object... details) {
    add(what, details);
    return ProblemType.PLAN_REFUSED.withComplaints(found);
  }
}
