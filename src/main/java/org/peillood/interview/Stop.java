package org.peillood.interview;

import java.util.Arrays;
import java.util.List;
import org.peillood.interview.Plan.Part;
import org.peillood.interview.Plan.PlannedPage;
import org.peillood.survey.Item;

/**
 * A page on the way of one respondent: in a repeat there is one for each instance.
 *
 * @param part what it asks: items, or whether a repeat is to have another instance
 * @param order its place among all pages that there could be; earlier ones compare as less
 */
record Stop(Part part, Where where, String name, List<Integer> order) {

  Stop {
    order = List.copyOf(order);
  }

  /** Its items; none when it asks for another instance. */
  List<Asked> items() {
    return part instanceof PlannedPage page
        ? page.items().stream().map(this::asked).toList()
        : List.of();
  }

  private Asked asked(Item item) {
    return new Asked(item, where);
  }

  boolean isBefore(Stop other) {
    return Arrays.compare(places(), other.places()) < 0;
  }

  private int[] places() {
    return order.stream().mapToInt(Integer::intValue).toArray();
  }
}
