package org.peillood.qda;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.peillood.transcript.Turn;

/**
 * The turns in a text that must stay as it is: a line each. A name in front of a line is that of
 * its speaker when it looks like a label or comes more than once, as in {@code P1: words}.
 */
final class SpokenLines {

  private static final Pattern NAMED =
      Pattern.compile("([\\p{L}\\p{N}][^:\\n]{0,40}?)\\s?:\\s+(?=\\S)");
  private static final Pattern LABEL = Pattern.compile("[A-Z]{1,2}\\d{1,3}");

  private SpokenLines() {}

  /**
   * The turns.
   *
   * @param participants the labels of those who took part
   */
  static List<Turn> turns(String text, Collection<String> participants) {
    var counts = new HashMap<String, Integer>();
    text.lines().forEach(line -> name(line).ifPresent(name -> counts.merge(name, 1, Integer::sum)));
    var turns = new ArrayList<Turn>();
    int at = 0;
    for (var line : text.split("\n", -1)) {
      if (!line.isBlank()) {
        var name =
            name(line)
                .filter(said -> LABEL.matcher(said).matches() || counts.getOrDefault(said, 0) > 1);
        int start = name.isPresent() ? at + words(line) : at;
        var speaker = name.orElse("");
        turns.add(
            new Turn(
                speaker,
                participants.contains(speaker) ? speaker : "",
                at,
                start,
                at + line.length(),
                null,
                null));
      }
      at += line.length() + 1;
    }
    return turns;
  }

  private static Optional<String> name(String line) {
    var named = NAMED.matcher(line);
    return named.lookingAt() ? Optional.of(named.group(1)) : Optional.empty();
  }

  private static int words(String line) {
    var named = NAMED.matcher(line);
    return named.lookingAt() ? named.end() : 0;
  }
}
