package org.peillood.answering;

import org.jspecify.annotations.Nullable;
import org.peillood.survey.Category;

/** One option of an item, as a radio button, a box to tick or a line of a list. */
public record Option(
    Category category,
    String control,
    @Nullable String id,
    Kind kind,
    Chosen chosen,
    String label) {

  /** What kind of answer it gives. */
  enum Kind {
    ANSWER,
    FIRST_MISSING,
    MISSING
  }

  /** Whether it is filled in. */
  enum Chosen {
    YES,
    NO
  }

  public String code() {
    return category.code();
  }

  public boolean isMissing() {
    return kind != Kind.ANSWER;
  }

  public boolean isFirstMissing() {
    return kind == Kind.FIRST_MISSING;
  }

  public boolean isChosen() {
    return chosen == Chosen.YES;
  }
}
