package org.peillood.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

class WordCodeTest {

  private static final int ROUNDS = 2; // how they are stretched is the same for any number

  private static final WordCode CODE = new WordCode(List.of(0, 255, 17, 96, 200));

  @Test
  void every_list_has_256_words_that_their_first_four_letters_tell() {
    for (var language : WordList.LANGUAGES) {
      var plain = WordList.in(language).words().stream().map(WordList::plain).toList();
      assertThat(plain).as(language).hasSize(256);
      assertThat(plain.stream().map(word -> word.substring(0, Math.min(4, word.length()))))
          .as(language)
          .doesNotHaveDuplicates();
      assertThat(plain).as(language).allMatch(word -> word.matches("\\p{L}{3,8}"));
    }
  }

  @Test
  void no_word_is_the_beginning_of_another() {
    for (var language : WordList.LANGUAGES) {
      var plain = WordList.in(language).words().stream().map(WordList::plain).toList();
      for (var word : plain) {
        assertThat(plain).as(language).filteredOn(w -> w.startsWith(word)).containsExactly(word);
      }
    }
  }

  /** People have codes on paper: a list that changes makes them lead nowhere. */
  @Test
  void the_lists_stay_as_they_were_when_the_first_code_was_given_out()
      throws NoSuchAlgorithmException {
    var digest = MessageDigest.getInstance("SHA-256");
    for (var language : WordList.LANGUAGES) {
      WordList.in(language).words().stream()
          .map(WordList::plain)
          .forEach(word -> digest.update((word + "\n").getBytes(StandardCharsets.UTF_8)));
    }
    // Of the lists as they were first published, in the order nl fr en ar tr es de.
    assertThat(HexFormat.of().formatHex(digest.digest()))
        .isEqualTo("d5e289c8e6b42d7cf04757696221689eff40779bc0892782c13178f3a1207e6f");
  }

  @Property(tries = 200)
  void is_read_as_it_was_written_in_every_language(
      @ForAll @Size(5) List<@IntRange(max = 255) Integer> places) {
    var code = new WordCode(places);
    for (var language : WordList.LANGUAGES) {
      var words = code.in(WordList.in(language));
      assertThat(WordCode.read(String.join(" ", words), language)).startsWith(code);
      assertThat(WordCode.read(String.join("", words), language)).startsWith(code);
      var beginnings =
          words.stream().map(WordCodeTest::beginning).collect(Collectors.joining(" - "));
      assertThat(WordCode.read(beginnings, language)).startsWith(code);
    }
  }

  private static String beginning(String word) {
    var plain = WordList.plain(word);
    return plain.substring(0, Math.min(4, plain.length())).toUpperCase(Locale.ROOT);
  }

  @Test
  void forgives_capitals_hyphens_accents_numbers_and_line_breaks() {
    var nl = CODE.in(WordList.in("nl"));
    assertThat(nl).containsExactly("aarde", "zwaan", "berg", "klok", "tas");
    for (var typed :
        List.of(
            "AARDE ZWAAN BERG KLOK TAS",
            "aarde-zwaan-berg-klok-tas",
            "1. aarde\n2. zwaan\n3. bérg\n4. klok\n5. tas",
            "aardezwaanbergkloktas",
            "aarde zwaanberg kl ok tas",
            "aard, zwaa, berg, klok, tas",
            "aarden zwaanen bergen klokken tas")) {
      assertThat(WordCode.read(typed, "fr")).as(typed).contains(CODE);
    }
  }

  @Test
  void forgives_dots_of_turkish_and_the_signs_of_arabic() {
    var turkish = new WordCode(List.of(place("tr", "ışık"), place("tr", "şişe"), 3, 4, 5));
    assertThat(WordCode.read("ISIK sise " + rest("tr", turkish), "tr")).contains(turkish);
    var arabic = new WordCode(List.of(place("ar", "رأس"), place("ar", "وردة", "ورد"), 3, 4, 5));
    assertThat(WordCode.read("رَاس ورد " + rest("ar", arabic), "ar")).contains(arabic);
  }

  @Test
  void four_words_six_words_and_words_of_two_languages_are_no_code() {
    assertThat(WordCode.read("aarde zwaan berg klok", "nl")).isEmpty();
    assertThat(WordCode.read("aarde zwaan berg klok tas stad", "nl")).isEmpty();
    assertThat(WordCode.read("aarde zwaan berg klok window", "nl")).isEmpty();
    assertThat(WordCode.read("", "nl")).isEmpty();
    assertThat(WordCode.read("x".repeat(5000), "nl")).isEmpty();
  }

  @Test
  void words_lock_a_key_that_no_other_words_open() {
    var lock = KeyLock.of(CODE, "salt", ROUNDS);
    var locked = lock.lock("the key");
    assertThat(KeyLock.of(CODE, "salt", ROUNDS).open(locked)).contains("the key");
    assertThat(KeyLock.of(CODE, "salt", ROUNDS).mark()).isEqualTo(lock.mark());
    assertThat(KeyLock.of(new WordCode(List.of(0, 255, 17, 96, 201)), "salt", ROUNDS).open(locked))
        .isEmpty();
    assertThat(KeyLock.of(CODE, "another survey", ROUNDS).mark()).isNotEqualTo(lock.mark());
  }

  private static int place(String language, String... spellings) {
    return IntStream.range(0, WordList.WORDS)
        .filter(place -> List.of(spellings).contains(WordList.in(language).word(place)))
        .findFirst()
        .orElseThrow();
  }

  private static String rest(String language, WordCode code) {
    return String.join(" ", code.in(WordList.in(language)).subList(2, 5));
  }

  @Test
  void words_are_stretched_two_hundred_thousand_times_unless_tests_say_otherwise()
      throws Exception {
    var rounds = KeyLocks.class.getDeclaredField("rounds").getAnnotation(ConfigProperty.class);
    assertThat(rounds.defaultValue()).isEqualTo("200000");
  }
}
