package org.peillood.survey;

import java.util.Arrays;
import java.util.Optional;

/** What a text of a questionnaire is for; each is a column of XLSForm. */
public enum TextKind {
  LABEL("label"),
  HINT("hint"),
  GUIDANCE("guidance_hint"),
  REQUIRED("required_message"),
  CONSTRAINT("constraint_message"),
  NO_APP("no_app_error_string"),
  IMAGE("image"),
  BIG_IMAGE("big-image"),
  AUDIO("audio"),
  VIDEO("video");

  private final String column;

  TextKind(String column) {
    this.column = column;
  }

  /** The column that holds it. */
  public String column() {
    return column;
  }

  /** Whether it is the name of a file and not words. */
  public boolean isFile() {
    return Caption.MEDIA.contains(column);
  }

  /** The kind of the texts in a column. */
  public static Optional<TextKind> ofColumn(String column) {
    return Arrays.stream(values()).filter(kind -> kind.column.equals(column)).findFirst();
  }
}
