package org.peillood.transcript;

import java.util.Map;
import java.util.TreeMap;

/** Changes of a text at places that do not overlap, made all at once. */
final class Rewriting {

  private final String text;
  private final Map<Integer, Change> changes = new TreeMap<>();

  private record Change(int end, String replacement) {}

  Rewriting(String text) {
    this.text = text;
  }

  void replace(int start, int end, String replacement) {
    changes.put(start, new Change(end, replacement));
  }

  /** Gives a turn's speaker another label, wherever in the line before the words it stands. */
  void rename(Turn turn, String label) {
    if (turn.speaker().isEmpty()) {
      return;
    }
    int at = text.substring(turn.lineStart(), turn.start()).indexOf(turn.speaker());
    if (at >= 0) {
      int start = turn.lineStart() + at;
      replace(start, start + turn.speaker().length(), label);
    } else {
      replace(turn.lineStart(), turn.start(), label + ": "); // it stands there spaced otherwise
    }
  }

  String result() {
    var out = new StringBuilder();
    int from = 0;
    for (var change : changes.entrySet()) {
      out.append(text, from, change.getKey()).append(change.getValue().replacement());
      from = change.getValue().end();
    }
    return out.append(text, from, text.length()).toString();
  }
}
