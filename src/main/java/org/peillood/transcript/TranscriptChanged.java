package org.peillood.transcript;

import java.util.List;
import java.util.UUID;

/**
 * A text has a new version. Told within the transaction that makes it: who keeps places in the text
 * moves them now, or the change fails.
 *
 * @param erased stretches of {@code before} that a participant took back: of them nothing may be
 *     kept; empty for every other change
 */
public record TranscriptChanged(
    UUID transcript, TranscriptText before, TranscriptText after, List<Span> erased) {

  public TranscriptChanged {
    erased = List.copyOf(erased);
  }
}
