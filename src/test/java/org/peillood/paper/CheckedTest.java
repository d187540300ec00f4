package org.peillood.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peillood.survey.Answer;
import org.peillood.survey.MissingCode;

/** The short wave for job seekers: J02 says who is asked further, J10 hangs on J09. */
class CheckedTest {

  private final PaperForm form = Printed.form("werkzoekenden", "2020-07");

  @Test
  void codes_on_paper_become_answers_and_what_was_skipped_stays_not_asked() {
    var checked = checked(Printed.FILLED_IN);
    assertThat(checked.wrong()).isEmpty();
    assertThat(checked.doubts()).isEmpty();
    var settled = checked.settled();
    assertThat(settled.get("J02")).contains(new Answer.Choice(code("J02", "1")));
    assertThat(settled.get("J08"))
        .contains(
            new Answer.Choices(List.of(code("J08", "3"), code("J08", "1"), code("J08", "2"))));
    assertThat(settled.get("J19")).contains(new Answer.Missing(MissingCode.DONT_KNOW));
    assertThat(settled.get("J15a")).contains(new Answer.Missing(MissingCode.NOT_ASKED));
    assertThat(settled.get("J26")).as("left empty").isEmpty();
    assertThat(checked.tally()).isEqualTo(new PaperWave.Tally(1, 0, 0, 0));
  }

  @Test
  void a_code_that_is_not_on_the_paper_and_a_field_passed_over_are_told() {
    var checked = checked(with("J03", "12", "J13", ""));
    assertThat(checked.wrong())
        .containsOnlyKeys("J03", "J13")
        .containsEntry("J13", "Nog niet ingevoerd. Staat er niets op papier? Typ -.");
    assertThat(checked.wrong().get("J03"))
        .isEqualTo("12 staat niet op het papier bij deze vraag. Wel: 1 2 3 4 5 97 98.");
  }

  @Test
  void what_routing_rules_out_is_kept_as_not_asked_once_the_keyer_says_the_paper_has_it() {
    var checked = checked(with("J15a", "1"));
    assertThat(checked.wrong()).isEmpty();
    assertThat(checked.doubts()).containsOnlyKeys("J15a");
    assertThat(checked.isSound(Set.of())).isFalse();
    assertThat(checked.isSound(Set.of("J15a"))).isTrue();
    assertThat(checked.settled().get("J15a")).contains(new Answer.Missing(MissingCode.NOT_ASKED));
    assertThat(checked.tally()).isEqualTo(new PaperWave.Tally(1, 0, 0, 1));
  }

  @Test
  void illegible_and_crossed_twice_are_stored_as_left_empty_and_counted_apart() {
    var checked = checked(with("J03", "?", "J13", "*"));
    assertThat(checked.wrong()).isEmpty();
    assertThat(checked.settled().get("J03")).isEmpty();
    assertThat(checked.tally()).isEqualTo(new PaperWave.Tally(1, 1, 1, 0));
  }

  @Test
  void without_a_cross_for_taking_part_nothing_is_read_further() {
    for (var nothing : List.of("2", "-", "*", "?")) {
      var checked = checked(with("J01", nothing));
      assertThat(checked.consent()).as(nothing).isEqualTo(Checked.Consent.DECLINED);
    }
    assertThat(checked(with("J01", "")).wrong()).containsKey("J01");
  }

  @Test
  void only_what_is_meant_otherwise_differs() {
    var first = with("J08", "3,1,2", "J15a", "-");
    var second = with("J03", "1");
    assertThat(Mismatch.between(checked(first), first, checked(second), second))
        .containsExactly(new Mismatch(form.field("J03").orElseThrow(), "2", "1"));
  }

  private Checked checked(Map<String, String> typed) {
    return Checked.of(
        Printed.survey("werkzoekenden"),
        form,
        Printed.interview("werkzoekenden", "2020-07"),
        typed,
        Printed.DUTCH);
  }

  private String code(String field, String mark) {
    return form.field(field).orElseThrow().codes().meant(mark).orElseThrow().code();
  }

  private static Map<String, String> with(String... fields) {
    var typed = new HashMap<>(Printed.FILLED_IN);
    for (int i = 0; i < fields.length; i += 2) {
      typed.put(fields[i], fields[i + 1]);
    }
    return typed;
  }
}
