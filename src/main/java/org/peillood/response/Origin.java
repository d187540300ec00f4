package org.peillood.response;

import java.util.Optional;

/** Where a response came from that was not given on the pages. */
public enum Origin {
  /** Persons answered; a file brought it in. */
  FILE,
  /** A person answered in an app in the field. */
  FIELD_APP,
  /** A person answered on a printed form, which was keyed. */
  PAPER,
  /** Made up, to show or try the platform; marked as such wherever it is used. */
  SYNTHETIC;

  /** The mode it is recorded with; none where that of its wave holds. */
  Optional<Mode> mode() {
    return switch (this) {
      case FILE -> Optional.of(Mode.IMPORT);
      case FIELD_APP -> Optional.of(Mode.FIELD_APP);
      case PAPER -> Optional.of(Mode.PAPER);
      case SYNTHETIC -> Optional.empty();
    };
  }
}
