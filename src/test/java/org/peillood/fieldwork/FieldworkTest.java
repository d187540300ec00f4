package org.peillood.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.peillood.privacy.DisclosureControl;
import org.peillood.privacy.Published;
import org.peillood.statistics.ResponseRates;

class FieldworkTest {

  @Test
  void a_small_count_takes_the_smallest_other_with_it() {
    var counts = new LinkedHashMap<String, Long>();
    counts.put("Nederlands", 40L);
    counts.put("Français", 3L);
    counts.put("English", 9L);
    var lines = CountLine.protect(counts, DisclosureControl.minimumCell(5));
    assertThat(lines)
        .containsExactly(
            new CountLine("Nederlands", Published.shown(40L)),
            new CountLine("Français", Published.suppressed()),
            new CountLine("English", Published.suppressed()));
    assertThat(CountLine.most(lines)).isEqualTo(40);
  }

  @Test
  void many_days_are_told_by_week() {
    var days = new TreeMap<LocalDate, Long>();
    var monday = LocalDate.of(2020, 6, 1);
    for (int i = 0; i < 31; i++) {
      days.put(monday.plusDays(i), 2L);
    }
    assertThat(FieldworkFigures.days(days).byWeek()).isFalse();
    days.put(monday.plusDays(31), 2L);
    var weeks = FieldworkFigures.days(days);
    assertThat(weeks.byWeek()).isTrue();
    assertThat(weeks.lines())
        .extracting(CountLine::name)
        .containsExactly("2020-06-01", "2020-06-08", "2020-06-15", "2020-06-22", "2020-06-29");
    assertThat(weeks.lines().get(4).count()).isEqualTo(Published.shown(8L));
  }

  @Test
  void all_sixteen_rates_are_told() {
    // I 40, P 10, R 20, NC 5, UO 25, e = 1: RR1 = 40 / 100, RR5 = 40 / 75, COOP1 = 40 / 70
    var rates = Rate.all(new ResponseRates(40, 10, 20, 5, 0, 25, 0, 1));
    assertThat(rates).hasSize(16);
    assertThat(rates.get(0)).isEqualTo(new Rate("RR1", Optional.of(0.4)));
    assertThat(rates.get(4)).isEqualTo(new Rate("RR5", Optional.of(40.0 / 75)));
    assertThat(rates.get(6)).isEqualTo(new Rate("COOP1", Optional.of(40.0 / 70)));
    assertThat(rates.get(0).key()).isEqualTo("fieldwork.rate.rr1");
  }
}
