package org.peillood.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.peillood.transcript.Pairing.Side;

class PairingTest {

  @Test
  void a_turn_that_belongs_to_the_one_before_lets_the_rest_of_its_text_move_up() {
    var paired = Pairing.even(4, 3).joined(Side.ONE, 2);
    assertThat(paired).isEqualTo(new Pairing(List.of(1, 2, 1), List.of(1, 1, 1)));
    assertThat(paired.split(Side.ONE, 1)).isEqualTo(Pairing.even(4, 3));
  }

  @Test
  void a_gap_moves_the_rest_down_and_can_be_closed() {
    var paired = Pairing.even(3, 3).emptied(Side.OTHER, 1);
    assertThat(paired).isEqualTo(new Pairing(List.of(1, 1, 1, 0), List.of(1, 0, 1, 1)));
    assertThat(paired.first(Side.OTHER, 2)).isEqualTo(1);
    assertThat(paired.closed(Side.OTHER, 1)).isEqualTo(Pairing.even(3, 3));
  }

  @Test
  void speakers_tell_what_belongs_together() {
    var paired =
        Pairing.bySpeaker(
            List.of("M1", "P1", "P1", "P2", "M1"), List.of("M1", "P1", "P2", "P3", "M1"));
    assertThat(paired).isEqualTo(new Pairing(List.of(1, 2, 1, 0, 1), List.of(1, 1, 1, 1, 1)));
  }

  @Test
  void texts_that_name_nobody_alike_are_paired_turn_by_turn() {
    assertThat(Pairing.bySpeaker(List.of("Samira", "Jan"), List.of("سميرة")))
        .isEqualTo(Pairing.even(2, 1));
  }

  @Test
  void rows_stay_when_a_turn_is_split_or_taken_out_of_a_text() {
    var paired = Pairing.even(3, 3);
    var before = List.of("een", "twee", "drie");
    assertThat(paired.moved(Side.ONE, before, List.of("een", "twee", "en nog", "drie")))
        .isEqualTo(new Pairing(List.of(1, 2, 1), List.of(1, 1, 1)));
    assertThat(paired.moved(Side.ONE, before, List.of("een", "drie")))
        .isEqualTo(new Pairing(List.of(1, 0, 1), List.of(1, 1, 1)));
  }

  @Test
  void every_turn_stays_in_one_row_whatever_is_done() {
    var paired = Pairing.even(5, 4).joined(Side.ONE, 1).emptied(Side.OTHER, 0).split(Side.ONE, 1);
    assertThat(paired.fits(5, 4)).isTrue();
    assertThat(paired.turned().turned()).isEqualTo(paired);
  }
}
