package org.peillood.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a reader can work out who tries every possible truth: how many people there may be of each
 * kind (a combination of answers), one number after another, keeping what agrees with all that is
 * shown. Knows nothing of figures, atoms or programmes, and is told which kinds exist at all. Only
 * for a handful of kinds and people.
 */
final class EveryTruth {
  private static final long MOST_TRIES = 20_000;

  private final boolean[][] isIn;
  private final List<long[]> found = new ArrayList<>();
  private final int kinds;
  private long tries;

  private EveryTruth(boolean[][] isIn, int kinds) {
    this.isIn = isIn;
    this.kinds = kinds;
  }

  /**
   * Every truth that agrees with these counts.
   *
   * @param kinds of people, each with their answers by item
   * @return empty when there are too many to try
   */
  static Optional<List<long[]>> of(List<Map<String, String>> kinds, List<Released.Shown> shown) {
    var isIn = shown.stream().map(count -> members(kinds, count.who())).toArray(boolean[][]::new);
    var all = new EveryTruth(isIn, kinds.size());
    all.fill(0, new long[kinds.size()], shown.stream().mapToLong(Released.Shown::count).toArray());
    return all.tries > MOST_TRIES ? Optional.empty() : Optional.of(all.found);
  }

  static boolean[] members(List<Map<String, String>> kinds, Group who) {
    var members = new boolean[kinds.size()];
    for (int kind = 0; kind < members.length; kind++) {
      members[kind] = isIn(kinds.get(kind), who);
    }
    return members;
  }

  static boolean isIn(Map<String, String> kind, Group who) {
    for (var condition : who.where().entrySet()) {
      String answer = kind.getOrDefault(condition.getKey(), "");
      boolean isAnswered = !answer.startsWith("(");
      // Several answers to one item stand beside each other.
      if (Collections.disjoint(condition.getValue(), List.of(answer.split(" ")))
          && !(isAnswered && condition.getValue().contains(Group.ANSWERED))) {
        return false;
      }
    }
    return true;
  }

  private void fill(int kind, long[] people, long[] rest) {
    if (++tries > MOST_TRIES) {
      return;
    }
    if (kind == kinds) {
      if (Arrays.stream(rest).allMatch(left -> left == 0)) {
        found.add(people.clone());
      }
      return;
    }
    // A kind that is in no shown count could be any number; 40 is more than any group here.
    long most = 40;
    for (int sum = 0; sum < rest.length; sum++) {
      most = isIn[sum][kind] ? Math.min(most, rest[sum]) : most;
    }
    for (long number = 0; number <= most; number++) {
      var left = rest.clone();
      for (int sum = 0; sum < rest.length; sum++) {
        left[sum] -= isIn[sum][kind] ? number : 0;
      }
      if (canStillBeReached(kind + 1, left)) {
        people[kind] = number;
        fill(kind + 1, people, left);
      }
    }
    people[kind] = 0;
  }

  private boolean canStillBeReached(int next, long[] left) {
    for (int sum = 0; sum < left.length; sum++) {
      boolean open = false;
      for (int kind = next; kind < kinds && !open; kind++) {
        open = isIn[sum][kind];
      }
      if (left[sum] > 0 && !open) {
        return false;
      }
    }
    return true;
  }
}
