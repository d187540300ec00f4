package org.peillood.privacy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.peillood.statistics.Base;
import org.peillood.statistics.CategoryFrequency;
import org.peillood.statistics.MissingKind;

/**
 * A frequency table that may be shown. A suppressed line hides its count, its share and its
 * interval.
 *
 * @param item name of the item
 * @param base what the shares are shares of
 * @param rows respondents in the filter
 * @param asked respondents to whom the item was put
 * @param answered respondents with a substantive answer
 * @param missing respondents without one, by kind
 * @param lines one per category, in questionnaire order
 * @param choices choices made by all respondents together; suppressed with any line, from which it
 *     could be solved
 */
public record ProtectedFrequencies(
    String item,
    Base base,
    Published<Long> rows,
    Published<Long> asked,
    Published<Long> answered,
    Map<MissingKind, Published<Long>> missing,
    List<Line> lines,
    Published<Long> choices) {
  public ProtectedFrequencies {
    missing = Collections.unmodifiableMap(new EnumMap<>(missing));
    lines = List.copyOf(lines);
  }

  /**
   * One category.
   *
   * @param category its code
   * @param frequency its count, share and interval
   */
  public record Line(String category, Published<CategoryFrequency> frequency) {}

  /** Whether the whole table is withheld because too few people answered. */
  public boolean isWithheld() {
    return answered.isSuppressed();
  }

  /** Whether any line is suppressed; then a mean or median of the item may not be shown either. */
  public boolean hasSuppressedLine() {
    return lines.stream().anyMatch(line -> line.frequency().isSuppressed());
  }
}
