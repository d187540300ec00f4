package org.peillood.coding;

import java.util.UUID;

/**
 * Where a text stands: in which response, at which question, and in which instance when that is
 * asked again and again.
 *
 * @param instance empty for a question that is asked once, else such as {@code 2} or {@code 2.1}
 */
record TextPlace(UUID response, String item, String instance) {

  /** The same for the same place, other for every other. */
  String key() {
    return response + "/" + instance + "/" + item;
  }
}
