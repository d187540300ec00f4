package org.peillood.transcript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;

/**
 * How much one person said.
 *
 * @param speaker the label, empty when unknown
 * @param turns how often this person had the word
 * @param words how many words
 * @param millis how long in thousandths of a second; empty when that is not known of every turn
 */
public record SpeakingShare(String speaker, int turns, int words, OptionalLong millis) {

  /** The shares of all who spoke, in the order in which they first did. */
  public static List<SpeakingShare> of(String text, List<Turn> turns) {
    var bySpeaker = new LinkedHashMap<String, List<Turn>>();
    turns.forEach(
        turn -> bySpeaker.computeIfAbsent(turn.speaker(), s -> new ArrayList<>()).add(turn));
    return bySpeaker.entrySet().stream()
        .map(entry -> share(entry.getKey(), text, entry.getValue()))
        .toList();
  }

  private static SpeakingShare share(String speaker, String text, List<Turn> turns) {
    int words = turns.stream().mapToInt(turn -> Words.count(turn.words(text))).sum();
    boolean known =
        turns.stream().allMatch(t -> t.startMillis().isPresent() && t.endMillis().isPresent());
    var millis =
        known
            ? OptionalLong.of(
                turns.stream()
                    .mapToLong(t -> t.endMillis().orElseThrow() - t.startMillis().orElseThrow())
                    .sum())
            : OptionalLong.empty();
    return new SpeakingShare(speaker, turns.size(), words, millis);
  }
}
