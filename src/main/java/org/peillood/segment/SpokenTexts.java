package org.peillood.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.peillood.transcript.Transcript;
import org.peillood.transcript.TranscriptText;
import org.peillood.transcript.Transcripts;
import org.peillood.transcript.Turn;
import org.peillood.web.ProblemType;

/** The transcripts that can be coded: those that were released. */
@ApplicationScoped
public class SpokenTexts {

  @Inject Transcripts transcripts;

  /** The text as it is now; empty when there is none, or it may not be coded. */
  public Optional<SpokenText> find(UUID id) {
    return transcripts
        .find(id)
        .filter(Transcript::isReleased)
        .map(transcript -> of(transcript, transcripts.current(id)));
  }

  /**
   * The text as it is now.
   *
   * @throws org.peillood.web.Problem {@link ProblemType#UNKNOWN_TEXT}
   */
  SpokenText current(UUID id) {
    return find(id).orElseThrow(() -> ProblemType.UNKNOWN_TEXT.because(id));
  }

  /** The texts of a focus group. */
  public List<SpokenText> ofGroup(String group) {
    return transcripts.ofGroup(group).stream()
        .filter(Transcript::isReleased)
        .map(transcript -> of(transcript, transcripts.current(transcript.id())))
        .toList();
  }

  static SpokenText of(Transcript transcript, TranscriptText text) {
    var turns = text.turns();
    return new SpokenText(
        transcript.id(),
        transcript.groupCode(),
        transcript.title(),
        text.version(),
        transcript.language(),
        transcript.translator(),
        text.text(),
        IntStream.range(0, turns.size()).mapToObj(i -> turn(i + 1, turns.get(i))).toList());
  }

  private static SpokenTurn turn(int number, Turn turn) {
    return new SpokenTurn(
        number,
        turn.speaker(),
        turn.participant(),
        turn.lineStart(),
        new Span(turn.start(), turn.end()));
  }
}
