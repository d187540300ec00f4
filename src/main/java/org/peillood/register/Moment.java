package org.peillood.register;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One moment as somebody wrote it, and what was understood of it.
 *
 * @param said the words as they were written
 * @param day the day, or the first day of the week, month or season; empty when it is not known
 * @param planned the day for which it was first planned, where it was moved
 * @param state slug of the outcome the words name; empty when they name none
 * @param mode slug of the way it was held; empty when the words name none
 * @param number of moments, where the words give a number instead of days
 * @param series whether it is said to come back without saying how often
 * @param doubts what a person has to look at
 */
public record Moment(
    String said,
    Optional<LocalDate> day,
    Exactness exactness,
    Optional<LocalDate> planned,
    String state,
    String mode,
    OptionalInt number,
    boolean series,
    Set<Doubt> doubts) {

  /** What a person has to look at. */
  public enum Doubt {
    /** Nothing was understood of it. */
    NOT_UNDERSTOOD,
    /** It is written like a date, but there is no such day. */
    NO_SUCH_DAY,
    /** It is not in the year of the plan. */
    OTHER_YEAR,
    /** An outcome was named before several days: it may stand for the first one or for all. */
    STATE_OF_WHICH;

    /** The key of its words. */
    public String key() {
      return "register.doubt." + name().toLowerCase(Locale.ROOT);
    }
  }

  public Moment {
    doubts = Set.copyOf(doubts);
  }
}
