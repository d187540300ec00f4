package org.peillood.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which questions can be told apart: those at which fewer than three people spoke are put together,
 * and with the next smallest while these are still fewer than three different people. Where nothing
 * is left to put them with, nothing is told at all.
 *
 * @param columns each with the questions that are counted together
 */
record QuestionCells(List<List<GuideQuestion>> columns) {

  QuestionCells {
    columns = List.copyOf(columns);
  }

  /**
   * The columns of questions.
   *
   * @param speakers who took part and spoke at which question, in the order of the questions; who
   *     has the same label in another group is somebody else, and must be told apart here
   */
  static QuestionCells of(Map<GuideQuestion, Set<String>> speakers) {
    var order = new LinkedHashMap<>(speakers);
    var rest = new ArrayList<>(order.keySet());
    rest.sort(Comparator.comparingInt(asked -> order.getOrDefault(asked, Set.of()).size()));
    var together = new ArrayList<GuideQuestion>();
    var people = new HashSet<String>();
    while (!rest.isEmpty()
        && (order.getOrDefault(rest.get(0), Set.of()).size() < TraitCells.FEWEST
            || (!together.isEmpty() && people.size() < TraitCells.FEWEST))) {
      var next = rest.remove(0);
      people.addAll(order.getOrDefault(next, Set.of()));
      together.add(next);
    }
    if (!together.isEmpty() && people.size() < TraitCells.FEWEST) {
      return new QuestionCells(List.of());
    }
    var columns = new ArrayList<List<GuideQuestion>>();
    order.keySet().stream().filter(rest::contains).forEach(asked -> columns.add(List.of(asked)));
    if (!together.isEmpty()) {
      columns.add(order.keySet().stream().filter(together::contains).toList());
    }
    return new QuestionCells(columns);
  }
}
