package org.peillood.response;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a response stands that was completed or withdrawn: what it is counted under, and as of
 * which revision.
 */
record Standing(Group group, long revision) {

  /**
   * What responses are counted under.
   *
   * @param language in which it was completed, which a correction does not change
   * @param questionnaireHash which version of the questionnaire it answers to
   */
  record Group(
      String survey,
      String wave,
      Disposition disposition,
      String language,
      Mode mode,
      String questionnaireHash) {}

  /**
   * How many responses of a group there are, or how many more than before.
   *
   * @param revision the newest of them
   * @param revisions the sum of them
   */
  record Count(long responses, long revision, long revisions) {

    Count and(Count more) {
      return new Count(
          responses + more.responses,
          Math.max(revision, more.revision),
          revisions + more.revisions);
    }

    /** Whether adding it changes nothing. */
    boolean isNothing() {
      return responses == 0 && revisions == 0;
    }
  }

  /** What one group gains or loses. */
  record Entry(Group group, Count count) {}

  /** What a response that stood so, and now stands so, adds to the counts. */
  static List<Entry> moved(Optional<Standing> before, Optional<Standing> after) {
    var entries = new ArrayList<Entry>();
    before.ifPresent(was -> entries.add(new Entry(was.group, new Count(-1, 0, -was.revision))));
    after.ifPresent(is -> entries.add(new Entry(is.group, new Count(1, is.revision, is.revision))));
    return together(entries);
  }

  /** The same with one entry for each group, and none for a group that neither gains nor loses. */
  static List<Entry> together(Iterable<Entry> entries) {
    Map<Group, Count> sums = new HashMap<>();
    entries.forEach(entry -> sums.merge(entry.group, entry.count, Count::and));
    return sums.entrySet().stream()
        .filter(sum -> !sum.getValue().isNothing())
        .map(sum -> new Entry(sum.getKey(), sum.getValue()))
        .toList();
  }
}
