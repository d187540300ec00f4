package org.peillood.transcript;

import java.util.List;
import java.util.UUID;

/**
 * A released text has another version, or words were erased from it. Told within the transaction
 * that changes it: who keeps positions in the text moves them now (see {@link Anchor}), or the
 * change fails.
 *
 * @param before the version that was current; when words were erased, as it was before that
 * @param after the version that is current now; it may have the same number when words were erased
 * @param erased where words of {@code before} were erased for good because a participant withdrew;
 *     empty for an edit. Excerpts that touch one must go.
 */
public record TranscriptChanged(
    UUID transcript, TranscriptText before, TranscriptText after, List<Span> erased) {

  public TranscriptChanged {
    erased = List.copyOf(erased);
  }
}
