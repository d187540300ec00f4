package org.peillood.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.peillood.statistics.StatisticRefused;

/** All expected counts are those of the crowd in the test, added up by hand. */
class LinkedTablesTest {
  private static final DisclosureControl FIVE = DisclosureControl.minimumCell(5);
  private static final Group ALL = Group.everyone();
  private static final Group WOMEN = ALL.and("sex", "woman");

  /** 47 respondents, of whom 44 women; 30 and 17 by answer, 28 and 16 of the women. */
  private static Crowd nearlyAllWomen() {
    return new Crowd()
        .item("sex", "woman", "man")
        .item("work", "yes", "no")
        .people(28, "woman", "yes")
        .people(16, "woman", "no")
        .people(2, "man", "yes")
        .people(1, "man", "no");
  }

  @Test
  void all_and_all_but_three_are_not_shown_beside_each_other() {
    var crowd = nearlyAllWomen();
    var all = crowd.crossing(ALL, "work");
    var women = crowd.crossing(WOMEN, "work");
    assertThat(over(crowd).with(all).protectedBy(FIVE).hasSuppressed()).isFalse();
    assertThat(over(crowd).with(women).protectedBy(FIVE).hasSuppressed()).isFalse();
    assertThat(over(crowd).with(all).with(women).protectedBy(FIVE).hasSuppressed()).isTrue();
  }

  @Test
  void after_all_was_shown_all_but_three_are_not() {
    var crowd = nearlyAllWomen();
    var all = over(crowd).with(crowd.crossing(ALL, "work")).protectedBy(FIVE);
    var women =
        over(crowd).with(crowd.crossing(WOMEN, "work")).after(all.released()).protectedBy(FIVE);
    assertThat(women.counts().values()).allMatch(Published::isSuppressed);
    assertThat(women.beside(WOMEN.and("work", List.of("yes", "no")), 3.4).isSuppressed()).isTrue();
  }

  @Test
  void what_was_hidden_is_not_given_away_by_the_same_item_in_another_table() {
    var crowd =
        new Crowd()
            .item("sex", "woman", "man")
            .item("work", "yes", "no", "ill")
            .people(20, "woman", "yes")
            .people(9, "woman", "no")
            .people(2, "woman", "ill")
            .people(20, "man", "yes")
            .people(11, "man", "no")
            .people(1, "man", "ill");
    // 3 are ill, so the 20 who do not work are hidden too: with 63 in all, 3 would follow.
    var first = over(crowd).with(crowd.crossing(ALL, "work")).protectedBy(FIVE);
    assertThat(first.count(ALL.and("work", "ill")).isSuppressed()).isTrue();
    assertThat(first.count(ALL.and("work", "no")).isSuppressed()).isTrue();
    var second =
        over(crowd)
            .with(crowd.crossing(ALL, "sex", "work"))
            .after(first.released())
            .protectedBy(FIVE);
    var men = ALL.and("sex", "man");
    assertThat(second.count(men.and("work", List.of("yes", "no", "ill"))).value()).contains(32L);
    assertThat(second.count(men.and("work", "no")).isSuppressed()).isTrue();
    assertThat(second.count(WOMEN.and("work", "no")).isSuppressed()).isTrue();
  }

  @Test
  void the_base_of_a_routed_item_does_not_give_away_the_categories_it_adds_up() {
    // Only who works is asked for hours; who works is yes (40) or a little (3).
    var crowd =
        new Crowd()
            .item("work", "yes", "little", "no", "study")
            .item("hours", "many", "few")
            .people(25, "yes", "many")
            .people(15, "yes", "few")
            .people(3, "little", "few")
            .people(30, "no", "(NOT_ASKED)")
            .people(12, "study", "(NOT_ASKED)");
    var shown =
        over(crowd)
            .with(CountTable.frequencies(ALL, crowd.split("work")))
            .with(CountTable.frequencies(ALL, crowd.split("hours")))
            .protectedBy(FIVE);
    // 43 were asked: with 43 shown, 40 and 3 must both be hidden; else nothing that adds to them.
    assertThat(shown.count(ALL.and("work", "little")).isSuppressed()).isTrue();
    assertThat(shown.count(ALL.and("work", "yes")).isSuppressed()).isTrue();
    assertThat(shown.count(ALL)).isEqualTo(Published.shown(85L));
  }

  @Test
  void a_wave_does_not_follow_from_all_waves_together() {
    var crowd =
        new Crowd()
            .item("wave", "2019", "2020", "2021")
            .item("work", "yes", "no")
            .people(20, "2019", "yes")
            .people(10, "2019", "no")
            .people(14, "2020", "yes")
            .people(16, "2020", "no")
            .people(9, "2021", "yes")
            .people(3, "2021", "no");
    var tables = over(crowd).with(crowd.crossing(ALL, "work"));
    for (var wave : List.of("2019", "2020", "2021")) {
      tables = tables.with(crowd.crossing(ALL.and("wave", wave), "work"));
    }
    var shown = tables.protectedBy(FIVE);
    long hiddenNo =
        List.of("2019", "2020", "2021").stream()
            .filter(wave -> shown.count(ALL.and("wave", wave).and("work", "no")).isSuppressed())
            .count();
    boolean togetherShown = !shown.count(ALL.and("work", "no")).isSuppressed();
    assertThat(hiddenNo).isGreaterThanOrEqualTo(togetherShown ? 2 : 1);
  }

