package org.peillood.survey;

import java.util.Comparator;
import java.util.List;
import org.peillood.survey.Difference.Effect;

/**
 * What becomes of one item from one version of a questionnaire to the next.
 *
 * @param item the name of the item
 * @param fate whether it comes, goes, or stays with differences
 * @param differences those between the two versions; empty unless it stays
 */
public record ItemChange(String item, Fate fate, List<Difference> differences) {

  /** What becomes of an item. */
  public enum Fate {
    NEW,
    GONE,
    CHANGED
  }

  public ItemChange {
    differences = List.copyOf(differences);
  }

  /**
   * What it does to the series of figures about the item: the gravest effect of its differences. An
   * item that is new begins a series and ends none; one that is gone ends its series.
   */
  public Effect effect() {
    return switch (fate) {
      case NEW -> Effect.CONTINUES;
      case GONE -> Effect.BREAKS;
      case CHANGED ->
          differences.stream()
              .map(difference -> difference.kind().effect())
              .max(Comparator.naturalOrder())
              .orElse(Effect.CONTINUES);
    };
  }
}
