package org.peillood.privacy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.peillood.statistics.StatisticRefused;

/**
 * The counts of linked tables that may be shown beside each other and beside what was released
 * before: none of the suppressed ones follows from all of these together.
 *
 * @param counts by who is counted, in the order of the tables
 * @param released what is to be written in the journal when these counts leave the analysis
 */
public record ProtectedCounts(Map<Group, Published<Long>> counts, Released released) {
  public ProtectedCounts {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }

  /** The count of this group; refused when it is in none of the tables. */
  public Published<Long> count(Group who) {
    var count = counts.get(who);
    if (count == null) {
      throw new StatisticRefused("No table counts " + who.where() + ".");
    }
    return count;
  }

  /**
   * A figure about this group (a share, a mean, a score): it goes where the count of the group
   * goes. Two means with their counts give the mean of the rest, just as two counts give its size.
   */
  public <T> Published<T> beside(Group who, T figure) {
    return count(who).map(count -> figure);
  }

  /** Whether anything is suppressed. */
  public boolean hasSuppressed() {
    return counts.values().stream().anyMatch(Published::isSuppressed);
  }
}
