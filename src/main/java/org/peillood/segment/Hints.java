package org.peillood.segment;

import java.util.ArrayList;
import java.util.List;

/** What is unusual about how a turn is coded. It may stay so: the coder is told, and decides. */
final class Hints {

  /** How many codes a statement has at most, by the plan. */
  static final int MOST_CODES = 3;

  private Hints() {}

  /**
   * The slugs of what is unusual.
   *
   * @param own what one coder gave in one turn
   */
  static List<String> of(List<Segment> own) {
    var found = new ArrayList<String>();
    if (own.stream().map(Segment::code).distinct().count() > MOST_CODES) {
      found.add("many-codes");
    }
    long valences =
        own.stream().map(Segment::valence).filter(v -> v != Valence.NONE).distinct().count();
    if (valences > 1) {
      found.add("valences");
    }
    return found;
  }
}
