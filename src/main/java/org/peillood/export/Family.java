package org.peillood.export;

import java.util.Optional;
import org.peillood.survey.Item;

/** How the answers to an item become variables. */
enum Family {
  /** One category: one variable. */
  ONE,
  /** Several categories: a 0/1 variable for each. */
  SEVERAL,
  /** Categories in order: a variable for each place. */
  RANKED,
  NUMBER,
  /** A day or a time of day that was asked for. */
  MOMENT,
  /** What people typed, scanned or pointed at; leaves only when that is asked for. */
  OPEN,
  /** A file; never leaves in a table. */
  FILE;

  /** How an item is told; nothing for one that nobody answers. */
  static Optional<Family> of(Item item) {
    if (!item.type().isAnswered()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (item.type()) {
          case SELECT_ONE -> item.categories().isEmpty() ? OPEN : ONE;
          case SELECT_MULTIPLE -> item.categories().isEmpty() ? OPEN : SEVERAL;
          case RANK -> item.categories().isEmpty() ? OPEN : RANKED;
          case ACKNOWLEDGE, TRIGGER -> ONE;
          case INTEGER, DECIMAL, RANGE -> NUMBER;
          case DATE, TIME, DATETIME -> MOMENT;
          case IMAGE, AUDIO, VIDEO, FILE, OSM -> FILE;
          default -> OPEN;
        });
  }

  /** Whether its answers are texts. */
  boolean isText() {
    return this == MOMENT || this == OPEN;
  }
}
