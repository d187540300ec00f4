package org.peillood.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Passages in texts whose words repeat all the time, which is where a comparison can go astray. */
class AnchorPropertyTest {

  private static final int TRIES = 500;

  private static String text(List<Integer> words) {
    return IntStream.range(0, words.size())
        .mapToObj(i -> "w" + words.get(i) + (i % 7 == 6 ? "\n" : " "))
        .collect(Collectors.joining());
  }

  // A passage that occurs nowhere else, so that there is one right answer.
  private static final String PASSAGE = "w1 only w2 w1";

  @Property(tries = TRIES)
  void an_insertion_elsewhere_neither_loses_nor_shifts_a_passage_wrongly(
      @ForAll @Size(max = 60) List<@IntRange(min = 1, max = 4) Integer> head,
      @ForAll @Size(max = 60) List<@IntRange(min = 1, max = 4) Integer> tail,
      @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 4) Integer> more,
      @ForAll @IntRange(max = 60) int where,
      @ForAll boolean after) {
    var first = text(head);
    var last = " " + text(tail);
    var inserted = text(more);
    var newFirst = after ? first : insert(first, inserted, where);
    var newLast = after ? " " + insert(text(tail), inserted, where) : last;
    assertFollowed(first, last, newFirst, newLast);
  }

  @Property(tries = TRIES)
  void a_deletion_elsewhere_neither_loses_nor_shifts_a_passage_wrongly(
      @ForAll @Size(max = 60) List<@IntRange(min = 1, max = 4) Integer> head,
      @ForAll @Size(max = 60) List<@IntRange(min = 1, max = 4) Integer> tail,
      @ForAll @IntRange(max = 60) int where,
      @ForAll @IntRange(max = 30) int many,
      @ForAll boolean after) {
    var first = text(head);
    var last = " " + text(tail);
    var newFirst = after ? first : text(without(head, where, many));
    var newLast = after ? " " + text(without(tail, where, many)) : last;
    assertFollowed(first, last, newFirst, newLast);
  }

  @Property(tries = TRIES)
  void a_passage_that_was_deleted_or_altered_is_lost(
      @ForAll @Size(max = 60) List<@IntRange(min = 1, max = 4) Integer> head,
      @ForAll @Size(max = 60) List<@IntRange(min = 1, max = 4) Integer> tail,
      @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 4) Integer> more,
      @ForAll @IntRange(max = 4) int how) {
    var became =
        List.of("", "w1 only w2", "w1 only w3 w2 w1", "w1 onlys w2 w1", "w1 w2 w1").get(how);
    var first = text(head);
    var last = " " + text(tail);
    var before = first + PASSAGE + last;
    var after = text(more) + first + became + last + text(more);
    assertLost(after, before, first);
  }

  private static void assertLost(String after, String before, String first) {
    if (!after.contains(PASSAGE)) {
      assertThat(
              Anchor.between(before, after)
                  .moved(new Span(first.length(), first.length() + PASSAGE.length())))
          .isEmpty();
    }
  }

  @Property(tries = TRIES)
  void what_is_followed_always_reads_the_same(
      @ForAll @Size(max = 40) List<@IntRange(min = 1, max = 3) Integer> one,
      @ForAll @Size(max = 40) List<@IntRange(min = 1, max = 3) Integer> other,
      @ForAll @IntRange(max = 100) int start,
      @ForAll @IntRange(min = 1, max = 20) int length) {
    var before = text(one);
    var after = text(other);
    if (start + length <= before.length()) {
      var passage = new Span(start, start + length);
      Anchor.between(before, after)
          .moved(passage)
          .ifPresent(now -> assertThat(now.in(after)).isEqualTo(passage.in(before)));
    }
  }

  private static void assertFollowed(String first, String last, String newFirst, String newLast) {
    var moved =
        Anchor.between(first + PASSAGE + last, newFirst + PASSAGE + newLast)
            .moved(new Span(first.length(), first.length() + PASSAGE.length()));
    assertThat(moved).contains(new Span(newFirst.length(), newFirst.length() + PASSAGE.length()));
  }

  private static String insert(String text, String inserted, int where) {
    int words = Math.min(where, (int) text.chars().filter(Character::isWhitespace).count());
    int at = 0;
    for (int i = 0; i < words; i++) {
      while (!Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      at++;
    }
    return text.substring(0, at) + inserted + text.substring(at);
  }

  private static List<Integer> without(List<Integer> words, int where, int many) {
    return IntStream.range(0, words.size())
        .filter(i -> i < where || i >= where + many)
        .mapToObj(words::get)
        .toList();
  }
}
