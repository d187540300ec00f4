package org.peillood.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * A turn on a page.
 *
 * @param time when it began, such as {@code 1:02:03}; empty when it is not known
 */
public record SpokenLine(String speaker, String time, String words) {

  static SpokenLine of(Turn turn, String text) {
    return new SpokenLine(turn.speaker(), time(turn.startMillis()), turn.words(text));
  }

  static List<SpokenLine> of(List<Turn> turns, String text) {
    return turns.stream().map(turn -> of(turn, text)).toList();
  }

  static List<SpokenLine> of(TranscriptText text) {
    var lines = new ArrayList<SpokenLine>();
    text.turns().forEach(turn -> lines.add(of(turn.turn(), text.text())));
    return lines;
  }

  private static String time(OptionalLong millis) {
    if (millis.isEmpty()) {
      return "";
    }
    long seconds = millis.getAsLong() / 1000;
    return seconds < 3600
        ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
        : String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
