package org.peillood.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peillood.transcript.Span;
import org.peillood.transcript.Transcript;
import org.peillood.transcript.TranscriptText;
import org.peillood.transcript.Transcripts;
import org.peillood.web.ProblemType;

/** The transcripts that can be coded: those that were released. */
@ApplicationScoped
public class SpokenTexts {

  @Inject Transcripts transcripts;

  /** The text as it is now; empty when there is none, or it may not be coded. */
  public Optional<SpokenText> find(UUID id) {
    return transcripts.find(id).filter(Transcript::isReleased).map(this::text);
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
        .map(this::text)
        .toList();
  }

  private SpokenText text(Transcript of) {
    return text(of, transcripts.current(of.id()));
  }

  static SpokenText text(Transcript of, TranscriptText current) {
    var turns = new ArrayList<SpokenTurn>();
    for (var spoken : current.turns()) {
      var turn = spoken.turn();
      turns.add(
          new SpokenTurn(
              turns.size() + 1,
              turn.speaker(),
              spoken.participant(),
              turn.lineStart(),
              new Span(turn.start(), turn.end())));
    }
    return new SpokenText(
        of.id(),
        of.group(),
        of.title(),
        current.version(),
        of.language(),
        of.translator(),
        current.text(),
        turns);
  }
}
