package org.peillood.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which values of a trait can be told apart: values of fewer than three people are put together,
 * and with the next smallest while these are still fewer than three. Where nothing is left to put
 * them with, nothing is told at all.
 *
 * @param columns each with the values that are counted together
 */
record TraitCells(List<List<String>> columns) {

  /** Of fewer people nothing is told apart. */
  static final int FEWEST = 3;

  TraitCells {
    columns = List.copyOf(columns);
  }

  /**
   * The columns of a trait.
   *
   * @param people how many have which value
   */
  static TraitCells of(Map<String, Long> people) {
    var rest = new ArrayList<>(new TreeMap<>(people).entrySet());
    rest.sort(Map.Entry.comparingByValue(Comparator.naturalOrder()));
    var together = new ArrayList<String>();
    long count = 0;
    while (!rest.isEmpty()
        && (rest.get(0).getValue() < FEWEST || (!together.isEmpty() && count < FEWEST))) {
      count += rest.get(0).getValue();
      together.add(rest.remove(0).getKey());
    }
    var columns = new ArrayList<List<String>>();
    rest.stream().map(Map.Entry::getKey).sorted().forEach(value -> columns.add(List.of(value)));
    if (count >= FEWEST) {
      columns.add(List.copyOf(together));
    } else if (count > 0) {
      return new TraitCells(List.of());
    }
    return new TraitCells(columns);
  }
}
