package org.peillood.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.peillood.store.VaultRefused.Reason;

/** What is sealed opens where it was sealed, with its own key, unchanged, and nowhere else. */
class KeyRingTest {

  private static final String PLACE = "pseudonym.original/1";

  private final KeyRing keys = KeyRing.of(KeyRing.newSecret());

  private static Reason refusal(Runnable work) {
    try {
      work.run();
    } catch (VaultRefused refused) {
      return refused.reason();
    }
    throw new AssertionError("it was opened");
  }

  @Test
  void what_was_sealed_opens_again_and_is_never_the_same_twice() {
    for (var words : new String[] {"", "Fatima", "مرحبا 👋", "a".repeat(1_000_000)}) {
      var sealed = keys.seal(PLACE, words);
      assertThat(keys.open(PLACE, sealed)).isEqualTo(words);
      assertThat(sealed).isNotEqualTo(keys.seal(PLACE, words));
    }
    var octets = new byte[] {0, 1, -1, 'P', 'K'};
    assertThat(keys.open(PLACE, keys.seal(PLACE, octets))).isEqualTo(octets);
    assertThat(keys.seal(PLACE, "Fatima")).doesNotContain("Fatima");
  }

  @Test
  void every_flipped_bit_is_refused() {
    var sealed = keys.seal(PLACE, "Fatima".getBytes(StandardCharsets.UTF_8));
    int head = keys.head().length();
    for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
      var changed = sealed.clone();
      changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      boolean isHead = bit / Byte.SIZE < head;
      var reason = refusal(() -> keys.open(PLACE, changed));
      assertThat(reason).isIn(isHead ? Reason.values() : new Reason[] {Reason.BROKEN});
    }
    for (int length = 0; length < sealed.length; length++) {
      var cut = java.util.Arrays.copyOf(sealed, length);
      assertThat(refusal(() -> keys.open(PLACE, cut))).isEqualTo(Reason.BROKEN);
    }
    var text = keys.seal(PLACE, "Fatima");
    assertThat(refusal(() -> keys.open(PLACE, text.substring(0, text.length() - 5) + "*AAA=")))
        .isEqualTo(Reason.BROKEN);
  }

  @Test
  void what_was_carried_to_another_row_or_stands_there_in_the_clear_is_refused() {
    var sealed = keys.seal(PLACE, "Fatima");
    assertThat(refusal(() -> keys.open("pseudonym.original/2", sealed))).isEqualTo(Reason.BROKEN);
    assertThat(refusal(() -> keys.open(PLACE, "Fatima"))).isEqualTo(Reason.BROKEN);
    assertThat(refusal(() -> keys.open(PLACE, "sealed:1:"))).isEqualTo(Reason.BROKEN);
  }

  @Test
  void after_a_rotation_the_new_key_seals_and_the_old_one_still_opens() {
    var old = KeyRing.newSecret();
    var before = KeyRing.of(old);
    var sealed = before.seal(PLACE, "Fatima");
    var after = KeyRing.of("# keys\n\n" + KeyRing.newSecret() + "\n" + old + "\n");
    assertThat(after.open(PLACE, sealed)).isEqualTo("Fatima");
    assertThat(after.head()).isNotEqualTo(before.head());
    assertThat(refusal(() -> before.open(PLACE, after.seal(PLACE, "Fatima"))))
        .isEqualTo(Reason.CLOSED);
  }

  @Test
  void what_is_no_key_is_refused() {
    var short_ = Base64.getEncoder().encodeToString(new byte[31]);
    for (var lines : new String[] {"", "# nothing\n", "geheim!", short_}) {
      assertThatThrownBy(() -> KeyRing.of(lines)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
