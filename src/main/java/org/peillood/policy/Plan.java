package org.peillood.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.peillood.web.Problem;
import org.peillood.web.ProblemType;

/**
 * The plan that the organisation works with: that of the latest year in use. What other features
 * ask of a plan they ask here; the whole of it is {@link #current}.
 */
@ApplicationScoped
public class Plan {

  @Inject PlanStore store;
  // What was read of a plan holds as long as its revision in the database is the same.
  private final Map<String, Read> read = new ConcurrentHashMap<>();

  private record Read(long revision, YearPlan plan) {}

  /**
   * The whole plan of the latest year that is worked with.
   *
   * @throws Problem {@link ProblemType#UNAVAILABLE} while no plan has been imported
   */
  public YearPlan current() {
    var years = store.years();
    return years.stream()
        .filter(known -> known.state() == PlanYear.State.IN_USE)
        .findFirst()
        .or(
            () ->
                years.stream()
                    .filter(known -> known.state() != PlanYear.State.SUSPENDED)
                    .findFirst())
        .or(() -> years.stream().findFirst())
        .map(known -> read(known, "/plan"))
        .orElseThrow(ProblemType.UNAVAILABLE::because);
  }

  /**
   * The whole plan of a year, worked with or still being prepared.
   *
   * @throws Problem {@link ProblemType#NOT_FOUND} when there is none
   */
  public YearPlan of(int year) {
    return store.years().stream()
        .filter(known -> known.year() == year)
        .findFirst()
        .map(known -> read(known, YearPlan.desk(year)))
        .orElseThrow(() -> ProblemType.NOT_FOUND.because(year));
  }

  /** The years that have a plan, latest first. */
  public List<Integer> years() {
    return store.years().stream().map(KnownYear::year).toList();
  }

  /**
   * An indicator in every year to or from which its plan was copied, the earliest first. A code
   * means the same indicator only in plans that come from each other.
   */
  public List<IndicatorYear> series(YearPlan of, String code) {
    var plans = years().stream().sorted().map(this::of).toList();
    var linked = new TreeSet<Integer>(Set.of(of.year().year()));
    boolean grows = true;
    while (grows) {
      grows = false;
      for (var plan : plans) {
        var from = plan.year().copiedFrom();
        int year = plan.year().year();
        if (from.isPresent() && linked.contains(from.get()) != linked.contains(year)) {
          linked.add(from.get());
          linked.add(year);
          grows = true;
        }
      }
    }
    var series = new ArrayList<IndicatorYear>();
    for (var plan : plans) {
      var indicator = plan.indicator(code);
      if (linked.contains(plan.year().year()) && indicator.isPresent()) {
        boolean isChanged =
            !series.isEmpty()
                && IndicatorYear.isChanged(
                    series.get(series.size() - 1).indicator(), indicator.get());
        series.add(new IndicatorYear(plan, indicator.get(), isChanged));
      }
    }
    return List.copyOf(series);
  }

  private YearPlan read(KnownYear known, String home) {
    var before = read.get(home);
    if (before != null
        && before.plan().year().year() == known.year()
        && before.revision() == known.revision()) {
      return before.plan();
    }
    var plan =
        store
            .of(known.year())
            .map(parts -> new YearPlan(parts, home))
            .orElseThrow(() -> ProblemType.NOT_FOUND.because(known.year()));
    read.put(home, new Read(known.revision(), plan));
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

  /**
   * The policy notes and other texts for policy makers, of every year: those of the plan that is
   * worked with first, then those of other years, latest first.
   */
  public List<EvidenceItem> notes() {
    return evidence().stream().filter(EvidenceItem::isNote).toList();
  }

  /** A policy note of any year, for instance {@code NT-09}. */
  public Optional<EvidenceItem> note(String code) {
    return evidence(code).filter(EvidenceItem::isNote);
  }

  /** Begins a note under the next code of the series, in the plan that is worked with. */
  public EvidenceItem begin(NewNote note) {
    return store.begin(current().year().year(), note);
  }

  /**
   * What the organisation made, held or heard, of every year: that of the plan that is worked with
   * first, then of other years, latest first. A code stands for one thing, whichever year's plan it
   * is in.
   */
  public List<EvidenceItem> evidence() {
    Map<String, EvidenceItem> known = new LinkedHashMap<>();
    for (var plan : currentFirst()) {
      plan.evidence().forEach(item -> known.putIfAbsent(item.code(), item));
    }
    return List.copyOf(known.values());
  }

  /** What has this code, in the plan that is worked with or else in the latest that has it. */
  public Optional<EvidenceItem> evidence(String code) {
    return currentFirst().stream().flatMap(plan -> plan.evidence(code).stream()).findFirst();
  }

  private List<YearPlan> currentFirst() {
    var current = current();
    return Stream.concat(
            Stream.of(current),
            years().stream().filter(year -> year != current.year().year()).map(this::of))
        .toList();
  }
}
