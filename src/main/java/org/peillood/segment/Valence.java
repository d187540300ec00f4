package org.peillood.segment;

import java.util.Locale;
import java.util.stream.Stream;

/** Whether a statement speaks well or ill of what its code names. */
public enum Valence {
  NONE(""),
  POSITIVE("+"),
  NEGATIVE("−"),
  NEUTRAL("0");

  private final String sign;

  Valence(String sign) {
    this.sign = sign;
  }

  /** How it is written behind a code; empty when nobody said. */
  public String sign() {
    return sign;
  }

  /** The name in forms and language files. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one that speaks the other way; the same where there is none. */
  Valence opposite() {
    return switch (this) {
      case POSITIVE -> NEGATIVE;
      case NEGATIVE -> POSITIVE;
      case NONE, NEUTRAL -> this;
    };
  }

  /** As it was sent; none when it is not one of these. */
  static Valence sent(String slug) {
    return Stream.of(values()).filter(v -> v.slug().equals(slug)).findFirst().orElse(NONE);
  }
}
