package org.peillood.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.MissingCode;
import org.peillood.survey.SurveyTable;

/** What a questionnaire proposes in its column {@code default}, and what respondents make of it. */
class StartsTest {

  private static final Answer NOT_ASKED = new Answer.Missing(MissingCode.NOT_ASKED);

  private static final String FIXED =
      """
      works   one      Do you work?           1 Yes | 2 No   start 1
      hours   number   How many hours?        if ${works} = 1   start 38
      days    several  On which days?         mo Monday | tu Tuesday | su Sunday   start mo tu
      since   day      Since when?            start 2020-01-31
      twice   calc     = ${hours} * 2
      bye     note     You work ${hours} hours.
      """;

  @Test
  void a_proposed_value_stands_on_its_page_and_counts_in_rules_before_the_page_is_sent() {
    var walk = Walk.through(FIXED);
    assertThat(walk.item("works").chosen("1")).isTrue();
    assertThat(walk.answers()).isEmpty();
    // bye is further on and already knows the hours.
    assertThat(walk.to("bye").item("bye").label()).isEqualTo("You work 38 hours.");
    assertThat(walk.to("days").item("days").typed()).containsExactly("mo", "tu");
    assertThat(walk.to("since").item("since").typed()).containsExactly("2020-01-31");
  }

  @Test
  void it_is_an_answer_once_its_page_is_sent_as_it_stands() {
    var walk = Walk.through(FIXED);
    walk.answer("works", "1").answer("hours", "38").answer("days", "mo", "tu");
    walk.answer("since", "2020-01-31").send();
    assertThat(walk.settled())
        .isEqualTo(
            Map.of(
                "works", new Answer.Choice("1"),
                "hours", Answer.Number.of(38),
                "days", new Answer.Choices(List.of("mo", "tu")),
                "since", new Answer.Moment("2020-01-31"),
                "twice", new Answer.Text("76")));
  }

  @Test
  void taken_away_it_does_not_come_back_and_counts_as_left_empty() {
    var walk = Walk.through(FIXED).answer("works", "1").answer("hours", "");
    assertThat(walk.to("bye").item("bye").label()).isEqualTo("You work  hours.");
    assertThat(walk.to("hours").item("hours").typed()).isEmpty();
    var kept =
        Answers.fromJson(Answers.of(walk.answers()).toJson(), SurveyTable.questionnaire(FIXED));
    assertThat(kept.byItem()).isEqualTo(walk.answers());
    assertThat(walk.settled()).doesNotContainKey("hours").containsEntry("works", choice("1"));
  }

  @Test
  void taken_away_it_stays_away_when_the_answers_are_opened_again() {
    var interview = Walk.interview(SurveyTable.questionnaire(FIXED));
    var walk = Walk.through(interview, "en").answer("works", "1").answer("hours", "");
    walk.answer("days", "").answer("since", "2020-01-31").send();
    var settled = Answers.of(walk.settled());
    var reopened = interview.reopened(settled);
    assertThat(interview.page(reopened, "hours", "en").items().get(0).typed()).isEmpty();
    assertThat(interview.page(reopened, "days", "en").items().get(0).typed()).isEmpty();
    assertThat(interview.settle(reopened)).isEqualTo(settled);
  }

  @Test
  void what_a_walk_passed_by_is_settled_with_what_was_proposed() {
    var settled = Walk.through(FIXED).answer("works", "1").settled();
    assertThat(settled).contains(entry("hours", Answer.Number.of(38)));
  }

  @Test
  void what_is_proposed_to_nobody_is_no_answer() {
    var walk = Walk.through(FIXED).answer("works", "2");
    assertThat(walk.at()).isEqualTo("days");
    assertThat(walk.settled()).containsEntry("hours", NOT_ASKED);
  }

  @Test
  void what_is_asked_again_is_proposed_again() {
    var walk = Walk.through(FIXED).answer("works", "1").answer("hours", "20");
    walk.to("works").answer("works", "2").to("works").answer("works", "1");
    assertThat(walk.item("hours").typed()).containsExactly("38");
  }

  @Test
  void a_proposed_value_that_must_be_given_is_still_shown_before_the_end() {
    var walk =
        Walk.through(
            """
            a   number  A?   must   start 5
            b   number  B?
            """);
    walk.to("b").answer("b", "1");
    assertThat(walk.at()).isEqualTo("a");
  }

  @Test
  void a_proposed_code_that_the_filter_does_not_offer_is_no_answer() {
    var walk =
        Walk.through(
            """
            q   one   Which?   a A | b B   filter name != 'a'   start a
            r   text  More?
            """);
    assertThat(walk.item("q").offered()).extracting("code").containsExactly("b");
    assertThat(walk.send().settled()).doesNotContainKey("q");
  }

  @Test
  void an_expression_is_worked_out_when_the_walk_begins_and_later_answers_do_not_change_it() {
    var walk =
        Walk.through(
            """
            a     number  A?   start 2
            b     number  B?   start ${a} * 10
            when  day     When?   start today()
            """);
    walk.answer("a", "7");
    assertThat(walk.item("b").typed()).containsExactly("20");
    walk.answer("b", "20");
    assertThat(walk.item("when").typed())
        .containsExactly(LocalDate.now(ZoneId.systemDefault()).toString());
  }

