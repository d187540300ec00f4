package org.peillood.transcript;

import java.util.List;
import org.peillood.privacy.PersonalTraces;

/**
 * A text without what one participant said in it. The turn stays, so that the others' answers are
 * still understood, with a mark in place of the words.
 *
 * @param after the same version without the words
 * @param erased where the words stood before
 */
record Erasure(TranscriptText after, List<Span> erased) {

  Erasure {
    erased = List.copyOf(erased);
  }

  static Erasure of(TranscriptText before, String participant) {
    var erased =
        before.turns().stream()
            .filter(turn -> turn.participant().equals(participant))
            .filter(turn -> !turn.words(before.text()).equals(PersonalTraces.LEFT_OUT))
            .map(turn -> new Span(turn.start(), turn.end()))
            .toList();
    var sayings =
        Spoken.sayings(before.text(), before.turns()).stream()
            .map(
                saying ->
                    saying.participant().equals(participant)
                        ? new Spoken.Saying(
                            saying.speaker(),
                            saying.participant(),
                            PersonalTraces.LEFT_OUT,
                            saying.startMillis(),
                            saying.endMillis())
                        : saying)
            .toList();
    var spoken = Spoken.of(sayings);
    return new Erasure(
        new TranscriptText(before.transcript(), before.version(), spoken.text(), spoken.turns()),
        erased);
  }
}
