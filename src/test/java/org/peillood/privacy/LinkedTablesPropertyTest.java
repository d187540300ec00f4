package org.peillood.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Linked tables against {@link EveryTruth}, a reader who tries all that can be. */
class LinkedTablesPropertyTest {
  private static final Group ALL = Group.everyone();

  /** Which tables are shown together of the items a, b and c. */
  enum Shown {
    TWO_THAT_SHARE_AN_ITEM {
      @Override
      List<CountTable> of(Crowd crowd) {
        return List.of(crowd.crossing(ALL, "a", "b"), crowd.crossing(ALL, "a", "c"));
      }
    },
    ALL_THREE_PAIRS {
      @Override
      List<CountTable> of(Crowd crowd) {
        return List.of(
            crowd.crossing(ALL, "a", "b"),
            crowd.crossing(ALL, "b", "c"),
            crowd.crossing(ALL, "a", "c"));
      }
    },
    THREE_WAYS {
      @Override
      List<CountTable> of(Crowd crowd) {
        return List.of(crowd.crossing(ALL, "a", "b", "c"));
      }
    },
    TOTAL_AND_ONE_FILTER {
      @Override
      List<CountTable> of(Crowd crowd) {
        return List.of(crowd.crossing(ALL, "a", "b"), crowd.crossing(ALL.and("c", "1"), "a", "b"));
      }
    },
    LINES_ONLY {
      @Override
      List<CountTable> of(Crowd crowd) {
        return List.of(
            CountTable.frequencies(ALL, crowd.split("a")),
            CountTable.frequencies(ALL.and("b", List.of("1")), crowd.split("a")),
            CountTable.frequencies(ALL.and("c", List.of("1")), crowd.split("b")));
      }
    };

    abstract List<CountTable> of(Crowd crowd);
  }

  private static Crowd crowd(List<Integer> numbers) {
    var crowd = new Crowd().item("a", "1", "2").item("b", "1", "2").item("c", "1", "2");
    for (int kind = 0; kind < 8; kind++) {
      crowd.people(
          numbers.get(kind), "" + (1 + kind / 4), "" + (1 + kind / 2 % 2), "" + (1 + kind % 2));
    }
    return crowd;
  }

  private static LinkedTables linked(Crowd crowd, List<CountTable> tables) {
    var linked = LinkedTables.over(crowd.data());
    for (var table : tables) {
      linked = linked.with(table);
    }
    return linked;
  }

  @Property(tries = 120)
  void no_suppressed_count_can_be_worked_out_by_trying_every_truth(
      @ForAll @Size(8) List<@IntRange(min = 0, max = 9) Integer> numbers,
      @ForAll Shown shown,
      @ForAll @IntRange(min = 2, max = 5) int k) {
    var crowd = crowd(numbers);
    var published = linked(crowd, shown.of(crowd)).protectedBy(DisclosureControl.minimumCell(k));
    check(crowd, published.released(), k, Released.nothing());
  }

  @Property(tries = 40)
  void nor_by_what_is_asked_next(
      @ForAll @Size(8) List<@IntRange(min = 0, max = 9) Integer> numbers,
      @ForAll @Size(3) List<Shown> questions,
      @ForAll @IntRange(min = 2, max = 5) int k) {
    var crowd = crowd(numbers);
    var journal = Released.nothing();
    for (var question : questions) {
      for (var table : question.of(crowd)) {
        var before = journal;
        var published =
            LinkedTables.over(crowd.data())
                .with(table)
                .after(before)
                .protectedBy(DisclosureControl.minimumCell(k));
        journal = before.and(published.released());
        check(crowd, journal, k, before);
      }
    }
  }

  @Property(tries = 60)
  void asked_again_after_itself_it_is_the_same(
      @ForAll @Size(8) List<@IntRange(min = 0, max = 12) Integer> numbers,
      @ForAll Shown shown,
      @ForAll @IntRange(min = 2, max = 6) int k) {
    var crowd = crowd(numbers);
    var control = DisclosureControl.minimumCell(k);
    var once = linked(crowd, shown.of(crowd)).protectedBy(control);
    var again = linked(crowd, shown.of(crowd)).after(once.released()).protectedBy(control);
    assertThat(again).isEqualTo(once);
  }

