package org.peillood.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnchorTest {

  private static Optional<String> follow(String before, String after, String passage) {
    int start = before.indexOf(passage);
    return Anchor.between(before, after)
        .moved(new Span(start, start + passage.length()))
        .map(span -> span.start() + ":" + span.in(after));
  }

  @Test
  void a_passage_moves_with_what_is_put_before_it() {
    assertThat(follow("P1: het was goed", "P1: ja, het was goed", "was goed"))
        .contains("12:was goed");
    assertThat(follow("P1: a\nP2: b c", "P1: a\nP3: nieuw\nP2: b c", "b c")).contains("20:b c");
  }

  @Test
  void a_passage_that_was_changed_or_is_gone_is_lost() {
    assertThat(follow("P1: het was goed", "P1: het was heel goed", "was goed")).isEmpty();
    assertThat(follow("P1: het was goed", "P1: het was goedkoop", "was goed")).isEmpty();
    assertThat(follow("P1: niet", "P1: niets", "niet")).isEmpty();
    assertThat(follow("P1: ik rook niet", "P1: ik rook niet-lekker", "niet")).isEmpty();
    assertThat(follow("P1: a\nP2: weg\nP3: c", "P1: a\nP3: c", "weg")).isEmpty();
    assertThat(follow("P1: a b", "", "a b")).isEmpty();
  }

  @Test
  void a_passage_is_not_lost_where_its_own_first_word_is_said_once_more() {
    assertThat(follow("x a b", "x a a b", "a b")).contains("4:a b");
    assertThat(follow("p a b a c", "p a c", "a c")).contains("2:a c");
  }

  @Test
  void another_passage_with_the_same_words_is_not_taken_for_one_that_was_changed() {
    assertThat(follow("P1: ja dat was ja goed", "P1: nee dat was ja goed", "ja")).isEmpty();
    assertThat(follow("heel goed en heel goed", "slecht en heel goed", "heel goed")).isEmpty();
  }

  @Test
  void passages_over_several_lines_move_as_one() {
    var before = "P1: een\nP2: twee\nP1: drie\n";
    assertThat(follow(before, "M: vraag\n" + before, "een\nP2: twee")).contains("13:een\nP2: twee");
    assertThat(follow(before, "P1: een\nP3: tussen\nP2: twee\nP1: drie\n", "een\nP2: twee"))
        .isEmpty();
  }

  @Test
  void other_labels_on_every_line_of_a_long_meeting_are_followed_within_a_second() {
    var random = new Random(7);
    var before =
        IntStream.range(0, 1_000)
            .mapToObj(line -> "P" + line % 8 + ": " + words(random, 30))
            .collect(Collectors.joining("\n"));
    var after = before.replaceAll("(?m)^P(\\d):", "Deelnemer $1 zei:");
    Anchor.between(before, after);
    long start = System.nanoTime();
    var anchor = Anchor.between(before, after);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    assertThat(Words.count(before)).isGreaterThan(30_000);
    int at = 0;
    for (var line : before.split("\n")) {
      var passage = new Span(at + 4, at + line.length());
      assertThat(anchor.moved(passage)).map(s -> s.in(after)).contains(passage.in(before));
      at += line.length() + 1;
    }
  }

  private static String words(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "w" + (int) (2_000 * Math.pow(random.nextDouble(), 3)))
        .collect(Collectors.joining(" "));
  }
}
