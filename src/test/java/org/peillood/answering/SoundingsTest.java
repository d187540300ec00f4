package org.peillood.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.peillood.answering.Soundings.Line;
import org.peillood.answering.Soundings.Line.Depth;

class SoundingsTest {

  @Test
  void lines_hang_in_the_middle_of_equal_parts() {
    assertThat(new Soundings(2, 4).lines())
        .containsExactly(
            new Line("12.5%", Depth.DONE),
            new Line("37.5%", Depth.NOW),
            new Line("62.5%", Depth.TO_DO),
            new Line("87.5%", Depth.TO_DO));
  }

  @Test
  void all_are_done_at_the_end() {
    assertThat(Soundings.finished(2).lines())
        .containsExactly(new Line("25.0%", Depth.DONE), new Line("75.0%", Depth.DONE));
  }
}
