package org.peillood.transcript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The turns in subtitles. Who speaks is said by a voice mark (Teams), by a label before the words
 * (Zoom), or not at all; {@code >>} and, where several lines have it, a dash begin another speaker.
 */
final class CueTurns {

  private static final Pattern OTHER_SPEAKER = Pattern.compile("\\s*(?:>>|&gt;&gt;)\\s*");
  private static final Pattern DASH = Pattern.compile("\\s*[-–—]\\s*(?=\\S)");

  private final TurnsText turns = new TurnsText();
  private final List<Warning> warnings;

  private CueTurns(Cue.File file) {
    warnings = new ArrayList<>(file.warnings());
  }

  static ReadTranscript ofVtt(Cue.File file, List<Warning> before) {
    var turns = new CueTurns(file);
    file.cues().forEach(cue -> turns.add(cue, CueText.spoken(cue.text())));
    return turns.read(before);
  }

  static ReadTranscript ofSubtitles(Cue.File file, List<Warning> before) {
    var turns = new CueTurns(file);
    file.cues()
        .forEach(
            cue -> turns.add(cue, List.of(new CueText.Spoken("", Subtitles.words(cue.text())))));
    return turns.read(before);
  }

  private ReadTranscript read(List<Warning> before) {
    var all = new ArrayList<>(before);
    warnings.sort(Comparator.comparingInt(Warning::line));
    all.addAll(warnings);
    if (turns.isEmpty()) {
      throw warnings.stream()
          .filter(warning -> warning.key().endsWith("-time"))
          .findFirst()
          .map(CueTurns::asRefusal)
          .orElseGet(() -> new TranscriptRefused(0, "transcript.fault.no-words"));
    }
    return turns.read(all);
  }

  private static TranscriptRefused asRefusal(Warning first) {
    return new TranscriptRefused(
        first.line(),
        first.key().replace("transcript.warning.", "transcript.fault."),
        first.args().toArray(String[]::new));
  }

  private void add(Cue cue, List<CueText.Spoken> pieces) {
    var start = OptionalLong.of(cue.start());
    var end = OptionalLong.of(Math.max(cue.start(), cue.end()));
    if (cue.end() < cue.start()) {
      warnings.add(new Warning(cue.line(), "transcript.warning.ends-before", List.of()));
    }
    for (var piece : pieces) {
      if (piece.voice().isEmpty()) {
        unmarked(piece.words(), start, end);
      } else {
        turns.piece(piece.voice(), piece.words(), start, end);
      }
    }
  }

  private void unmarked(String words, OptionalLong start, OptionalLong end) {
    boolean dialogue = words.lines().filter(line -> DASH.matcher(line).lookingAt()).count() > 1;
    boolean first = true;
    for (var line : words.lines().toList()) {
      var other = OTHER_SPEAKER.matcher(line);
      boolean changes = other.lookingAt();
      var said = changes ? line.substring(other.end()) : line;
      var dash = DASH.matcher(said);
      if (dialogue && dash.lookingAt()) {
        changes = true;
        said = said.substring(dash.end());
      }
      Optional<SpeakerLabel> label = SpeakerLabel.before(said, List.of());
      if (label.isPresent()) {
        turns.piece(label.get().label(), said.substring(label.get().wordsStart()), start, end);
      } else if (changes) {
        turns.turn("", said, start, end);
      } else if (first || turns.isEmpty()) {
        turns.piece("", said, start, end);
      } else {
        turns.continuation(said, end);
      }
      first = first && said.isBlank();
    }
  }
}
