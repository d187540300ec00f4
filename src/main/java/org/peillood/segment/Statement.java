package org.peillood.segment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What one speaker says in one turn, with the codes that hold for it: what was settled, else
 * whatever any coder gave. The unit in which codes are counted.
 *
 * @param participant the label of who says it; empty for nobody who takes part
 * @param codes with what was said of each; more than one coder may say different things
 */
public record Statement(
    String group, UUID transcript, int turn, String participant, Map<String, Set<Valence>> codes) {

  public Statement {
    codes = Map.copyOf(codes);
  }

  public boolean has(String code) {
    return codes.containsKey(code);
  }

  /** The statements of a text that have a code. Segments whose words changed do not count. */
  static List<Statement> of(SpokenText text, List<Segment> segments, List<Settlement> settled) {
    var found = new ArrayList<Statement>();
    for (var turn : text.turns()) {
      var here =
          segments.stream().filter(s -> !s.isFlagged() && s.span().overlaps(turn.words())).toList();
      boolean isSettled = settled.stream().anyMatch(s -> s.span().overlaps(turn.words()));
      var codes = new LinkedHashMap<String, Set<Valence>>();
      here.stream()
          .filter(s -> s.isSettled() == isSettled)
          .collect(Collectors.groupingBy(Segment::code))
          .forEach(
              (code, same) ->
                  codes.put(
                      code,
                      same.stream()
                          .map(Segment::valence)
                          .filter(v -> v != Valence.NONE)
                          .collect(Collectors.toUnmodifiableSet())));
      if (!codes.isEmpty()) {
        found.add(new Statement(text.group(), text.id(), turn.number(), turn.participant(), codes));
      }
    }
    return found;
  }
}
