package org.peillood.planfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.peillood.planfiles.Warning.Check;

/** What somebody looked at is not asked again, until it says something else. */
class ChecksPageTest {

  private static final Warning BELOW = new Warning(Check.TARGET_NOT_MET, "1.A.1", "", "2 / 3");

  private static ChecksPage page(Warning now) {
    var mark = new SeenWarning(2030, BELOW, "afgesproken", "beleid", Instant.EPOCH);
    return new ChecksPage(
        SmallPlan.plan(), List.of(now), List.of(mark), Optional.empty(), List.of());
  }

  @Test
  void a_warning_that_was_seen_is_not_counted_as_open() {
    assertThat(page(BELOW).open()).isZero();
    assertThat(page(BELOW).seen(Check.TARGET_NOT_MET)).containsExactly(BELOW);
  }

  @Test
  void it_is_open_again_when_it_says_something_else() {
    var changed = new Warning(Check.TARGET_NOT_MET, "1.A.1", "", "1 / 3");

    assertThat(page(changed).open(Check.TARGET_NOT_MET)).containsExactly(changed);
    assertThat(page(changed).seen(Check.TARGET_NOT_MET)).isEmpty();
  }
}
