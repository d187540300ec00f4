package org.peillood.statistics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The bases of one item among the respondents of a filter.
 *
 * @param rows respondents in the filter
 * @param answered those with a substantive answer
 * @param missing those without, by kind; every kind is present, also at 0
 */
public record Bases(long rows, long answered, Map<MissingKind, Long> missing) {
  public Bases {
    var byKind = new EnumMap<MissingKind, Long>(MissingKind.class);
    long sum = answered;
    for (MissingKind kind : MissingKind.values()) {
      long count = missing.getOrDefault(kind, 0L);
      byKind.put(kind, count);
      sum += count;
    }
    if (sum != rows) {
      throw new IllegalArgumentException(sum + " respondents accounted for out of " + rows);
    }
    missing = Collections.unmodifiableMap(byKind);
  }

  /** Respondents without a value for this reason. */
  public long missing(MissingKind kind) {
    return missing.getOrDefault(kind, 0L);
  }

  /** Respondents to whom the item was put. */
  public long asked() {
    return rows - missing(MissingKind.NOT_ASKED);
  }

  /** The size of this base. */
  public long of(Base base) {
    return switch (base) {
      case ANSWERED -> answered;
      case ASKED -> asked();
      case EVERYONE -> rows;
    };
  }
}
