package org.peillood.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EntryCodeTest {

  @Property
  void a_code_is_read_again_however_it_is_written(@ForAll long seed) {
    var code = EntryCode.any(new Random(seed));
    assertThat(EntryCode.read(code.grouped())).contains(code);
    assertThat(EntryCode.read(" " + code.characters().toLowerCase(java.util.Locale.ROOT) + ". "))
        .contains(code);
    assertThat(
            EntryCode.read(code.characters().replace('8', 'B').replace('5', 's').replace('2', 'Z')))
        .contains(code);
  }

  @Property
  void one_wrong_character_is_always_noticed(
      @ForAll long seed,
      @ForAll @IntRange(max = 11) int place,
      @ForAll @IntRange(max = 25) int to) {
    var characters = EntryCode.any(new Random(seed)).characters();
    var other = EntryCode.ALPHABET.charAt(to);
    var mistyped = characters.substring(0, place) + other + characters.substring(place + 1);
    assertThat(EntryCode.read(mistyped).isPresent()).isEqualTo(mistyped.equals(characters));
  }

  @Property
  void neighbours_that_changed_places_are_noticed(
      @ForAll long seed, @ForAll @IntRange(max = 10) int place) {
    var characters = EntryCode.any(new Random(seed)).characters().toCharArray();
    char first = characters[place];
    char second = characters[place + 1];
    characters[place] = second;
    characters[place + 1] = first;
    boolean same = first == second;
    boolean ends = "2Y".indexOf(first) >= 0 && "2Y".indexOf(second) >= 0;
    assertThat(EntryCode.read(new String(characters)).isPresent()).isEqualTo(same || ends);
  }

  @Test
  void no_two_characters_can_be_taken_for_each_other() {
    assertThat(EntryCode.ALPHABET).doesNotContain("0", "O", "1", "I", "L", "Z", "S", "G", "B", "U");
  }

  @Test
  void digits_of_other_scripts_are_digits() {
    var code = EntryCode.any(new Random(7));
    var arabic = new StringBuilder();
    code.characters()
        .chars()
        .forEach(c -> arabic.append(Character.isDigit(c) ? (char) ('٠' + c - '0') : (char) c));
    assertThat(EntryCode.read(arabic.toString())).contains(code);
  }

  @Test
  void what_is_no_code_is_not_read() {
    assertThat(EntryCode.read("")).isEmpty();
    assertThat(EntryCode.read("2222-2222-2223")).isEmpty();
    assertThat(EntryCode.read("طابطابطابطاب")).isEmpty();
  }
}
