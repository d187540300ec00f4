package org.peillood.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * In which copies of which repeats something stands on a form.
 *
 * @param steps outermost first; none outside of repeats
 */
public record Place(List<Step> steps) {

  /**
   * One copy of a repeat.
   *
   * @param copy from 1
   */
  public record Step(String repeat, int copy) {}

  static final Place ONCE = new Place(List.of());

  public Place {
    steps = List.copyOf(steps);
  }

  Place in(String repeat, int copy) {
    var further = new ArrayList<>(steps);
    further.add(new Step(repeat, copy));
    return new Place(further);
  }

  /** The name of an item that stands here: with the numbers of the copies after it. */
  String of(String item) {
    var name = new StringBuilder(item);
    steps.forEach(step -> name.append('-').append(step.copy()));
    return name.toString();
  }

  /** This and everything around it, innermost first. */
  List<Place> outwards() {
    var all = new ArrayList<Place>();
    for (int depth = steps.size(); depth >= 0; depth--) {
      all.add(new Place(steps.subList(0, depth)));
    }
    return all;
  }
}
