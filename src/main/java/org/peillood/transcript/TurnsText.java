package org.peillood.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The plain text of a transcript while it is written, one turn a line. */
final class TurnsText {

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u0085\\u2028\\u2029]+");
  private static final Pattern ENDS_SENTENCE = Pattern.compile("[.!?…؟。][\"'”’»)\\]]*$");

  private final List<Said> all = new ArrayList<>();

  private record Said(String speaker, String words, OptionalLong start, OptionalLong end) {

    Said and(String more, OptionalLong until) {
      var later =
          until.isPresent() && end.isPresent()
              ? OptionalLong.of(Math.max(until.getAsLong(), end.getAsLong()))
              : OptionalLong.empty();
      return new Said(speaker, words + " " + more, start, later);
    }
  }

  /** Adds a turn of its own. */
  void turn(String speaker, String words, OptionalLong start, OptionalLong end) {
    var tidy = tidy(words);
    if (!tidy.isEmpty()) {
      all.add(new Said(SpeakerLabel.tidy(speaker), tidy, start, end));
    }
  }

  /**
   * Adds a piece of what somebody says: it continues the turn before it when that is of the same
   * speaker. Of unknown speakers only a sentence that has not ended goes on.
   */
  void piece(String speaker, String words, OptionalLong start, OptionalLong end) {
    if (!all.isEmpty() && goesOn(all.get(all.size() - 1), SpeakerLabel.tidy(speaker))) {
      continuation(words, end);
    } else {
      turn(speaker, words, start, end);
    }
  }

  /** Adds words to the last turn. */
  void continuation(String words, OptionalLong end) {
    var tidy = tidy(words);
    if (!tidy.isEmpty()) {
      int last = all.size() - 1;
      all.set(last, all.get(last).and(tidy, end));
    }
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  ReadTranscript read(List<Warning> warnings) {
    var text = new StringBuilder();
    var turns = new ArrayList<Turn>();
    for (var said : all) {
      int line = text.length();
      if (!said.speaker().isEmpty()) {
        text.append(said.speaker()).append(": ");
      }
      int start = text.length();
      text.append(said.words());
      turns.add(new Turn(said.speaker(), line, start, text.length(), said.start(), said.end()));
      text.append('\n');
    }
    return new ReadTranscript(text.toString(), turns, warnings);
  }

  private static boolean goesOn(Said last, String speaker) {
    return last.speaker().equals(speaker)
        && !(speaker.isEmpty() && ENDS_SENTENCE.matcher(last.words()).find());
  }

  private static String tidy(String words) {
    return SPACES.matcher(words).replaceAll(" ").strip();
  }
}
