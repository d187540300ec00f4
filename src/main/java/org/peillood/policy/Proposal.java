package org.peillood.policy;

import java.util.Optional;

/**
 * The status that an indicator's own figures suggest, to stand beside the one a person chose and
 * never to replace it. Editors had good reasons to differ in 2020: 73 mentors of 75 were called
 * enough.
 *
 * @param status empty when figures cannot say
 * @param rule why, for the words on the page
 */
public record Proposal(Optional<Status> status, Rule rule) {

  /** The rule that led to the proposal. */
  public enum Rule {
    NO_TARGET,
    NO_RESULT,
    TARGET_REACHED,
    BELOW_TARGET,
    NOTHING_REACHED
  }

  /**
   * The proposal for an indicator: its first target against its result, further targets left aside.
   */
  public static Proposal of(Indicator indicator) {
    var target = indicator.target().value();
    var result = indicator.result().value();
    if (target.isEmpty()) {
      return new Proposal(Optional.empty(), Rule.NO_TARGET);
    }
    if (result.isEmpty()) {
      return new Proposal(Optional.empty(), Rule.NO_RESULT);
    }
    if (result.get().compareTo(target.get()) >= 0) {
      return new Proposal(Optional.of(Status.REALISED), Rule.TARGET_REACHED);
    }
    return result.get().signum() > 0
        ? new Proposal(Optional.of(Status.PARTLY), Rule.BELOW_TARGET)
        : new Proposal(Optional.of(Status.NOT), Rule.NOTHING_REACHED);
  }

  /** Whether a person chose otherwise, so that their reason carries the status. */
  public boolean differsFrom(Status chosen) {
    return status.isPresent() && chosen != Status.NOT_STATED && status.get() != chosen;
  }
}
