package org.peillood.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class WithdrawalCodeTest {

  private static final WithdrawalCode CODE = new WithdrawalCode("0123456789012345");

  @Test
  void is_read_with_spaces_dashes_and_points() {
    for (var typed :
        List.of(
            "0123456789012345",
            " 0123 4567 8901 2345 ",
            "0123-4567-8901-2345",
            "0123.4567.8901.2345",
            "0123\u00a04567\u202f8901 2345")) {
      assertThat(WithdrawalCode.read(typed)).as(typed).contains(CODE);
    }
  }

  @Test
  void is_read_in_arabic_and_persian_digits() {
    assertThat(WithdrawalCode.read("٠١٢٣ ٤٥٦٧ ٨٩٠١ ٢٣٤٥")).contains(CODE);
    assertThat(WithdrawalCode.read("۰۱۲۳ ۴۵۶۷ ۸۹۰۱ ۲۳۴۵")).contains(CODE);
  }

  @Test
  void is_refused_when_digits_lack_or_letters_stand_between() {
    for (var typed : List.of("", "0123", "01234567890123456", "O123456789012345", "lepel")) {
      assertThat(WithdrawalCode.read(typed)).as(typed).isEqualTo(Optional.empty());
    }
  }

  @Property
  void what_is_shown_in_groups_reads_back(@ForAll @NumericChars @StringLength(16) String digits) {
    var code = new WithdrawalCode(digits);
    assertThat(WithdrawalCode.read(String.join(" ", code.groups()))).contains(code);
  }
}
