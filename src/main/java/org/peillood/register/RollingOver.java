package org.peillood.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.peillood.policy.PlanCopied;
import org.peillood.policy.YearPlan;

/**
 * Takes along what a year left to be done, when its plan is taken along: events whose planned day
 * has passed or is not known, and those that were moved to a day in the new year. Each names the
 * one that it comes from, so that the two are one chain.
 */
@ApplicationScoped
public class RollingOver {

  // The first language of the product, in which registers are kept.
  private static final Locale DUTCH = Locale.forLanguageTag("nl");
  private static final Set<String> STAYING =
      Set.of("mode", "own-role", "about", "organisations", "rhythm");

  @Inject Registers registers;
  @Inject Clock clock;

  @Transactional
  void copied(@Observes PlanCopied years) {
    var events = registers.of(years.from(), Register.EVENTS);
    var open = left(years, events, LocalDate.now(clock));
    if (!open.isEmpty()) {
      registers.add(years.plan().year().year(), Register.EVENTS, open, "");
    }
  }

  /** What of these events the new year has to do. */
  static List<EntryText> left(PlanCopied years, List<RegisterEntry> events, LocalDate today) {
    int next = years.plan().year().year();
    return events.stream()
        .filter(entry -> isOpen(entry, next, today))
        .map(entry -> forNext(entry, years.plan()))
        .toList();
  }

  /**
   * Whether an event is left to the next year: what is still to come in its own year is not, and a
   * year leaves nothing to one before it.
   */
  static boolean isOpen(RegisterEntry entry, int next, LocalDate today) {
    if (next <= entry.planYear()) {
      return false;
    }
    return switch (entry.state()) {
      case "moved" -> entry.day().filter(day -> day.getYear() == next).isPresent();
      case "planned" ->
          entry.day().filter(day -> day.getYear() < next && !day.isBefore(today)).isEmpty();
      default -> false;
    };
  }

  static EntryText forNext(RegisterEntry entry, YearPlan plan) {
    var said = entry.said();
    var body = new LinkedHashMap<>(said.body());
    body.keySet().retainAll(STAYING); // how it went is of the old one
    body.put(EventChain.INSTEAD_OF, entry.id().toString());
    var indicators = new LinkedHashSet<>(said.indicators());
    indicators.removeIf(code -> plan.indicator(code).isEmpty());
    return new EntryText(
        said.title(),
        plan.theme(said.theme()).isPresent() ? said.theme() : "",
        "planned",
        when(entry, plan.year().year()),
        said.planned(),
        "",
        indicators,
        body);
  }

  /** The moment in words that mean the same in another year: without a year, they would not. */
  static String when(RegisterEntry entry, int next) {
    var said = entry.when();
    if (entry.day().isEmpty() || Moments.one(said, next).day().equals(entry.day())) {
      return said;
    }
    var day = entry.day().get();
    return switch (entry.exactness()) {
      case DAY -> day.toString();
      case WEEK -> DateTimeFormatter.ofPattern("'week van' d/M/yyyy", DUTCH).format(day);
      case MONTH -> DateTimeFormatter.ofPattern("MMMM yyyy", DUTCH).format(day);
      case SEASON -> Moments.season(day.getMonth()) + " " + day.getYear();
      case NONE -> said;
    };
  }
}
