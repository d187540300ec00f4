package org.peillood.transcript;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A text has a new version. Told within the transaction that makes it: who keeps places in the text
 * moves them now, or the change fails.
 *
 * @param erased stretches of {@code before} that a participant took back: of them nothing may be
 *     kept; empty for every other change
 * @param renamed places of {@code before} where a name was replaced, when nothing else changed
 */
public record TranscriptChanged(
    UUID transcript,
    TranscriptText before,
    TranscriptText after,
    List<Span> erased,
    List<Renamed> renamed) {

  public TranscriptChanged {
    erased = List.copyOf(erased);
    renamed = List.copyOf(renamed);
  }

  /**
   * Where a passage stands, with other words in place of the names in it; empty when something else
   * than names was changed.
   */
  public Optional<Span> followed(Span passage) {
    return renamed.isEmpty() ? Optional.empty() : Optional.of(Renamed.moved(passage, renamed));
  }

  /** Words of the text as it once was, without the names that were replaced now. */
  public String withoutNames(String words) {
    var names = new HashMap<String, String>();
    renamed.forEach(each -> names.put(each.old().in(before.text()), each.by()));
    return Replacements.apply(words, names).text();
  }
}
