package org.peillood.planfiles;

import java.util.List;
import java.util.Optional;
import org.peillood.policy.YearPlan;
import org.peillood.web.Complaint;

/**
 * The page of what in a plan may not hold together.
 *
 * @param warnings all there are now
 * @param marks of what somebody looked at, also of what has changed since
 * @param typed a reason that was refused, with the warning it was for
 */
public record ChecksPage(
    YearPlan plan,
    List<Warning> warnings,
    List<SeenWarning> marks,
    Optional<Typed> typed,
    List<Complaint> complaints) {

  /** A reason as it was typed. */
  public record Typed(Warning warning, String reason) {}

  /** Those of a check that nobody looked at yet. */
  public List<Warning> open(Warning.Check check) {
    return warnings.stream().filter(one -> one.check() == check && seen(one).isEmpty()).toList();
  }

  /** Those of a check that somebody found in order. */
  public List<Warning> seen(Warning.Check check) {
    return warnings.stream().filter(one -> one.check() == check && seen(one).isPresent()).toList();
  }

  /** How many there are that nobody looked at yet. */
  public long open() {
    return warnings.stream().filter(one -> seen(one).isEmpty()).count();
  }

  /** Who looked at a warning, when and why it is in order. */
  public Optional<SeenWarning> seen(Warning warning) {
    return marks.stream().filter(mark -> mark.isOf(warning)).findFirst();
  }

  /** What was typed at a warning and refused. */
  public Optional<String> typedAt(Warning warning) {
    return typed.filter(one -> one.warning().equals(warning)).map(Typed::reason);
  }
}
