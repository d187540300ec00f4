package org.peillood.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A turn to which coders did not give the same codes.
 *
 * @param byCoder the marks each gave; none for a coder who gave none
 * @param isSettled whether it was settled which hold
 * @param holds the marks that were settled on
 */
public record Disagreement(
    SpokenTurn turn, Map<String, Set<String>> byCoder, boolean isSettled, Set<String> holds) {

  /** All turns on which these coders differ, in the order of the text. */
  static List<Disagreement> of(
      SpokenText text, List<Segment> segments, List<Settlement> settled, Set<String> coders) {
    var found = new ArrayList<Disagreement>();
    for (var turn : text.turns()) {
      var byCoder = new TreeMap<String, Set<String>>();
      coders.forEach(coder -> byCoder.put(coder, new TreeSet<>()));
      var holds = new TreeSet<String>();
      for (var segment : segments) {
        if (segment.isFlagged() || !segment.span().overlaps(turn.words())) {
          continue;
        }
        if (segment.isSettled()) {
          holds.add(segment.code());
        } else if (byCoder.containsKey(segment.coder())) {
          byCoder.get(segment.coder()).add(segment.code());
        }
      }
      if (byCoder.values().stream().distinct().count() > 1) {
        boolean isSettled = settled.stream().anyMatch(s -> s.span().overlaps(turn.words()));
        found.add(new Disagreement(turn, byCoder, isSettled, holds));
      }
    }
    return found;
  }

  /** The marks that any coder gave. */
  public Set<String> all() {
    var all = new TreeSet<>(holds);
    byCoder.values().forEach(all::addAll);
    return all;
  }
}
