package org.peillood.weighting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a version of a weighting says.
 *
 * @param margins at least one, each of another item
 * @param bounds between which weights are kept; absent when they may be anything
 * @param source where the figures about the population come from, in words
 * @param asOf the day of the population that they tell of
 * @param note why it was made so; may be empty
 */
public record Definition(
    List<Margin> margins, Optional<Bounds> bounds, String source, LocalDate asOf, String note) {
  public Definition {
    margins = List.copyOf(margins);
  }

  /** The names of the items. */
  public List<String> items() {
    return margins.stream().map(Margin::item).toList();
  }
}
