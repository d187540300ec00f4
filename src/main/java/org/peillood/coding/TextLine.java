package org.peillood.coding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.peillood.privacy.PersonalTraces.Trace;

/**
 * A text with what was made of it so far.
 *
 * @param isFlagged whether something in it leads to a person by itself
 */
public record TextLine(
    OpenText text,
    ScreeningState state,
    Optional<Screening> screening,
    Verdict verdict,
    boolean isFlagged) {

  /** What cannot wait first; the rest in the order of chance. */
  static final Comparator<TextLine> URGENT_FIRST =
      Comparator.<TextLine, Boolean>comparing(line -> !line.isUrgent())
          .thenComparing(line -> line.text().mark());

  /** Flagged, and nobody has looked. */
  boolean isUrgent() {
    return isFlagged && state == ScreeningState.TO_SCREEN;
  }

  /** The marks of its codes; empty when it has none that count. */
  public List<String> codes() {
    return verdict.codes().map(List::copyOf).orElse(List.of());
  }

  /** In one word for language files: whether it is coded, and how. */
  public String coded() {
    if (verdict.differ()) {
      return "differ";
    }
    return verdict.codes().map(codes -> codes.isEmpty() ? "none" : "coded").orElse("to-code");
  }

  /** What others than researchers may read of it now. */
  Optional<String> readable() {
    return screening.filter(s -> state.isReadable()).map(Screening::wording);
  }

  /** The traces, for a sentence about each. */
  public List<Trace> traces() {
    return text.traces();
  }
}
