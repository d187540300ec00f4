package org.peillood.qda;

import java.util.List;

/**
 * A relation between two things.
 *
 * @param direction {@code Associative}, {@code OneWay} or {@code Bidirectional}; empty for unsaid
 * @param from a guid of anything, as is the other end
 */
record QdaLink(
    String guid,
    String name,
    String direction,
    String colour,
    String from,
    String to,
    List<String> notes) {
  QdaLink {
    notes = List.copyOf(notes);
  }
}
