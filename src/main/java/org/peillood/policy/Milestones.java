package org.peillood.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The planned moments of a year that have a day to be reminded of, the first ones first.
 *
 * @param today the day from which it is told what is late and what comes soon
 */
public record Milestones(YearPlan plan, LocalDate today, List<Due> all) {

  /** So many days ahead one is reminded. */
  static final int AHEAD = 14;

  /**
   * One moment.
   *
   * @param row its place among the moments of its action, from 0
   */
  public record Due(Action action, int row, Action.Milestone milestone, State state) {

    public LocalDate day() {
      return milestone.due().orElse(LocalDate.MAX);
    }
  }

  /** How a moment stands. */
  public enum State {
    LATE,
    SOON,
    LATER,
    DONE;

    /** The name in language files. */
    public String slug() {
      return Sheet.slug(this);
    }
  }

  public Milestones {
    all = List.copyOf(all);
  }

  static Milestones of(YearPlan plan, LocalDate today) {
    var all = new ArrayList<Due>();
    for (var action : plan.actions()) {
      var moments = action.timing();
      for (int row = 0; row < moments.size(); row++) {
        var moment = moments.get(row);
        if (moment.due().isPresent()) {
          all.add(new Due(action, row, moment, state(moment, today)));
        }
      }
    }
    all.sort(Comparator.comparing(Due::day));
    return new Milestones(plan, today, all);
  }

  private static State state(Action.Milestone moment, LocalDate today) {
    if (moment.done().isPresent()) {
      return State.DONE;
    }
    var due = moment.due().orElse(LocalDate.MAX);
    if (due.isBefore(today)) {
      return State.LATE;
    }
    return due.isAfter(today.plusDays(AHEAD)) ? State.LATER : State.SOON;
  }

  /** How many are late or come soon. */
  public long waiting() {
    return all.stream()
        .filter(one -> one.state() == State.LATE || one.state() == State.SOON)
        .count();
  }
}