  @Test
  void what_nobody_sees_is_worked_out_once_for_each_respondent_and_then_stays() {
    var interview =
        Walk.interview(
            SurveyTable.questionnaire(
                """
                key   hidden  start uuid()
                lot   calc    = once(random())
                day   today
                a     text    A?
                b     text    B?
                """));
    var one = Walk.through(interview, "en").answer("a", "x");
    var key = one.answers().get("key");
    var lot = one.answers().get("lot");
    var other = Walk.through(interview, "en").answer("a", "y");
    assertThat(other.answers().get("key")).isNotNull().isNotEqualTo(key);
    assertThat(other.answers().get("lot")).isNotNull().isNotEqualTo(lot);
    one.answer("b", "x");
    assertThat(one.settled())
        .containsEntry("key", key)
        .containsEntry("lot", lot)
        .containsEntry("day", new Answer.Moment(LocalDate.now(ZoneId.systemDefault()).toString()));
  }

  @Test
  void each_instance_of_a_repeat_begins_with_its_own() {
    var walk =
        Walk.through(
            """
            home   text    Where?
            (child  again  Child
            city   text    Which city?   start ${home}
            nr     number  Number?       start position(..)
            age    number  Age?          start 6
            )
            """);
    walk.answer("home", "Gent");
    assertThat(walk.item("city").typed()).containsExactly("Gent");
    walk.answer("city", "Aalst");
    assertThat(walk.item("nr").typed()).containsExactly("1");
    walk.answer("nr", "1");
    assertThat(walk.item("age").typed()).containsExactly("6");
    walk.answer("age", "").fill("child", Rounds.MORE).send();
    assertThat(walk.item("city").typed()).containsExactly("Gent");
    walk.answer("city", "Gent");
    assertThat(walk.item("nr").typed()).containsExactly("2");
    walk.answer("nr", "2").answer("age", "6");
    assertThat(walk.to("age-1").item("age").typed()).isEmpty();
    assertThat(walk.to("city-1").item("city").typed()).containsExactly("Aalst");
    assertThat(walk.settled().get("child"))
        .isEqualTo(
            new Answer.Repeated(
                List.of(
                    Answers.none()
                        .with("city", new Answer.Text("Aalst"))
                        .with("nr", Answer.Number.of(1)),
                    Answers.none()
                        .with("city", new Answer.Text("Gent"))
                        .with("nr", Answer.Number.of(2))
                        .with("age", Answer.Number.of(6)))));
  }

  @Test
  void answers_from_elsewhere_get_nothing_that_they_do_not_hold() {
    var interview = Walk.interview(SurveyTable.questionnaire(FIXED));
    var sent = Answers.none().with("works", new Answer.Choice("1"));
    assertThat(interview.settleSent(sent).byItem())
        .isEqualTo(Map.of("works", new Answer.Choice("1")));
  }

  @Test
  void an_item_is_worked_out_anew_after_the_answer_that_triggers_it_and_not_after_others() {
    var walk =
        Walk.through(
            """
            price   number  Price?
            pieces  number  Pieces?
            total   calc    = ${price} * ${pieces}   after ${pieces}
            shown   number  Is this right?   = ${price} * ${pieces}   after ${pieces}
            bye     note    Together ${total}.
            """);
    walk.answer("price", "3").answer("pieces", "4");
    assertThat(walk.item("shown").typed()).containsExactly("12");
    walk.answer("shown", "11");
    assertThat(walk.item("bye").label()).isEqualTo("Together 12.");
    walk.to("price").answer("price", "5");
    assertThat(walk.to("bye").item("bye").label()).isEqualTo("Together 12.");
    assertThat(walk.to("shown").item("shown").typed()).containsExactly("11");
    walk.to("pieces").answer("pieces", "2");
    assertThat(walk.item("shown").typed()).containsExactly("10");
    assertThat(walk.to("bye").item("bye").label()).isEqualTo("Together 10.");
  }

  @Test
  void what_can_only_be_read_keeps_what_it_began_with_whatever_is_sent_and_holds_nobody_up() {
    var walk =
        Walk.through(
            """
            rate   decimal  Our rate         start 2.5   fixed   must
            hours  number   How many hours?
            pay    decimal  You earn         = ${hours} * ${rate}
            bye    text     Bye?
            """);
    assertThat(walk.item("rate").isToRead()).isTrue();
    walk.fill("rate", "100").send().answer("hours", "4");
    assertThat(walk.item("pay").isToRead()).isTrue();
    assertThat(walk.item("pay").typed()).containsExactly("10");
    walk.fill("pay", "99").send().answer("bye", "x");
    assertThat(walk.settled())
        .containsEntry("rate", new Answer.Number(new BigDecimal("2.5")))
        .containsEntry("pay", Answer.Number.of(10));
  }

  private static Answer choice(String code) {
    return new Answer.Choice(code);
  }
}
