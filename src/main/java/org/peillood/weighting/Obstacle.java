package org.peillood.weighting;

import java.util.List;
import java.util.Locale;

/**
 * Why respondents cannot be weighted so.
 *
 * @param item the name of the item at which it fails; empty when it is none in particular
 * @param categories codes of those at which it fails
 */
public record Obstacle(Kind kind, String item, List<String> categories) {

  /** What stands in the way. */
  public enum Kind {
    /** Nobody completed the wave yet. */
    NOBODY,
    /** The wave does not ask the item, or not as a choice of one. */
    ITEM,
    /** The item does not offer the category. */
    CATEGORY,
    /** So few answered the item that nothing may be told of it. */
    FEW_ANSWERS,
    /** The population has people in the category and the sample none. */
    EMPTY,
    /** The sample has people in the category and the population none. */
    UNCOUNTED,
    /** How many chose the category may not be told, unless all such categories count as one. */
    APART,
    /** No weights meet all margins together. */
    NO_SOLUTION,
    /** The bounds leave no room. */
    BOUNDS;

    /** The name in language files. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Obstacle {
    categories = List.copyOf(categories);
  }

  static Obstacle of(Kind kind) {
    return new Obstacle(kind, "", List.of());
  }
}
