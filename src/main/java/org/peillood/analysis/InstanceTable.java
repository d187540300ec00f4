package org.peillood.analysis;

import java.util.List;
import java.util.Optional;
import org.peillood.analysis.ResultTable.Standing;

/**
 * The figures of one item in a repeat, in one wave: of instances, not of respondents. What may be
 * shown is decided by how many respondents stand behind a figure.
 *
 * @param wave code of the wave
 * @param asked instances in which the item was put; absent when that may not be shown
 * @param answered instances with a substantive answer; absent when that may not be shown
 * @param people respondents behind the answers; absent when that may not be shown
 */
public record InstanceTable(
    String wave,
    String waveTitle,
    Standing standing,
    Optional<Long> asked,
    Optional<Long> answered,
    Optional<Long> people,
    List<Row> rows) {

  /** One figure and what it is of. */
  public record Row(String label, Figure figure) {}

  public InstanceTable {
    rows = List.copyOf(rows);
  }

  /** Whether nobody answered. */
  public boolean isEmpty() {
    return answered.map(n -> n == 0).orElse(false);
  }

  /** Whether anything is hidden for the few people behind it. */
  public boolean hides() {
    return standing == Standing.WITHHELD
        || people.isEmpty()
        || rows.stream().anyMatch(row -> !row.figure().isShown());
  }
}
