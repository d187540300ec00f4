package org.peillood.finding;

import java.util.List;
import org.peillood.segment.SegmentQuote;

/**
 * A claim with its figure on one side and what people said on the other.
 *
 * @param quotes those that stand
 */
public record Joint(Line line, List<SegmentQuote> quotes) {
  public Joint {
    quotes = List.copyOf(quotes);
  }
}
