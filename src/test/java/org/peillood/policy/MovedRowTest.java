package org.peillood.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows of a form change places without anything being kept. */
class MovedRowTest {

  private static Map<String, List<String>> typed(String button) {
    var typed = new HashMap<String, List<String>>();
    for (int row = 0; row < 3; row++) {
      typed.put("timing." + row + ".when", List.of("w" + row));
      typed.put("timing." + row + ".what", List.of("x" + row));
    }
    typed.put("title", List.of("Titel"));
    typed.put("schuif", List.of(button));
    return typed;
  }

  private static List<List<String>> rows(String button) {
    return Sheet.sent(MovedRow.in(typed(button)), List.of(PlanForm.timing()))
        .rows("timing")
        .stream()
        .map(cells -> cells.subList(0, 2))
        .toList();
  }

  @Test
  void a_row_goes_up_or_down_with_all_its_cells() {
    assertThat(rows("timing.2.up"))
        .containsExactly(List.of("w0", "x0"), List.of("w2", "x2"), List.of("w1", "x1"));
    assertThat(rows("timing.0.down"))
        .containsExactly(List.of("w1", "x1"), List.of("w0", "x0"), List.of("w2", "x2"));
  }

  @Test
  void at_the_end_nothing_moves_and_nothing_is_lost() {
    assertThat(rows("timing.0.up")).hasSize(3).first().isEqualTo(List.of("w0", "x0"));
    assertThat(rows("timing.2.down")).hasSize(3);
    assertThat(MovedRow.in(typed("timing.1.up"))).containsEntry("title", List.of("Titel"));
  }

  @Test
  void another_button_moves_nothing() {
    assertThat(MovedRow.isAsked(typed("bewaren"))).isFalse();
    assertThat(MovedRow.isAsked(typed("timing.x.up"))).isFalse();
  }
}
