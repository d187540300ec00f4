package org.peillood.transcript;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The turns in lines of text, from a text file or a document. A line that only says who speaks
 * holds for the lines up to an empty one; where an empty line stands before every label, the lines
 * below a label belong to it too.
 */
final class PlainLines {

  private static final OptionalLong UNKNOWN = OptionalLong.empty();

  private final TurnsText turns = new TurnsText();
  private final boolean wrapped;
  private Optional<SpeakerLabel> above = Optional.empty();
  private boolean goesOn;

  private PlainLines(boolean wrapped) {
    this.wrapped = wrapped;
  }

  static ReadTranscript read(List<String> lines, List<Warning> warnings) {
    var plain = new PlainLines(emptyLineBeforeLabels(lines));
    lines.forEach(plain::line);
    if (plain.turns.isEmpty()) {
      throw new TranscriptRefused(0, "transcript.fault.no-words");
    }
    return plain.turns.read(warnings);
  }

  /** The turns of a text that stays as it is. */
  static List<Turn> turns(String text, Collection<String> speakers) {
    var turns = new ArrayList<Turn>();
    int at = 0;
    for (var line : text.split("\n", -1)) {
      var label = SpeakerLabel.before(line, speakers);
      int start = label.map(SpeakerLabel::wordsStart).orElse(leadingSpace(line));
      int end = line.stripTrailing().length();
      if (start < end) {
        turns.add(
            new Turn(
                label.map(SpeakerLabel::label).orElse(""),
                at,
                at + start,
                at + end,
                label.map(SpeakerLabel::millis).orElse(UNKNOWN),
                UNKNOWN));
      }
      at += line.length() + 1;
    }
    return turns;
  }

  private static int leadingSpace(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static boolean emptyLineBeforeLabels(List<String> lines) {
    int labels = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (SpeakerLabel.before(lines.get(i), List.of()).isPresent()) {
        if (i > 0 && labels > 0 && !lines.get(i - 1).isBlank()) {
          return false;
        }
        labels++;
      }
    }
    return labels > 1;
  }

  private void line(String line) {
    var label = SpeakerLabel.before(line, List.of());
    if (line.isBlank()) {
      goesOn = false;
    } else if (label.isPresent() && !line.substring(label.get().wordsStart()).isBlank()) {
      turns.turn(
          label.get().label(),
          line.substring(label.get().wordsStart()),
          label.get().millis(),
          UNKNOWN);
      above = Optional.empty();
      goesOn = wrapped;
    } else if (label.isPresent() || SpeakerLabel.alone(line).isPresent()) {
      above = label.or(() -> SpeakerLabel.alone(line));
      goesOn = false;
    } else if (goesOn) {
      turns.continuation(line, UNKNOWN);
    } else {
      turns.turn(
          above.map(SpeakerLabel::label).orElse(""),
          line,
          above.map(SpeakerLabel::millis).orElse(UNKNOWN),
          UNKNOWN);
      goesOn = above.isPresent();
      above = Optional.empty();
    }
  }
}
