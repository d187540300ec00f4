package org.peillood.focusgroup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many participants have which value of a trait. Cells under {@value #SMALLEST} are merged into
 * one, with the next smallest while that one is itself too small; so nobody is pointed out and none
 * of the merged counts follows from the others.
 *
 * @param cells what can be told, in the order of the trait
 * @param merged how many stand behind the merged values; 0 when none was merged
 * @param hidden whether nothing can be told: too few participants
 */
public record Profile(Trait trait, List<Cell> cells, int merged, boolean hidden) {

  /** A cell with fewer people is never shown. */
  public static final int SMALLEST = 3;

  /** Stands for participants whose card does not say, or is no more. */
  static final String UNKNOWN = "";

  /**
   * One value.
   *
   * @param value as the trait has it; empty for participants whose card does not say
   */
  public record Cell(String value, int count) {
    public boolean isUnknown() {
      return value.isEmpty();
    }
  }

  public Profile {
    cells = List.copyOf(cells);
  }

  static Profile of(Trait trait, List<Person> participants) {
    var kept = new ArrayList<>(exact(trait, participants));
    if (participants.size() < SMALLEST) {
      return new Profile(trait, List.of(), 0, true);
    }
    var small = kept.stream().filter(cell -> cell.count() < SMALLEST).toList();
    kept.removeAll(small);
    int merged = small.stream().mapToInt(Cell::count).sum();
    while (merged > 0 && merged < SMALLEST) {
      var next = kept.stream().min(Comparator.comparingInt(Cell::count)).orElseThrow();
      kept.remove(next);
      merged += next.count();
    }
    return new Profile(trait, kept, merged, false);
  }

  /** All counts as they are, for those who see the cards anyway; values nobody has are left out. */
  static List<Cell> exact(Trait trait, List<Person> participants) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    trait.choices().forEach(value -> counts.put(value, 0));
    for (var person : participants) {
      counts.merge(person.trait(trait).orElse(UNKNOWN), 1, Integer::sum);
    }
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> new Cell(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Whether it says anything at all about who is there. */
  public boolean isEmpty() {
    return cells.stream().allMatch(Cell::isUnknown) && merged == 0;
  }

  /** How many have a value, when that can be told. */
  Optional<Integer> count(String value) {
    return cells.stream().filter(cell -> cell.value().equals(value)).map(Cell::count).findFirst();
  }
}