  @Test
  void two_more_responses_are_not_told_by_the_difference_with_yesterday() {
    var crowd =
        new Crowd().item("work", "yes", "no").people(20, "yes").people(30, "no").people(2, "yes");
    var yesterday =
        over(crowd)
            .with(CountTable.crossing(ALL.amongFirst(50), crowd.split("work")))
            .protectedBy(FIVE);
    assertThat(yesterday.hasSuppressed()).isFalse();
    var today =
        over(crowd).with(crowd.crossing(ALL, "work")).after(yesterday.released()).protectedBy(FIVE);
    assertThat(today.count(ALL.and("work", "yes")).isSuppressed()).isTrue();
    assertThat(today.count(ALL.and("work", "no"))).isEqualTo(Published.shown(30L));
  }

  @Test
  void that_someone_refused_is_shown_unless_it_tells_something() {
    var crowd =
        new Crowd()
            .item("work", "yes", "no")
            .people(20, "yes")
            .people(30, "no")
            .people(1, "(REFUSED)")
            .people(2, "(DONT_KNOW)");
    var table = CountTable.frequencies(ALL, crowd.split("work"));
    assertThat(over(crowd).with(table).protectedBy(FIVE).hasSuppressed()).isFalse();
    var telling = over(crowd).with(table.withTellingSilence()).protectedBy(FIVE);
    assertThat(telling.count(ALL.and("work", "(REFUSED)")).isSuppressed()).isTrue();
    assertThat(telling.count(ALL.and("work", "(DONT_KNOW)")).isSuppressed()).isTrue();
  }

  @Test
  void a_box_of_points_hides_with_the_points_that_it_would_give_away() {
    var crowd =
        new Crowd()
            .item("agree", "1", "2", "3", "4", "5")
            .people(2, "1")
            .people(8, "2")
            .people(20, "3")
            .people(25, "4")
            .people(15, "5");
    var box = ALL.and("agree", List.of("1", "2", "3"));
    var shown = over(crowd).with(crowd.crossing(ALL, "agree").and(box)).protectedBy(FIVE);
    assertThat(shown.count(ALL.and("agree", "1")).isSuppressed()).isTrue();
    // 30 in the box are all but 40 of 70: it holds no more than points 4 and 5 do.
    assertThat(shown.count(box)).isEqualTo(Published.shown(30L));
    assertThat(shown.count(ALL.and("agree", "2")).isSuppressed()).isTrue();
  }

  @Test
  void a_table_of_four_people_shows_nothing_and_sensitive_zeros_neither() {
    var few = new Crowd().item("work", "yes", "no").people(4, "yes");
    assertThat(over(few).with(few.crossing(ALL, "work")).protectedBy(FIVE).counts().values())
        .allMatch(Published::isSuppressed);
    var crowd = new Crowd().item("ill", "a", "b", "c").people(20, "a").people(30, "b");
    var shown = over(crowd).with(crowd.crossing(ALL, "ill")).protectedBy(FIVE.withSensitiveZeros());
    assertThat(shown.count(ALL.and("ill", "c")).isSuppressed()).isTrue();
    assertThat(shown.count(ALL.and("ill", "a")).isSuppressed()).isTrue();
    assertThat(shown.count(ALL.and("ill", "b"))).isEqualTo(Published.shown(30L));
  }

  @Test
  void the_journal_is_plain_json() throws IOException {
    var crowd = nearlyAllWomen();
    var journal = over(crowd).with(crowd.crossing(ALL, "sex", "work")).protectedBy(FIVE).released();
    var mapper = new ObjectMapper();
    assertThat(mapper.readValue(mapper.writeValueAsString(journal), Released.class))
        .isEqualTo(journal);
    assertThat(mapper.writeValueAsString(ALL.and("work", List.of("yes", "no"))))
        .isEqualTo("{\"where\":{\"work\":[\"no\",\"yes\"]}}");
  }

  @Test
  void refuses_an_item_that_is_not_there() {
    var crowd = nearlyAllWomen();
    var table = CountTable.crossing(ALL, new CountTable.Split("age", List.of("1")));
    assertThatThrownBy(() -> over(crowd).with(table).protectedBy(FIVE))
        .isInstanceOf(StatisticRefused.class)
        .hasMessage("There is no item age.");
  }

  private static LinkedTables over(Crowd crowd) {
    return LinkedTables.over(crowd.data());
  }
}