  @Property(tries = 60)
  void the_order_of_respondents_and_tables_does_not_matter(
      @ForAll @Size(8) List<@IntRange(min = 0, max = 400) Integer> numbers, @ForAll Shown shown) {
    var crowd = crowd(numbers);
    var control = DisclosureControl.minimumCell(100);
    var tables = new ArrayList<>(shown.of(crowd));
    var published = linked(crowd, tables).protectedBy(control);
    Collections.reverse(tables);
    var turned = LinkedTables.over(crowd.backwards());
    for (var table : tables) {
      turned = turned.with(table);
    }
    if (numbers.stream().distinct().count() == 8) {
      assertThat(turned.protectedBy(control).counts()).isEqualTo(published.counts());
    }
  }

  @Property(tries = 60)
  void nothing_is_hidden_where_no_kind_of_people_is_small(
      @ForAll @Size(8) List<@IntRange(min = 5, max = 30) Integer> numbers, @ForAll Shown shown) {
    var crowd = crowd(numbers);
    assertThat(
            linked(crowd, shown.of(crowd))
                .protectedBy(DisclosureControl.minimumCell(5))
                .hasSuppressed())
        .isFalse();
  }

  @Property(tries = 50)
  void a_minimum_of_one_hides_nothing(
      @ForAll @Size(8) List<@IntRange(min = 0, max = 3) Integer> numbers, @ForAll Shown shown) {
    var crowd = crowd(numbers);
    assertThat(
            linked(crowd, shown.of(crowd))
                .protectedBy(DisclosureControl.minimumCell(1))
                .hasSuppressed())
        .isFalse();
  }

  /**
   * The rule of {@link LinkedTables}, from the journal alone. What could be worked out before is
   * not held against a release, unless it tells more.
   */
  private static void check(Crowd crowd, Released journal, int k, Released before) {
    var faults = new ArrayList<String>();
    for (var count : journal.shown()) {
      if (count.count() != crowd.count(count.who()) || !isSafe(count, k)) {
        faults.add(count + " is shown");
      }
    }
    var kinds = crowd.kinds();
    var earlier = EveryTruth.of(kinds, before.shown());
    var truths = EveryTruth.of(kinds, journal.shown());
    if (truths.isPresent() && earlier.isPresent()) {
      for (var hidden : journal.hidden()) {
        long value = crowd.count(hidden.who());
        boolean small = value < k && hidden.tells() == CountTable.Tells.TRAIT;
        var sizes = sizes(truths.get(), kinds, hidden.who());
        boolean isProtected = small ? sizes.last() >= k : sizes.size() > 1;
        if (value > 0 && !isProtected && !sizes.equals(sizes(earlier.get(), kinds, hidden.who()))) {
          faults.add(hidden + " of " + value + " can only be " + sizes);
        }
      }
      for (var kind : kinds) {
        var sizes = sizes(truths.get(), kinds, group(kind));
        if (sizes.stream().noneMatch(size -> size == 0 || size >= k)) {
          faults.add(kind + " can only be " + sizes);
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private static Group group(Map<String, String> kind) {
    var who = ALL;
    for (var answer : kind.entrySet()) {
      who = who.and(answer.getKey(), answer.getValue());
    }
    return who;
  }

  private static boolean isSafe(Released.Shown count, int k) {
    return count.count() == 0 || count.count() >= k || count.tells() == CountTable.Tells.SILENCE;
  }

  private static SortedSet<Long> sizes(
      List<long[]> truths, List<Map<String, String>> kinds, Group who) {
    boolean[] members = EveryTruth.members(kinds, who);
    var sizes = new TreeSet<Long>();
    for (long[] truth : truths) {
      long size = 0;
      for (int kind = 0; kind < truth.length; kind++) {
        size += members[kind] ? truth[kind] : 0;
      }
      sizes.add(size);
    }
    return sizes;
  }
}
