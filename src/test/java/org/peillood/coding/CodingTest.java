package org.peillood.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.peillood.coding.Cast.given;
import static org.peillood.coding.Cast.said;
import static org.peillood.coding.Cast.settled;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peillood.web.Language;

class CodingTest {

  private static final OpenText TEXT = said("De taal is moeilijk.");

  @Test
  void merging_gives_the_other_code_once() {
    var coding = given(TEXT, "beleid", "DR-TAAL", "DR-INFO", "HU");
    coding.replace("DR-TAAL", "DR-INFO", 2);
    assertThat(coding.codes()).containsExactlyInAnyOrder("DR-INFO", "HU");
  }

  @Test
  void what_one_coder_gave_counts() {
    assertThat(Verdict.of(List.of(given(TEXT, "beleid", "HU"))))
        .isEqualTo(new Verdict(Optional.of(Set.of("HU")), false));
  }

  @Test
  void that_no_code_fits_is_something_else_than_not_coded_yet() {
    assertThat(Verdict.of(List.of(given(TEXT, "beleid"))).codes()).contains(Set.of());
    assertThat(Verdict.of(List.of())).isEqualTo(new Verdict(Optional.empty(), false));
  }

  @Test
  void where_coders_differ_nothing_counts_until_it_is_settled() {
    var first = given(TEXT, "beleid", "HU", "DR");
    var second = given(TEXT, "tweede", "DR");
    assertThat(Verdict.of(List.of(first, second))).isEqualTo(new Verdict(Optional.empty(), true));
    assertThat(Verdict.of(List.of(first, given(TEXT, "tweede", "DR", "HU"))).codes())
        .as("the same in another order")
        .contains(Set.of("HU", "DR"));
    assertThat(Verdict.of(List.of(first, second, settled(TEXT, "tweede", "DR"))))
        .isEqualTo(new Verdict(Optional.of(Set.of("DR")), false));
  }

  @Test
  void a_coding_does_not_hold_for_a_text_that_was_corrected() {
    assertThat(given(TEXT, "beleid").holdsFor(TEXT.text())).isTrue();
    assertThat(given(TEXT, "beleid").holdsFor("De taal is makkelijk.")).isFalse();
  }

  @Test
  void agreement_takes_the_texts_that_two_coded_and_leaves_out_what_was_settled() {
    // The 2x2 table of Cohen's kappa in its textbook example: 20 both yes, 5 and 10 one of them,
    // 15 both no; observed 0.7, expected 0.5, kappa 0.4.
    var codings = new ArrayList<List<Coding>>();
    add(codings, 20, true, true);
    add(codings, 5, true, false);
    add(codings, 10, false, true);
    add(codings, 15, false, false);
    codings.add(List.of(given(said("alleen"), "beleid", "HU")));
    var text = said("beslist");
    codings.add(List.of(given(text, "beleid", "HU"), settled(text, "tweede")));

    var agreement = Agreement.of(codings, new CodeTree(List.of(Cast.code("HU", ""))));

    assertThat(agreement.coders()).containsExactly("beleid", "tweede");
    assertThat(agreement.texts()).isEqualTo(50);
    assertThat(agreement.same()).isEqualTo(35);
    assertThat(agreement.codes().get(0).kappa().orElseThrow()).isCloseTo(0.4, within(1e-12));
    // By hand: 100 values, 55 yes and 45 no; 1 - (30/100) / (2*55*45 / (100*99)) = 0.4.
    assertThat(agreement.codes().get(0).alpha().orElseThrow()).isCloseTo(0.4, within(1e-12));
  }

  private static void add(List<List<Coding>> codings, int times, boolean first, boolean second) {
    for (int i = 0; i < times; i++) {
      var text = said(first + " " + second + " " + i);
      codings.add(
          List.of(given(text, "beleid", marks(first)), given(text, "tweede", marks(second))));
    }
  }

  private static String[] marks(boolean given) {
    return given ? new String[] {"HU"} : new String[0];
  }

  @Test
  void codes_are_read_one_a_line_and_all_or_none() {
    assertThat(NewCode.lines("DR-TAAL  Drempel door taal\n\n HU Hulp", Language.DUTCH))
        .containsExactly(
            Optional.of(new NewCode("DR-TAAL", new Names(Map.of("nl", "Drempel door taal")))),
            Optional.of(new NewCode("HU", new Names(Map.of("nl", "Hulp")))));
    assertThat(NewCode.lines("DR-TAAL\nÉ Naam\n-A Naam", Language.DUTCH))
        .containsExactly(Optional.empty(), Optional.empty(), Optional.empty());
  }

  @Test
  void the_order_of_lists_is_that_of_chance_with_what_cannot_wait_first() {
    var open = Verdict.of(List.of());
    var flagged = said("Bel 0470 12 34 56");
    var lines =
        List.of(
            new TextLine(TEXT, ScreeningState.TO_SCREEN, Optional.empty(), open, false),
            new TextLine(flagged, ScreeningState.TO_SCREEN, Optional.empty(), open, true));
    assertThat(lines.stream().sorted(TextLine.URGENT_FIRST).toList().get(0).text())
        .isEqualTo(flagged);
  }
}
