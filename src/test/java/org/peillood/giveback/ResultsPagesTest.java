package org.peillood.giveback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.peillood.analysis.ResultTable.Bases;

class ResultsPagesTest {

  private static final int MINIMUM = 5;

  @Test
  void the_number_of_all_is_kept_back_where_it_would_tell_how_few_were_not_asked() {
    var hidden = List.of(new Bases(Optional.empty(), Optional.of(97L), Map.of(), true));
    assertThat(ResultsPages.givesAway(100, hidden, MINIMUM)).as("3 are left").isTrue();
    assertThat(ResultsPages.givesAway(102, hidden, MINIMUM)).as("5 are left").isFalse();
    assertThat(ResultsPages.givesAway(97, hidden, MINIMUM)).as("nobody is left").isFalse();
  }

  @Test
  void the_number_of_all_tells_nothing_more_where_the_bases_are_shown_or_the_answers_are_not() {
    var shown = List.of(new Bases(Optional.of(100L), Optional.of(97L), Map.of(), false));
    var withheld = List.of(new Bases(Optional.of(100L), Optional.empty(), Map.of(), true));
    assertThat(ResultsPages.givesAway(100, shown, MINIMUM)).isFalse();
    assertThat(ResultsPages.givesAway(100, withheld, MINIMUM)).isFalse();
  }
}
