package org.peillood.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peillood.web.Problem;
import org.peillood.web.ProblemType;

/**
 * The plan that the organisation works with: that of the last year imported. What other features
 * ask of a plan they ask here; the whole of it is {@link #current}.
 */
@ApplicationScoped
public class Plan {

  @Inject PlanStore store;
  // A plan does not change once imported, so it is read from the database once.
  private volatile @Nullable YearPlan known;

  /**
   * The whole plan.
   *
   * @throws Problem {@link ProblemType#UNAVAILABLE} while no plan has been imported
   */
  public YearPlan current() {
    var plan = known;
    if (plan == null) {
      plan = store.latest().map(YearPlan::new).orElseThrow(ProblemType.UNAVAILABLE::because);
      known = plan;
    }
    return plan;
  }

  public List<Theme> themes() {
    return current().themes();
  }

  public Optional<Theme> theme(String code) {
    return current().theme(code);
  }

  public List<StrategicGoal> goals() {
    return current().goals();
  }

  public Optional<Action> action(String code) {
    return current().action(code);
  }

  public Optional<Indicator> indicator(String code) {
    return current().indicator(code);
  }

  /** The indicators of a theme; none when no theme has this code. */
  public List<Indicator> indicatorsOf(String theme) {
    return current().theme(theme).map(current()::indicatorsOf).orElse(List.of());
  }

  /**
   * The indicators among these codes, in the order of the plan; codes of anything else are passed
   * over.
   */
  public List<Indicator> indicatorsFedBy(Collection<String> codes) {
    return current().indicatorsFedBy(codes);
  }

  /** The policy notes and other texts for policy makers. */
  public List<EvidenceItem> notes() {
    return current().notes();
  }

  /** A policy note, for instance {@code NT-09}; one that another node began is found too. */
  public Optional<EvidenceItem> note(String code) {
    var known = current().note(code);
    if (known.isPresent()
        || !code.matches("NT-\\d{1,6}")
        || store.evidence(current().year().year(), code).isEmpty()) {
      return known;
    }
    forget();
    return current().note(code);
  }

  /** Begins a note under the next code of the series, in the plan that is worked with. */
  public EvidenceItem begin(NewNote note) {
    var begun = store.begin(current().year().year(), note);
    forget();
    return begun;
  }

  private void forget() {
    known = null;
  }

  public Optional<EvidenceItem> evidence(String code) {
    return current().evidence(code);
  }
}
