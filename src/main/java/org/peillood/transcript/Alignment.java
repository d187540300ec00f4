package org.peillood.transcript;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which item of a list is which item of another. What occurs once in both is matched first
 * (patience difference), and between such items the shortest edit of Myers decides; so a long text
 * in which every line changed a little costs no more than a few comparisons a word.
 */
final class Alignment {

  // Beyond this many possible pairs between two sure ones, nothing is matched: it is another text.
  private static final long MOST_PAIRS = 1_000_000;

  private final List<String> before;
  private final List<String> after;
  private final int[] partner;

  private Alignment(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
    partner = new int[before.size()];
    Arrays.fill(partner, -1);
  }

  static Alignment of(List<String> before, List<String> after) {
    var alignment = new Alignment(before, after);
    alignment.match(new Stretch(0, before.size(), 0, after.size()));
    return alignment;
  }

  /** Where the item with this index is in the second list; -1 when it is not. */
  int partner(int index) {
    return partner[index];
  }

  /** A part of both lists, ends exclusive. */
  private record Stretch(int from, int to, int afterFrom, int afterTo) {

    boolean isEmpty() {
      return from == to || afterFrom == afterTo;
    }

    long pairs() {
      return (long) (to - from) * (afterTo - afterFrom);
    }
  }

  private void match(Stretch whole) {
    var stretch = withoutEqualEnds(whole);
    if (stretch.isEmpty()) {
      return;
    }
    var anchors = sure(stretch);
    if (anchors.isEmpty()) {
      matchByEdits(stretch);
      return;
    }
    int from = stretch.from;
    int afterFrom = stretch.afterFrom;
    for (int index : anchors) {
      match(new Stretch(from, index, afterFrom, partner[index]));
      from = index + 1;
      afterFrom = partner[index] + 1;
    }
    match(new Stretch(from, stretch.to, afterFrom, stretch.afterTo));
  }

  private Stretch withoutEqualEnds(Stretch whole) {
    int from = whole.from;
    int afterFrom = whole.afterFrom;
    while (from < whole.to
        && afterFrom < whole.afterTo
        && before.get(from).equals(after.get(afterFrom))) {
      partner[from++] = afterFrom++;
    }
    int to = whole.to;
    int afterTo = whole.afterTo;
    while (to > from && afterTo > afterFrom && before.get(to - 1).equals(after.get(afterTo - 1))) {
      partner[--to] = --afterTo;
    }
    return new Stretch(from, to, afterFrom, afterTo);
  }

  /** Matches what occurs once in both and keeps its order; the indexes that were matched. */
  private List<Integer> sure(Stretch stretch) {
    var once = once(after.subList(stretch.afterFrom, stretch.afterTo));
    var own = once(before.subList(stretch.from, stretch.to));
    var indexes = new ArrayList<Integer>();
    var targets = new ArrayList<Integer>();
    for (int i = stretch.from; i < stretch.to; i++) {
      var item = before.get(i);
      int target = once.getOrDefault(item, -1);
      if (target >= 0 && own.getOrDefault(item, -1) >= 0) {
        indexes.add(i);
        targets.add(stretch.afterFrom + target);
      }
    }
    var kept = new ArrayList<Integer>();
    for (int at : longestRising(targets)) {
      partner[indexes.get(at)] = targets.get(at);
      kept.add(indexes.get(at));
    }
    return kept;
  }

  /** The index of each item that occurs once; -1 for one that occurs more often. */
  private static Map<String, Integer> once(List<String> items) {
    var index = new HashMap<String, Integer>();
    for (int i = 0; i < items.size(); i++) {
      int here = i;
      index.merge(items.get(i), here, (first, second) -> -1);
    }
    return index;
  }

  /** The indexes of a longest rising series (Fredman 1975). */
  private static List<Integer> longestRising(List<Integer> values) {
    int[] lastOfLength = new int[values.size()];
    int[] previous = new int[values.size()];
    int length = 0;
    for (int i = 0; i < values.size(); i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) / 2;
        if (values.get(lastOfLength[middle]) < values.get(i)) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      previous[i] = low == 0 ? -1 : lastOfLength[low - 1];
      lastOfLength[low] = i;
      length = Math.max(length, low + 1);
    }
    var series = new ArrayList<Integer>();
    for (int at = length == 0 ? -1 : lastOfLength[length - 1]; at >= 0; at = previous[at]) {
      series.add(at);
    }
    Collections.reverse(series);
    return series;
  }

  private void matchByEdits(Stretch stretch) {
    if (stretch.pairs() > MOST_PAIRS) {
      return;
    }
    var edits =
        DiffUtils.diff(
                before.subList(stretch.from, stretch.to),
                after.subList(stretch.afterFrom, stretch.afterTo),
                new MyersDiffWithLinearSpace<>())
            .getDeltas();
    int from = stretch.from;
    int afterFrom = stretch.afterFrom;
    for (AbstractDelta<String> edit : edits) {
      int until = stretch.from + edit.getSource().getPosition();
      while (from < until) {
        partner[from++] = afterFrom++;
      }
      from += edit.getSource().size();
      afterFrom += edit.getTarget().size();
    }
    while (from < stretch.to) {
      partner[from++] = afterFrom++;
    }
  }
}
