package org.peillood.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FormNumberTest {

  @Test
  void the_check_digit_is_that_of_damm() {
    // Damm, H. M.: Total anti-symmetrische Quasigruppen (2004): the check digit of 572 is 4.
    assertThat(FormNumber.read("0000 5724")).isPresent();
    assertThat(FormNumber.read("0000 5723")).isEmpty();
  }

  @Test
  void a_number_is_read_as_people_type_it() {
    assertThat(FormNumber.read("0000-5724")).isEqualTo(FormNumber.read("٠٠٠٠ ٥٧٢٤"));
    assertThat(FormNumber.read("0000 572a")).isEmpty();
    assertThat(FormNumber.read("")).isEmpty();
  }

  @Property
  boolean no_single_mistake_and_no_swap_of_neighbours_makes_another_number(
      @ForAll long seed,
      @ForAll @IntRange(max = 7) int at,
      @ForAll @IntRange(min = 1, max = 9) int by) {
    RandomGenerator random = new Random(seed);
    var digits = FormNumber.any(random).digits().toCharArray();
    var swapped = digits.clone();
    int next = (at + 1) % 8;
    if (next > at && digits[at] != digits[next]) {
      swapped[at] = digits[next];
      swapped[next] = digits[at];
      if (FormNumber.read(new String(swapped)).isPresent()) {
        return false;
      }
    }
    digits[at] = (char) ('0' + (digits[at] - '0' + by) % 10);
    return FormNumber.read(new String(digits)).isEmpty();
  }
}
