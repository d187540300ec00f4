package org.peillood.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peillood.policy.Plan2020;
import org.peillood.policy.PlanCopied;

class RollingOverTest {

  private static RegisterEntry event(String state, String when, Map<String, String> body) {
    var said = new EntryText("Forum", "", state, when, "", "", Set.of(), body);
    return new RegisterEntry(Register.EVENTS, 2031, said, false, "", Instant.EPOCH);
  }

  private static RegisterEntry event(String state, String when) {
    return event(state, when, Map.of());
  }

  private static RegisterEntry after(UUID before) {
    return event("planned", "", Map.of(EventChain.INSTEAD_OF, before.toString()));
  }

  @ParameterizedTest
  @CsvSource({
    "planned, 12/3, true",
    "planned, 12/12, false",
    "planned, ooit, true",
    "moved, 12/3 → 3/2/2032, true",
    "moved, 12/3 → 3/5, false",
    "held, 12/3, false",
    "cancelled, 12/3, false"
  })
  void what_was_left_to_be_done_is_taken_along(String state, String when, boolean isLeft) {
    var today = LocalDate.of(2031, 11, 1);
    assertThat(RollingOver.isOpen(event(state, when), 2032, today)).isEqualTo(isLeft);
  }

  @Test
  void what_is_left_is_taken_from_the_plan_that_is_told_and_not_certain_yet() {
    var said =
        new EntryText("Forum", "", "planned", "12/3", "", "", Set.of("niet-in-plan"), Map.of());
    var left = new RegisterEntry(Register.EVENTS, 2019, said, false, "", Instant.EPOCH);
    var copied = new PlanCopied(2019, Plan2020.plan());
    assertThat(RollingOver.left(copied, List.of(left), LocalDate.of(2019, 11, 1)))
        .singleElement()
        .satisfies(
            text -> {
              assertThat(text.when()).isEqualTo("2019-03-12");
              assertThat(text.indicators()).isEmpty();
            });
  }

  @Test
  void nothing_is_left_to_a_year_that_came_before() {
    var today = LocalDate.of(2031, 11, 1);
    assertThat(RollingOver.isOpen(event("planned", "12/3"), 2029, today)).isFalse();
    assertThat(RollingOver.isOpen(event("planned", "ooit"), 2029, today)).isFalse();
    assertThat(RollingOver.isOpen(event("moved", "12/3 → 3/2/2029"), 2029, today)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "12/3, 2031-03-12",
    "mei, mei 2031",
    "week van 23/02, week van 23/2/2031",
    "najaar, najaar 2031",
    "12/3/2031, 12/3/2031",
    "ooit, ooit"
  })
  void a_moment_without_a_year_stays_in_its_own_year(String said, String then) {
    var entry = event("planned", said);
    var when = RollingOver.when(entry, 2032);
    assertThat(Moments.one(when, 2032).day()).isEqualTo(entry.day());
    assertThat(Moments.one(when, 2032).exactness()).isEqualTo(entry.exactness());
    assertThat(when).isEqualTo(then);
  }

  @Test
  void nothing_comes_instead_of_itself_or_of_what_came_after_it() {
    var first = event("cancelled", "12/3");
    var second = after(first.id());
    var third = after(second.id());
    var chain = new EventChain(List.of(first, second, third));
    assertThat(chain.through(second))
        .extracting(RegisterEntry::id)
        .containsExactly(first.id(), second.id(), third.id());
    assertThat(chain.replaceable(Optional.of(second)))
        .extracting(RegisterEntry::id)
        .containsExactly(first.id());
    assertThat(chain.isReplaceable(Optional.of(second), second.id().toString())).isFalse();
    assertThat(chain.isReplaceable(Optional.of(second), third.id().toString())).isFalse();
  }
}
