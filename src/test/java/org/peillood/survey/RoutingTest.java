package org.peillood.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a questionnaire asks what, by what they chose. */
class RoutingTest {

  private static Routing routing(String condition) {
    return Routing.of(
        SurveyTable.questionnaire(
            """
            agree  one      Do you take part?  1 Yes | 2 No
            work   one      Do you work?  yes Yes | no No
            why    several  Why not?  ill Ill | old Old | own By choice
            age    number   How old are you?
            next   one      And next?  1 Yes | 2 No  if %s
            """
                .formatted(condition)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "${work} = 'no' | no | | true",
        "${work} = 'no' | yes | | false",
        "${work} != 'no' | | | true",
        "selected(${why}, 'old') | | ill old | true",
        "not(selected(${why}, 'old')) | | ill old | false",
        "${work} = 'no' and selected(${why}, 'own') | no | ill | false",
        "${work} = 'no' or selected(${why}, 'own') | yes | own | true",
        "count-selected(${why}) >= 2 | | ill old | true",
        "count-selected(${why}) > 1 | | | false",
        "if(${work} = 'no', 'a', 'b') = 'a' | no | | true",
        "if(${work} = 'no', 1, 0) = '1' | no | | true",
        "${agree} = 1 and ${work} = 'yes' | yes | | true",
      })
  void it_follows_from_what_was_chosen(String condition, String work, String why, boolean isAsked) {
    var chosen = Map.of("agree", List.of("1"), "work", codes(work), "why", codes(why));
    assertThat(routing(condition).asks("next", chosen)).contains(isAsked);
  }

  private static List<String> codes(String written) {
    return written == null ? List.of() : List.of(written.split(" "));
  }

  @Test
  void what_depends_on_more_than_is_known_is_not_known_unless_one_part_decides() {
    var works = Map.of("work", List.of("yes"));
    assertThat(routing("${age} > 65").asks("next", works)).isEmpty();
    assertThat(routing("${work} = 'yes' and ${age} > 65").asks("next", works)).isEmpty();
    assertThat(routing("${work} = 'no' and ${age} > 65").asks("next", works)).contains(false);
    assertThat(routing("${work} = 'yes' or ${age} > 65").asks("next", works)).contains(true);
    assertThat(routing("${age} > 65").asks("work", works)).isEqualTo(Optional.of(true));
  }
}
