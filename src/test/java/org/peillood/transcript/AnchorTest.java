package org.peillood.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class AnchorTest {

  @Property(tries = 300)
  void an_excerpt_is_found_again_with_the_same_words_or_flagged(
      @ForAll("spoken") String before, @ForAll("spoken") String after) {
    int start = before.length() / 3;
    int end = start + Math.max(1, before.length() / 4);
    Anchor.moved(before, after, start, end)
        .ifPresent(span -> assertThat(span.in(after)).isEqualTo(before.substring(start, end)));
  }

  @Property(tries = 300)
  void words_put_in_elsewhere_move_the_excerpt_and_leave_it_whole(
      @ForAll("spoken") String ahead,
      @ForAll("spoken") String behind,
      @ForAll("spoken") String added) {
    var excerpt = "§ wat ze zei over het loket §";
    var before = ahead + " " + excerpt + " " + behind;
    int start = ahead.length() + 1;
    var after = added + before + added;
    assertThat(Anchor.moved(before, after, start, start + excerpt.length()))
        .contains(new Span(start + added.length(), start + added.length() + excerpt.length()));
  }

  @Property(tries = 300)
  void words_taken_out_elsewhere_move_the_excerpt_and_leave_it_whole(
      @ForAll("spoken") String ahead, @ForAll("spoken") String behind) {
    var excerpt = "§ wat ze zei over het loket §";
    var before = ahead + "\n" + excerpt + "\n" + behind;
    int start = ahead.length() + 1;
    var after = excerpt + "\n" + behind.substring(behind.length() / 2);
    assertThat(Anchor.moved(before, after, start, start + excerpt.length()))
        .contains(new Span(0, excerpt.length()));
  }

  @Property(tries = 300)
  void an_excerpt_that_was_taken_out_is_flagged(
      @ForAll("spoken") String ahead, @ForAll("spoken") String behind) {
    var excerpt = "§ wat ze zei over het loket §";
    var before = ahead + "\n" + excerpt + "\n" + behind;
    int start = ahead.length() + 1;
    assertThat(Anchor.moved(before, ahead + "\n" + behind, start, start + excerpt.length()))
        .isEmpty();
  }

  @Property(tries = 300)
  void an_excerpt_in_which_a_word_was_put_is_flagged(
      @ForAll("spoken") String ahead, @ForAll("spoken") String behind) {
    var before = ahead + "\n§ wat ze zei §\n" + behind;
    var after = ahead + "\n§ wat ze niet zei §\n" + behind;
    int start = ahead.length() + 1;
    assertThat(Anchor.moved(before, after, start, start + 14)).isEmpty();
  }

  @Test
  void an_excerpt_stays_whole_when_the_word_before_or_after_it_is_another() {
    assertThat(Anchor.moved("P1: ik zocht werk", "P1: wij zocht werk", 7, 12))
        .contains(new Span(8, 13));
    assertThat(Anchor.moved("P1: ik zocht werk", "P1: ik zocht hulp", 7, 12))
        .contains(new Span(7, 12));
  }

  @Test
  void a_long_text_with_two_thousand_excerpts_is_compared_at_once() {
    var random = new Random(7);
    var before = new StringBuilder();
    for (int i = 0; i < 30_000; i++) {
      before.append(i % 20 == 0 ? "\nP1: " : " ").append("woord").append(random.nextInt(3000));
    }
    var after = before.toString().replace("woord17 ", "naam ").replace("woord400\n", "");
    Assertions.assertTimeout(
        Duration.ofSeconds(3),
        () -> {
          var anchor = Anchor.between(before.toString(), after);
          for (int i = 0; i < 2000; i++) {
            anchor.moved(i * 100, i * 100 + 60);
          }
        });
  }

  @Provide
  Arbitrary<String> spoken() {
    return Arbitraries.of(
            List.of("ja", "neen", "het", "loket", "werk", "formulier", "\nP1:", "مرحبا"))
        .list()
        .ofMinSize(2)
        .ofMaxSize(40)
        .map(words -> String.join(" ", words));
  }
}
