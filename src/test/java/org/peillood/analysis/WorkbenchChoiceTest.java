package org.peillood.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbenchChoiceTest {

  @ParameterizedTest
  @ValueSource(strings = {"J13", "J13=", "=ja", "J13= "})
  void half_a_condition_is_none(String among) {
    var choice = WorkbenchChoice.of(Map.of("vraag", List.of("J19"), "wie", List.of(among)));
    assertThat(choice.among()).isEmpty();
  }

  @Test
  void a_whole_condition_stands_in_the_address_again() {
    var choice = WorkbenchChoice.of(Map.of("vraag", List.of("J19"), "wie", List.of("J13=ja nee")));
    assertThat(choice.address("werkzoekenden")).contains("wie=J13%3Dja+nee");
  }

  @Test
  void several_waves_and_modes_stand_in_one_value_or_in_several() {
    for (var address :
        List.of(
            Map.of("golf", List.of("2019", "2020-07"), "manier", List.of("web", "paper")),
            Map.of("golf", List.of("2019 2020-07"), "manier", List.of("web paper")))) {
      var choice = WorkbenchChoice.of(address);
      assertThat(choice.waves()).containsExactly("2019", "2020-07");
      assertThat(choice.modes()).containsExactly("web", "paper");
      assertThat(choice.address("work"))
          .isEqualTo("/werkbank/work?golf=2019+2020-07&manier=web+paper");
    }
  }

  @Test
  void a_kept_tabulation_of_some_modes_stays_so() {
    var web =
        Tabulation.of("work", List.of("J19"), Tabulation.Measure.SHARES)
            .inWaves(List.of("2019", "2020-07"))
            .cameInBy(List.of("web"));
    assertThat(WorkbenchChoice.of(web).tabulation("work", Tabulation.Measure.SHARES))
        .isEqualTo(web);
  }

  @Test
  void what_cannot_go_together_can_be_left_out_one_or_the_other() {
    var choice =
        WorkbenchChoice.of(
            Map.of(
                "vraag", List.of("J19"),
                "golf", List.of("2019"),
                "manier", List.of("web"),
                "naar", List.of("J13"),
                "wie", List.of("J01=ja")));
    assertThat(choice.isModesApart()).isTrue();
    assertThat(choice.ofAllModes().address("work"))
        .isEqualTo("/werkbank/work?vraag=J19&golf=2019&naar=J13&wie=J01%3Dja");
    assertThat(choice.whole().address("work"))
        .isEqualTo("/werkbank/work?vraag=J19&golf=2019&manier=web");
    assertThat(choice.ofAllModes().isModesApart() || choice.whole().isModesApart()).isFalse();
  }
}
