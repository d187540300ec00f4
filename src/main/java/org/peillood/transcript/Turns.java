package org.peillood.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peillood.transcript.Spoken.Saying;

/**
 * Recognises who says what. A speaker is a voice of a cue, or a short name with a colon at the
 * beginning of a line; a line without one goes on with the speaker before it.
 */
final class Turns {

  private static final int MOST_WORDS_OF_A_NAME = 5;
  // "P1: …", "Begeleider: …", "Jan De Smet (gast): …", "[00:01:02] P1: …"; no time, no address.
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:[\\[(]?(?:\\d{1,2}:)?\\d{1,2}:\\d{2}(?:[.,]\\d{1,3})?[\\])]?\\s*[-–]?\\s*)?"
              + "(\\p{L}[\\p{L}\\p{M}\\p{N} .’'()_-]{0,59}?)\\s?[::]\\s+(\\S.*)");

  private Turns() {}

  /** Turns of cues; consecutive cues of one speaker become one. */
  static List<Saying> ofCues(List<Cue> cues) {
    var sayings = new ArrayList<Saying>();
    for (var cue : cues) {
      for (var voice : CueText.voices(cue.payload())) {
        var said =
            voice.speaker().isEmpty()
                ? named(voice.words()).orElse(saying("", voice.words()))
                : saying(voice.speaker(), voice.words());
        sayings.add(
            new Saying(said.speaker(), "", said.words(), cue.startMillis(), cue.endMillis()));
      }
    }
    // Zoom names a speaker only once when the next cue goes on.
    boolean someNamed = sayings.stream().anyMatch(saying -> !saying.speaker().isEmpty());
    return joined(sayings, someNamed);
  }

  /** Turns of lines of plain text; empty lines only divide. */
  static List<Saying> ofLines(String text) {
    var sayings = new ArrayList<Saying>();
    boolean goesOn = false;
    for (var line : text.split("\n", -1)) {
      var words = line.replaceAll("\\s+", " ").strip();
      if (words.isEmpty()) {
        continue;
      }
      var named = named(words);
      goesOn |= named.isPresent();
      sayings.add(named.orElse(saying("", words)));
    }
    return goesOn ? joined(sayings, true) : sayings;
  }

  private static Optional<Saying> named(String words) {
    var named = NAMED.matcher(words);
    if (!named.matches() || named.group(1).strip().split(" ").length > MOST_WORDS_OF_A_NAME) {
      return Optional.empty();
    }
    return Optional.of(saying(named.group(1).strip(), named.group(2)));
  }

  private static Saying saying(String speaker, String words) {
    return new Saying(speaker, "", words, null, null);
  }

  private static List<Saying> joined(List<Saying> sayings, boolean namelessGoesOn) {
    var joined = new ArrayList<Saying>();
    for (var saying : sayings) {
      var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      boolean same =
          last != null
              && (last.speaker().equals(saying.speaker())
                  || (namelessGoesOn && saying.speaker().isEmpty()));
      if (last != null && same) {
        joined.set(
            joined.size() - 1,
            new Saying(
                last.speaker(),
                last.participant(),
                last.words() + " " + saying.words(),
                last.startMillis(),
                later(last.endMillis(), saying.endMillis())));
      } else {
        joined.add(saying);
      }
    }
    return joined;
  }

  private static @Nullable Long later(@Nullable Long one, @Nullable Long other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return Math.max(one, other);
  }
}
