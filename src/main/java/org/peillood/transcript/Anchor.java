package org.peillood.transcript;

import java.util.Optional;

/** Follows passages of a text through a correction of that text. */
public final class Anchor {

  private final String before;
  private final String after;

  private Anchor(String before, String after) {
    this.before = before;
    this.after = after;
  }

  /** Compares a text as it was with the text as it became. */
  public static Anchor between(String before, String after) {
    return new Anchor(before, after);
  }

  /**
   * Where the very same passage stands now; empty when it was changed or is gone.
   *
   * @param passage a piece of the text as it was
   */
  public Optional<Span> moved(Span passage) {
    return before.equals(after) ? Optional.of(passage) : Optional.empty();
  }
}
