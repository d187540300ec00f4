package org.peillood.paper;

import java.util.List;
import java.util.Optional;
import org.peillood.survey.Item;
import org.peillood.survey.Matrix;
import org.peillood.survey.Translated;

/** A part of a form, in the order in which it is printed. */
sealed interface FormPart {

  /**
   * A heading over what follows.
   *
   * @param copy which copy of a repeat begins; empty outside of repeats
   */
  record Section(Translated title, Translated hint, Optional<Copy> copy) implements FormPart {

    /** One of several copies; {@code number} is from 1. */
    record Copy(int number, int of) {}
  }

  /** Something to read. */
  record Note(Item item, Place place) implements FormPart {}

  /**
   * A question, or a table of them.
   *
   * @param number from 1
   * @param table the words over the table; none for a question by itself
   * @param fields one, or the rows of the table
   * @param conditions when it is asked, by places on the form
   */
  record Question(
      int number, Optional<Matrix> table, List<Field> fields, List<Condition> conditions)
      implements FormPart {

    public Question {
      fields = List.copyOf(fields);
      conditions = List.copyOf(conditions);
    }

    Field first() {
      return fields.get(0);
    }
  }
}
