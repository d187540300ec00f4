package org.peillood.transcript;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

/** The turns of a kept text, with the times that are kept beside it. */
final class Turns {

  private Turns() {}

  /** The turns of a text; of those without a kept time, the text itself may tell it. */
  static List<Turn> of(String text, List<TurnTime> times) {
    var turns = new ArrayList<Turn>();
    for (var turn : TranscriptReader.ofText(text).turns()) {
      int place = turns.size();
      var time = place < times.size() ? times.get(place) : TurnTime.UNKNOWN;
      turns.add(
          new Turn(
              turn.speaker(),
              turn.lineStart(),
              turn.start(),
              turn.end(),
              time.start() < 0 ? turn.startMillis() : known(time.start()),
              time.end() < 0 ? turn.endMillis() : known(time.end())));
    }
    return turns;
  }

  static TurnTime time(Turn turn) {
    return new TurnTime(turn.startMillis().orElse(-1), turn.endMillis().orElse(-1));
  }

  static boolean has(List<Turn> turns, String speaker) {
    return turns.stream().anyMatch(turn -> turn.speaker().equals(speaker));
  }

  /**
   * The times of turns after a change: turns that are not new keep theirs, also when words in them
   * changed.
   */
  static List<TurnTime> carried(
      TranscriptText before, List<Turn> turns, String text, List<TurnTime> times) {
    if (times.isEmpty()) {
      return List.of();
    }
    if (before.turns().size() == turns.size()) {
      return times;
    }
    var carried = new ArrayList<>(Collections.nCopies(turns.size(), TurnTime.UNKNOWN));
    var old = before.turns().stream().map(before::words).toList();
    var now = turns.stream().map(turn -> turn.words(text)).toList();
    for (var delta : DiffUtils.diff(old, now, true).getDeltas()) {
      if (delta.getType() == DeltaType.EQUAL || sameSize(delta)) {
        int from = delta.getSource().getPosition();
        int to = delta.getTarget().getPosition();
        for (int i = 0; i < delta.getSource().size() && from + i < times.size(); i++) {
          carried.set(to + i, times.get(from + i));
        }
      }
    }
    return carried;
  }

  private static boolean sameSize(AbstractDelta<String> delta) {
    return delta.getSource().size() == delta.getTarget().size();
  }

  private static OptionalLong known(long millis) {
    return millis < 0 ? OptionalLong.empty() : OptionalLong.of(millis);
  }
}
