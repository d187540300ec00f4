package org.peillood.paper;

import org.peillood.survey.Item;

/**
 * Something to fill in on a form: an item, in one copy of the repeats around it.
 *
 * @param name tells it from every other on the form
 * @param number as it is printed: {@code 7}, or {@code 7b} for the second row of a table
 */
public record Field(String name, String number, Item item, Place place) {

  PaperCodes codes() {
    return PaperCodes.of(item);
  }
}
