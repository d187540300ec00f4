package org.peillood.policy;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The status that an indicator's own figures suggest, to stand beside the one a person chose and
 * never to replace it. Editors had good reasons to differ in 2020: 73 mentors of 75 were called
 * enough.
 *
 * @param status empty when figures cannot say
 * @param rule why, for the words on the page
 * @param n how many answers the figure rests on, where the rule speaks of it; else 0
 */
public record Proposal(Optional<Status> status, Rule rule, int n) {

  /** The rule that led to the proposal. */
  public enum Rule {
    NO_TARGET,
    NO_RESULT,
    TARGET_REACHED,
    BELOW_TARGET,
    NOTHING_REACHED,
    /** More than the target allows. */
    ABOVE_MAXIMUM,
    /** The interval around the figure has the target in it. */
    CANNOT_TELL,
    /** There was nothing to be present at: that is neither all nor nothing. */
    NO_MEETINGS,
    /** What the action depended on was refused. */
    LAPSED,
    ANSWER_YES,
    ANSWER_NO
  }

  private Proposal(Status status, Rule rule) {
    this(Optional.of(status), rule, 0);
  }

  private static Proposal none(Rule rule) {
    return new Proposal(Optional.empty(), rule, 0);
  }

  /** The proposal for an indicator of this action. */
  public static Proposal of(Indicator indicator, Action action) {
    return action.hasLapsed() ? new Proposal(Status.NOT, Rule.LAPSED) : of(indicator);
  }

  /**
   * The proposal for an indicator: its first target against its result, further targets left aside.
   */
  public static Proposal of(Indicator indicator) {
    var target = indicator.target().value();
    var result = indicator.result().value();
    if (indicator.kind() == MeasureKind.PERCENTAGE
        && indicator.attendance().filter(one -> one.held() == 0).isPresent()) {
      return none(Rule.NO_MEETINGS);
    }
    if (indicator.kind() == MeasureKind.YES_NO && target.isEmpty() && result.isPresent()) {
      return result.get().signum() > 0
          ? new Proposal(Status.REALISED, Rule.ANSWER_YES)
          : new Proposal(Status.NOT, Rule.ANSWER_NO);
    }
    if (target.isEmpty()) {
      return none(Rule.NO_TARGET);
    }
    return result
        .map(figure -> of(indicator.target(), figure, indicator.precision()))
        .orElseGet(() -> none(Rule.NO_RESULT));
  }

  /** The proposal for a figure, held against a target. */
  public static Proposal of(
      Target promised, BigDecimal figure, Optional<Result.Precision> precision) {
    if (promised.value().isEmpty()) {
      return none(Rule.NO_TARGET);
    }
    var target = promised.value().get();
    return precision
        .filter(one -> straddles(one, target))
        .map(unsure -> new Proposal(Optional.empty(), Rule.CANNOT_TELL, unsure.n()))
        .orElseGet(() -> of(promised, target, figure));
  }

  private static Proposal of(Target promised, BigDecimal target, BigDecimal result) {
    int compared = result.compareTo(target);
    if (promised.comparator().equals(Optional.of(Target.Comparator.MAXIMUM))) {
      return compared <= 0
          ? new Proposal(Status.REALISED, Rule.TARGET_REACHED)
          : new Proposal(Status.NOT, Rule.ABOVE_MAXIMUM);
    }
    if (compared >= 0) {
      return new Proposal(Status.REALISED, Rule.TARGET_REACHED);
    }
    return result.signum() > 0
        ? new Proposal(Status.PARTLY, Rule.BELOW_TARGET)
        : new Proposal(Status.NOT, Rule.NOTHING_REACHED);
  }

  private static boolean straddles(Result.Precision sure, BigDecimal target) {
    return sure.low().compareTo(target) < 0 && sure.high().compareTo(target) >= 0;
  }

  /** Whether a person chose otherwise, so that their reason carries the status. */
  public boolean differsFrom(Status chosen) {
    return status.isPresent() && chosen != Status.NOT_STATED && status.get() != chosen;
  }
}
