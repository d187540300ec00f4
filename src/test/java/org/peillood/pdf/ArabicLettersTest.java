package org.peillood.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

// Expected shapes: The Unicode Standard, code chart "Arabic Presentation Forms-B".
class ArabicLettersTest {

  @Test
  void a_letter_takes_the_shape_of_its_place() {
    assertThat(ArabicLetters.shaped("ببب")).isEqualTo("\uFE91\uFE92\uFE90");
    assertThat(ArabicLetters.shaped("ب")).isEqualTo("\uFE8F");
    assertThat(ArabicLetters.shaped("يوم")).isEqualTo("\uFEF3\uFEEE\uFEE1");
  }

  @Test
  void letters_that_join_only_backwards_break_the_word() {
    assertThat(ArabicLetters.shaped("دار")).isEqualTo("\uFEA9\uFE8D\uFEAD");
    assertThat(ArabicLetters.shaped("رأي")).isEqualTo("\uFEAD\uFE83\uFEF1");
  }

  @Test
  void lam_and_alef_become_one() {
    assertThat(ArabicLetters.shaped("لا")).isEqualTo("\uFEFB");
    assertThat(ArabicLetters.shaped("سلام")).isEqualTo("\uFEB3\uFEFC\uFEE1");
    assertThat(ArabicLetters.shaped("الآن")).isEqualTo("\uFE8D\uFEF5\uFEE5");
  }

  @Test
  void marks_do_not_come_between_letters() {
    assertThat(ArabicLetters.shaped("مرّة")).isEqualTo("\uFEE3\uFEAE\u0651\uFE93");
  }

  @Test
  void other_scripts_and_digits_stay() {
    assertThat(ArabicLetters.shaped("QR-code 12")).isEqualTo("QR-code 12");
  }

  @Test
  void a_turned_text_keeps_marks_behind_their_letter_and_turns_brackets() {
    assertThat(ArabicLetters.turned("ab\u0651c(d")).isEqualTo("d)cb\u0651a");
  }

  @Property
  void turning_twice_gives_the_text_back(@ForAll @Chars({'a', 'b', '(', ')', '\u0651'}) String s) {
    var text = "x" + s;
    assertThat(ArabicLetters.turned(ArabicLetters.turned(text))).isEqualTo(text);
  }
}
