package org.peillood.survey;

import java.util.HashSet;
import java.util.Set;
import org.peillood.survey.TypeNames.Question;

/**
 * The names in the sheet {@code survey}, row by row, and what is wrong with them. What was asked
 * here before is not refused for the sake of our pages when it is read again.
 */
final class RowNames {

  private final Demands demands;
  private final Problems problems;
  private final Set<String> all = new HashSet<>();

  RowNames(Demands demands, Problems problems) {
    this.demands = demands;
    this.problems = problems;
  }

  /** Those that were met so far. */
  Set<String> all() {
    return all;
  }

  /** The name of a question; a note without one gets one, as in pyxform. */
  String of(Sheet.Row row, Question question) {
    return question.type() == ItemType.NOTE && row.value("name").isEmpty() && !demands.areOurs()
        ? "generated_note_name_" + row.number()
        : of(row);
  }

  /** The name in a row, be it a bad one, which is told. */
  String of(Sheet.Row row) {
    var name = row.value("name").orElse("");
    if (!Names.isXmlName(name)) {
      problems.add(name.isEmpty() ? Fault.NO_NAME : Fault.NAME_INVALID, row.place("name"), name);
    } else if (Names.isReserved(name) && (demands.areOurs() || name.equals("meta"))) {
      problems.add(Fault.NAME_RESERVED, row.place("name"), name);
    } else if (!all.add(name) && demands.areOurs()) {
      problems.add(Fault.NAME_TWICE_IN_FORM, row.place("name"), name);
    }
    return name;
  }

  /** Tells of a name that a page of ours uses for a field of its own. */
  void refuseOfField(Sheet.Row row, String name) {
    if (demands.areNew() && PageNames.FIELDS.contains(name)) {
      problems.add(Fault.NAME_OF_FIELD, row.place("name"), name, name);
    }
  }

  /** Tells of a name that is the address of a page of ours. */
  void refuseOfPage(Sheet.Row row, String name) {
    if (demands.areNew() && PageNames.OURS.contains(name)) {
      problems.add(Fault.NAME_OF_PAGE, row.place("name"), name, name);
    }
  }
}
