package org.peillood.transcript;

import java.text.BreakIterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * How much each speaker says in a text. Words are counted by the rules of Unicode (UAX 29), so that
 * scripts without spaces count too.
 *
 * @param words all words of all turns
 * @param millis how long all turns take, where the recording says so; empty when no turn tells it
 * @param ofSpeakers in the order in which they speak first
 */
public record SpeakingShare(int words, OptionalLong millis, List<OfSpeaker> ofSpeakers) {

  public SpeakingShare {
    ofSpeakers = List.copyOf(ofSpeakers);
  }

  /**
   * What one speaker says.
   *
   * @param speaker as the text names them
   * @param participant the label of a participant; empty for anybody else
   * @param turns how often they speak
   * @param millis how long they speak; empty when no turn of theirs tells it
   */
  public record OfSpeaker(
      String speaker, String participant, int turns, int words, OptionalLong millis) {

    /** Words in one turn, on average. */
    public double wordsPerTurn() {
      return turns == 0 ? 0 : (double) words / turns;
    }
  }

  /** The shares in a text. */
  public static SpeakingShare of(TranscriptText text, Locale language) {
    Map<String, OfSpeaker> shares = new LinkedHashMap<>();
    for (var turn : text.turns()) {
      var one =
          new OfSpeaker(
              turn.speaker(),
              turn.participant(),
              1,
              words(turn.words(text.text()), language),
              millis(turn));
      shares.merge(turn.speaker(), one, SpeakingShare::sum);
    }
    var all = List.copyOf(shares.values());
    return new SpeakingShare(
        all.stream().mapToInt(OfSpeaker::words).sum(),
        all.stream().map(OfSpeaker::millis).reduce(OptionalLong.empty(), SpeakingShare::sum),
        all);
  }

  private static OfSpeaker sum(OfSpeaker one, OfSpeaker other) {
    return new OfSpeaker(
        one.speaker(),
        one.participant(),
        one.turns() + other.turns(),
        one.words() + other.words(),
        sum(one.millis(), other.millis()));
  }

  private static OptionalLong sum(OptionalLong one, OptionalLong other) {
    return one.isEmpty() && other.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(one.orElse(0) + other.orElse(0));
  }

  private static OptionalLong millis(Turn turn) {
    var start = turn.startMillis();
    var end = turn.endMillis();
    return start == null || end == null || end < start
        ? OptionalLong.empty()
        : OptionalLong.of(end - start);
  }

  /** How many words stand in a text: pieces with a letter or digit. */
  static int words(String text, Locale language) {
    var breaks = BreakIterator.getWordInstance(language);
    breaks.setText(text);
    int words = 0;
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
      words += text.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit) ? 1 : 0;
    }
    return words;
  }
}
