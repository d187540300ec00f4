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
}
