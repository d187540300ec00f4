package org.peillood.coding;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;

class ScreenedWordingTest {

  private static final String WRITTEN = "Bel Fatima in Gent: 0470 12 34 56. Dank u!";

  @Test
  void traces_are_proposed_to_be_left_out() {
    assertThat(ScreenedWording.proposedFor(WRITTEN))
        .isEqualTo(new ScreenedWording("Bel Fatima in Gent: […]. Dank u!"));
  }

  @Test
  void a_gap_can_be_typed_on_any_keyboard() {
    for (var gap : new String[] {"[…]", "[...]", "[]", "[ .. ]", "[--]"}) {
      assertThat(ScreenedWording.typed("Bel " + gap + "."))
          .as(gap)
          .isEqualTo(new ScreenedWording("Bel […]."));
    }
    assertThat(ScreenedWording.typed("Bel [mij].").text()).isEqualTo("Bel [mij].");
  }

  @Test
  void words_can_be_left_out_and_nothing_else() {
    assertThat(left("Bel […] in […]: […]. Dank u!")).isTrue();
    assertThat(left("[…]Dank u!")).isTrue();
    assertThat(left("Bel […]")).isTrue();
    assertThat(left("[…]")).isTrue();
    assertThat(left(WRITTEN)).isTrue();

    assertThat(left("Bel […] in Gent: […]. Merci!")).as("another word").isFalse();
    assertThat(left("Bel in Gent […]")).as("left out without saying so").isFalse();
    assertThat(left("[…] Gent […] Bel […]")).as("another order").isFalse();
    assertThat(left("Bel Fatima in Gent: 0470")).as("cut off without saying so").isFalse();
    assertThat(left("Bel Fatima […] Fatima in Gent […]")).as("said twice").isFalse();
    assertThat(left("")).isFalse();
  }

  @Test
  void white_space_makes_no_difference() {
    assertThat(new ScreenedWording("een\ntwee […]").onlyLeavesOutOf("een \r\n twee drie")).isTrue();
    assertThat(new ScreenedWording("een twee").isWhole("een\r\ntwee ")).isTrue();
  }

  @Property
  void whatever_is_left_out_of_whatever_text_is_accepted(
      @ForAll @NotBlank String text,
      @ForAll @IntRange(max = 100) int from,
      @ForAll @IntRange(max = 100) int length) {
    int begin = Math.min(from, text.length());
    int end = Math.min(begin + length, text.length());
    var wording = text.substring(0, begin) + "[…]" + text.substring(end);
    assertThat(new ScreenedWording(wording).onlyLeavesOutOf(text)).isTrue();
  }

  private static boolean left(String wording) {
    return new ScreenedWording(wording).onlyLeavesOutOf(WRITTEN);
  }
}
