package org.peillood.segment;

import java.util.Locale;
import java.util.stream.Stream;

/** Who may read a quote; the first is the widest. */
public enum QuoteScope {
  /** Anybody: it may stand in what is published. */
  PUBLISH,
  /** Whoever works here. */
  INTERNAL,
  /** Nobody but who does research. */
  NONE;

  /** The name in forms and language files. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The narrower of two. */
  public QuoteScope within(QuoteScope other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** As it was sent; the narrowest when it is none of these. */
  static QuoteScope sent(String slug) {
    return Stream.of(values()).filter(s -> s.slug().equals(slug)).findFirst().orElse(NONE);
  }
}
