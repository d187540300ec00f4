package org.peillood.segment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How many codes were new in each group, in the order in which groups met: where few are new, more
 * groups would say little more.
 */
public record Saturation(List<Step> steps) {

  /**
   * One group.
   *
   * @param codes how many different codes were given in it
   * @param fresh how many of them in no group before
   * @param all how many there were up to and with it
   */
  public record Step(String group, int codes, int fresh, int all) {}

  /** The codes given in a group. */
  record Given(String group, Set<String> codes) {}

  /** Of groups in the order in which they met. */
  static Saturation of(List<Given> groups) {
    var known = new HashSet<String>();
    var steps = new ArrayList<Step>();
    for (var group : groups) {
      int before = known.size();
      known.addAll(group.codes());
      steps.add(new Step(group.group(), group.codes().size(), known.size() - before, known.size()));
    }
    return new Saturation(steps);
  }
}
