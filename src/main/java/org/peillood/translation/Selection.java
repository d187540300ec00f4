package org.peillood.translation;

import java.util.List;

/** Which texts of a part somebody wants to see. */
public enum Selection {
  /** Everything. */
  ALL("alles"),
  /** What lacks words, went stale, or is wrong. */
  TO_DO("te-doen"),
  /** What nobody looked over. */
  TO_REVIEW("na-te-kijken");

  private final String slug;

  Selection(String slug) {
    this.slug = slug;
  }

  /** The name in addresses and language files. */
  public String slug() {
    return slug;
  }

  static Selection of(String slug) {
    return List.of(values()).stream()
        .filter(selection -> selection.slug.equals(slug))
        .findFirst()
        .orElse(ALL);
  }

  boolean takes(TextLine line) {
    return switch (this) {
      case ALL -> true;
      case TO_DO -> !line.isSettled();
      case TO_REVIEW -> line.state() == TextState.DRAFT;
    };
  }
}
