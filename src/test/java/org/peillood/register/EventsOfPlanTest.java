package org.peillood.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.peillood.policy.Meetings;
import org.peillood.policy.Plan2020;
import org.peillood.policy.YearPlan;

class EventsOfPlanTest {

  private final YearPlan plan = Plan2020.plan();
  private final List<RegisterEntry> entries =
      EventsOfPlan.in(plan).stream()
          .map(text -> new RegisterEntry(Register.EVENTS, 2020, text, true, "", Instant.EPOCH))
          .toList();

  private int of(String indicator, Predicate<RegisterEntry> meant) {
    return entries.stream()
        .filter(entry -> entry.indicators().contains(indicator))
        .filter(meant)
        .mapToInt(entry -> entry.count().orElse(0))
        .sum();
  }

  private static Predicate<RegisterEntry> in(String... states) {
    return entry -> entry.day().isPresent() && Set.of(states).contains(entry.state());
  }

  @Test
  void every_indicator_has_as_many_as_the_plan_counts() {
    assertThat(plan.indicators()).hasSize(107);
    for (var indicator : plan.indicators()) {
      Meetings said = indicator.meetings();
      var code = indicator.code();
      assertThat(of(code, in("held", "substitute"))).as(code).isEqualTo(said.attended());
      assertThat(of(code, in("excused"))).as(code).isEqualTo(said.excused());
      assertThat(of(code, in("cancelled"))).as(code).isEqualTo(said.cancelled());
      assertThat(of(code, in("planned"))).as(code).isEqualTo(said.plannedOnly());
      assertThat(of(code, entry -> entry.day().isEmpty())).as(code).isEqualTo(said.undated());
    }
  }

  @Test
  void what_counts_for_several_indicators_is_one_event() {
    assertThat(entries.stream().filter(in("held", "substitute"))).hasSize(340);
    assertThat(entries.stream().filter(entry -> entry.day().isPresent())).hasSize(368);
    assertThat(entries.stream().filter(entry -> entry.indicators().size() > 1))
        .hasSize(12)
        .extracting(entry -> String.join(" ", entry.indicators()))
        .containsOnly("6.A.2 6.A.5", "5.C.2 8.A.5");
    assertThat(
            entries.stream()
                .filter(entry -> entry.day().isEmpty())
                .mapToInt(entry -> entry.count().orElse(0))
                .sum())
        .isEqualTo(78);
  }

  @Test
  void a_moved_meeting_keeps_the_day_for_which_it_was_planned() {
    assertThat(entries.stream().filter(entry -> entry.indicators().contains("4.A.1")))
        .filteredOn(entry -> !entry.planned().isEmpty())
        .extracting(entry -> entry.planned() + " " + entry.when() + " " + entry.state())
        .containsExactlyInAnyOrder("2020-04-22 2020-04-24 cancelled", "2020-05-26 2020-06-18 held");
  }

  @Test
  void attendance_is_out_of_what_was_held_and_nothing_held_is_no_percentage() {
    int printed = 0;
    for (var indicator : plan.indicators()) {
      if (indicator.attendance().isPresent()) {
        var said = indicator.attendance().get();
        var tally = rate(indicator.code());
        assertThat(tally.held()).as(indicator.code()).isEqualTo(said.held());
        assertThat(tally.counted()).as(indicator.code()).isEqualTo(said.attended());
        assertThat(tally.percentage()).as(indicator.code()).hasValue(said.pct());
        printed++;
      }
    }
    assertThat(printed).isEqualTo(4);
    assertThat(rate("8.A.1").substitutes()).isEqualTo(2);
    assertThat(rate("4.B.1").percentage()).isEmpty();
    assertThat(rate("4.B.1").held()).isZero();
  }

  private Tally rate(String indicator) {
    return Tally.of(
        EventsOfPlan.rules(plan, entries)
            .getOrDefault(indicator, CountRule.usual(Register.EVENTS, true)),
        entries.stream().filter(entry -> entry.indicators().contains(indicator)).toList());
  }

  @Test
  void a_rule_counts_only_what_it_names_and_never_what_nobody_counted() {
    var series =
        new RegisterEntry(
            Register.EVENTS,
            2020,
            new EntryText(
                "Coalitie",
                "",
                "held",
                "elke 2 weken",
                "",
                "",
                Set.of("1.A.1"),
                Map.of("rhythm", "elke 2 weken")),
            false,
            "",
            Instant.EPOCH);
    var four =
        new RegisterEntry(
            Register.EVENTS,
            2020,
            new EntryText("Coalitie", "", "cancelled", "", "", "4", Set.of("1.A.1"), Map.of()),
            false,
            "",
            Instant.EPOCH);
    var usual = Tally.of(CountRule.usual(Register.EVENTS, false), List.of(series, four));
    assertThat(usual.counted()).isZero();
    assertThat(usual.unknown()).isEqualTo(1);
    var cancelled =
        new CountRule(Register.EVENTS, Set.of("cancelled"), "coalitie", CountRule.Measure.NUMBER);
    assertThat(Tally.of(cancelled, List.of(series, four)).counted()).isEqualTo(4);
    var other =
        new CountRule(Register.EVENTS, Set.of("cancelled"), "raad", CountRule.Measure.NUMBER);
    assertThat(Tally.of(other, List.of(series, four)).counted()).isZero();
  }
}
