package org.peillood.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The plain text of a transcript while it is written, one turn a line. */
final class TurnsText {

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u0085\\u2028\\u2029]+");
  private static final Pattern ENDS_SENTENCE = Pattern.compile("[.!?…؟。][\"'”’»)\\]]*$");

  // Captions by machine may have no marks at all; a turn must stay something one can read.
  private static final int LONGEST_UNKNOWN = 600;

  private final List<Said> all = new ArrayList<>();

  private static final class Said {

    private final String speaker;
    private final StringBuilder words;
    private final OptionalLong start;
    private OptionalLong end;

    Said(String speaker, String words, OptionalLong start, OptionalLong end) {
      this.speaker = speaker;
      this.words = new StringBuilder(words);
      this.start = start;
      this.end = end;
    }

    void add(String more, OptionalLong until) {
      words.append(' ').append(more);
      end =
          until.isPresent() && end.isPresent()
              ? OptionalLong.of(Math.max(until.getAsLong(), end.getAsLong()))
              : OptionalLong.empty();
    }

    /** Whether this is still being said when this speaker says more. */
    boolean goesOn(String who) {
      return speaker.equals(who)
          && !(speaker.isEmpty()
              && (words.length() > LONGEST_UNKNOWN || ENDS_SENTENCE.matcher(words).find()));
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
   * speaker. Of unknown speakers only a sentence that has not ended goes on, and not for ever.
   */
  void piece(String speaker, String words, OptionalLong start, OptionalLong end) {
    if (!all.isEmpty() && all.get(all.size() - 1).goesOn(SpeakerLabel.tidy(speaker))) {
      continuation(words, end);
    } else {
      turn(speaker, words, start, end);
    }
  }

  /** Adds words to the last turn. */
  void continuation(String words, OptionalLong end) {
    var tidy = tidy(words);
    if (!tidy.isEmpty()) {
      all.get(all.size() - 1).add(tidy, end);
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
      if (!said.speaker.isEmpty()) {
        text.append(said.speaker).append(": ");
      }
      int start = text.length();
      text.append(said.words);
      turns.add(new Turn(said.speaker, line, start, text.length(), said.start, said.end));
      text.append('\n');
    }
    return new ReadTranscript(TranscriptReader.notTooLong(text.toString()), turns, warnings);
  }

  private static String tidy(String words) {
    return SPACES.matcher(words).replaceAll(" ").strip();
  }
}
