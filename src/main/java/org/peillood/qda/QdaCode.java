package org.peillood.qda;

import java.util.List;
import java.util.stream.Stream;

/**
 * A code of a codebook, with those below it.
 *
 * @param isCodable false for a mere folder of codes
 * @param colour as {@code #RRGGBB}; empty for none
 * @param notes the guids of notes about it
 */
record QdaCode(
    String guid,
    String name,
    boolean isCodable,
    String colour,
    String description,
    List<String> notes,
    List<QdaCode> below) {

  QdaCode {
    notes = List.copyOf(notes);
    below = List.copyOf(below);
  }

  /** It, and all below it, each before those below it. */
  Stream<QdaCode> all() {
    return Stream.concat(Stream.of(this), below.stream().flatMap(QdaCode::all));
  }
}
