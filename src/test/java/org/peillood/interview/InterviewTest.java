package org.peillood.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.javarosa.xform.parse.RandomizeHelper;
import org.junit.jupiter.api.Test;
import org.peillood.survey.Answer;
import org.peillood.survey.Answer.Choice;
import org.peillood.survey.Answer.Choices;
import org.peillood.survey.Answer.Missing;
import org.peillood.survey.Answer.Text;
import org.peillood.survey.Answers;
import org.peillood.survey.MissingCode;
import org.peillood.survey.Quota;
import org.peillood.survey.SurveyTable;
import org.peillood.survey.Translated;

class InterviewTest {

  private static final String WORK =
      """
      work   one     Do you work?         yes Yes | no No       must
      hours  number  How many hours?      if ${work} = 'yes'    check . <= 100   else At most 100.
      why    text    Why ${hours} hours?  if ${hours} > 50
      idea   text    An idea?
      """;

  @Test
  void asks_only_what_the_answers_so_far_lead_to() {
    var walk = Walk.through(WORK);
    assertThat(walk.answer("work", "no").at()).isEqualTo("idea");
    assertThat(walk.back().answer("work", "yes").at()).isEqualTo("hours");
    assertThat(walk.answer("hours", "60").at()).isEqualTo("why");
    assertThat(walk.answer("why", "busy").answer("idea").at()).isEqualTo(Walk.END);
  }

  @Test
  void a_filtered_item_loses_its_answer_when_the_filter_changes() {
    var walk = Walk.through(WORK).answer("work", "yes").answer("hours", "60").answer("why", "busy");
    walk.back().back().back().answer("work", "no");
    assertThat(walk.answers()).containsExactly(entry("work", new Choice("no")));
  }

  @Test
  void going_back_loses_nothing() {
    var walk =
        Walk.through(WORK).answer("work", "yes").answer("hours", "60").answer("why", "busy").back();
    assertThat(walk.item("why").typed()).containsExactly("busy");
    assertThat(walk.back().item("hours").typed()).containsExactly("60");
    assertThat(walk.answers()).containsOnlyKeys("work", "hours", "why");
  }

  @Test
  void somebody_falls_in_a_quota_once_all_it_asks_about_is_answered() {
    var interview = Walk.interview(SurveyTable.questionnaire(WORK));
    var little = quota("little", "${hours} < 20");
    var idle = quota("idle", "${work} != 'yes' or ${hours} = 0");
    var quotas = List.of(little, idle);
    var working = Answers.none().with("work", new Choice("yes"));
    assertThat(interview.quotas(quotas, Answers.none())).isEmpty();
    assertThat(interview.quotas(quotas, working)).as("the hours are not known yet").isEmpty();
    assertThat(interview.quotas(quotas, working.with("hours", number(10)))).containsExactly(little);
    assertThat(interview.quotas(quotas, working.with("hours", number(0))))
        .containsExactly(little, idle);
    assertThat(interview.quotas(quotas, working.with("hours", number(40)))).isEmpty();
    assertThat(interview.quotas(quotas, working.with("hours", new Missing(MissingCode.REFUSED))))
        .as("who would rather not say falls in none")
        .isEmpty();
    assertThat(interview.quotas(List.of(quota("gone", "${gone} = 1")), working)).isEmpty();
  }

  private static Quota quota(String code, String condition) {
    return new Quota(code, Translated.of("en", code), condition, 5, Quota.Then.CLOSE);
  }

  private static Answer number(int value) {
    return new Answer.Number(BigDecimal.valueOf(value));
  }

  @Test
  void an_item_that_may_be_left_empty_is_absent_from_the_answers() {
    var walk = Walk.through(WORK).answer("work", "yes").answer("hours", " ");
    assertThat(walk.answers()).containsExactly(entry("work", new Choice("yes")));
    assertThat(walk.at()).isEqualTo("idea");
  }

  @Test
  void an_answer_that_must_be_given_is_asked_for_in_the_words_of_the_item_or_in_ours() {
    var table =
        """
        a  one      A?  1 One | 2 Two   must  say Choose, please.
        b  one      B?  like a  must
        c  several  C?  like a  must
        d  rank     D?  like a  must
        e  text     E?  must
        f  seen     F?  must
        """;
    var walk = Walk.through(table);
    assertThat(walk.send().messages()).containsExactly(entry("a", "Choose, please."));
    assertThat(walk.answer("a", "1").send().messages())
        .containsExactly(entry("b", "survey.choose-one"));
    assertThat(walk.answer("b", "1").send().messages())
        .containsExactly(entry("c", "survey.choose-some"));
    assertThat(walk.answer("c", "1").send().messages())
        .containsExactly(entry("d", "survey.rank-some"));
    assertThat(walk.answer("d", "1").send().messages())
        .containsExactly(entry("e", "survey.fill-in"));
    assertThat(walk.answer("e", "x").send().messages())
        .containsExactly(entry("f", "survey.acknowledge"));
    assertThat(walk.answer("f", "OK").at()).isEqualTo(Walk.END);
  }

  @Test
  void a_constraint_that_is_not_met_is_told_beside_the_item_and_what_was_typed_stays() {
    var walk = Walk.through(WORK).answer("work", "yes").fill("hours", "140").send();
    assertThat(walk.messages()).containsExactly(entry("hours", "At most 100."));
    assertThat(walk.item("hours").typed()).containsExactly("140");
    assertThat(walk.at()).isEqualTo("hours");
    assertThat(walk.answers()).containsOnlyKeys("work");
  }

  @Test
  void a_label_shows_the_answer_it_refers_to() {
    var walk = Walk.through(WORK).answer("work", "yes").answer("hours", "60");
    assertThat(walk.item("why").label()).isEqualTo("Why 60 hours?");
  }

  @Test
  void an_answer_that_looks_like_a_reference_is_shown_as_it_was_typed() {
    var walk =
        Walk.through(
            """
            name  text  Your name?
            hi    text  Hello ${name}
            """);
    assertThat(walk.answer("name", "${0} ${name} <b>").item("hi").label())
        .isEqualTo("Hello ${0} ${name} <b>");
  }

  @Test
  void one_page_keeps_all_that_was_typed_when_one_item_of_it_is_refused() {
    var walk =
        Walk.through(
            """
            (you  list  About you
            age   number  Age?
            sex   one     Sex?    f Woman | m Man   must
            )
            """);
    walk.fill("age", "old").fill("sex", "f").send();
    assertThat(walk.messages()).containsExactly(entry("age", "survey.whole-number old"));
    assertThat(walk.item("age").typed()).containsExactly("old");
    assertThat(walk.item("sex").typed()).containsExactly("f");
    assertThat(walk.fill("age", "30").fill("sex", "f").send().at()).isEqualTo(Walk.END);
  }

  @Test
  void an_item_that_a_page_asks_only_because_of_an_answer_on_it_is_shown_rather_than_skipped() {
    var walk =
        Walk.through(
            """
            (you  list  About you
            job   one   Job?     yes Yes | no No   must
            which  text  Which?   if ${job} = 'yes'   must   say Write which.
            )
            """);
    assertThat(walk.asked()).containsExactly("job");
    walk.fill("job", "yes").send();
    assertThat(walk.messages()).containsExactly(entry("which", "survey.one-more"));
    assertThat(walk.asked()).containsExactly("job", "which");
    assertThat(walk.fill("job", "yes").fill("which", "").send().messages())
        .containsExactly(entry("which", "Write which."));
    assertThat(walk.fill("job", "yes").fill("which", "baker").send().at()).isEqualTo(Walk.END);
  }

  @Test
  void an_item_that_the_page_itself_routes_away_is_not_taken_over() {
    var walk =
        Walk.through(
            """
            (you  list  About you
            job   one   Job?     yes Yes | no No   must
            which  text  Which?   if ${job} = 'yes'   must
            )
            """);
    walk.fill("job", "no").fill("which", "baker").send();
    assertThat(walk.answers()).containsExactly(entry("job", new Choice("no")));
  }

  private static final String HURDLES =
      """
      hurdles  several  What was hard?  lang Language | age Age | money Money | none Nothing  must  missing 97 98  check not(selected(., 'none') and count-selected(.) > 1)
      worst    one      Which most?     like hurdles  filter selected(${hurdles}, name)  if count-selected(${hurdles}) >= 2  must  missing 97
      end      text     More?
      """;

  @Test
  void a_filter_offers_only_what_was_chosen_and_always_the_missing_codes() {
    var walk = Walk.through(HURDLES).answer("hurdles", "money", "lang");
    assertThat(walk.item("worst").offered())
        .extracting(category -> category.code())
        .containsExactly("lang", "money", "97");
    assertThat(walk.fill("worst", "age").send().messages())
        .containsExactly(entry("worst", "survey.not-offered"));
    assertThat(walk.answer("worst", "97").answers())
        .containsExactly(
            entry("hurdles", new Choices(List.of("lang", "money"))),
            entry("worst", new Missing(MissingCode.REFUSED)));
  }

  @Test
  void an_answer_that_a_filter_no_longer_offers_is_gone_and_asked_again() {
    var walk =
        Walk.through(HURDLES)
            .answer("hurdles", "money", "lang")
            .answer("worst", "lang")
            .back()
            .back();
    walk.answer("hurdles", "money", "age");
    assertThat(walk.at()).isEqualTo("worst");
    assertThat(walk.answers()).containsOnlyKeys("hurdles");
  }

  @Test
  void a_walk_does_not_end_while_an_earlier_page_lacks_an_answer() {
    var walk = Walk.through(HURDLES).answer("hurdles", "money", "lang").to("end");
    assertThat(walk.answer("end", "no").at()).isEqualTo("worst");
    assertThat(walk.answer("worst", "lang").answer("end", "no").at()).isEqualTo(Walk.END);
  }

  @Test
  void a_calculation_is_kept_as_an_answer_and_routes() {
    var walk =
        Walk.through(
            """
            tie    one   Your tie?   member Member | press Press   must
            group  calc  = if(${tie} = 'member', 'share', 'stake')
            offer  text  Offer?      if ${group} = 'share'
            """);
    assertThat(walk.answer("tie", "member").at()).isEqualTo("offer");
    assertThat(walk.answers()).containsEntry("group", new Text("share"));
    assertThat(walk.back().answer("tie", "press").at()).isEqualTo(Walk.END);
    assertThat(walk.answers()).containsEntry("group", new Text("stake"));
  }

  @Test
  void settling_marks_what_was_never_asked_and_drops_nothing() {
    var walk = Walk.through(WORK).answer("work", "no").answer("idea", "none");
    assertThat(walk.settled())
        .containsOnly(
            entry("work", new Choice("no")),
            entry("idea", new Text("none")),
            entry("hours", new Missing(MissingCode.NOT_ASKED)),
            entry("why", new Missing(MissingCode.NOT_ASKED)));
  }

  @Test
  void a_settled_response_can_be_opened_again_and_what_is_asked_after_all_is_simply_empty() {
    var interview = Walk.interview(SurveyTable.questionnaire(WORK));
    var settled = interview.settle(Answers.none().with("work", new Choice("no")));
    var turn = interview.turn(settled, "work", Map.of("work", List.of("yes")), "en");
    assertThat(turn).isInstanceOf(Turn.Accepted.class);
    var answers = interview.settle(((Turn.Accepted) turn).answers());
    assertThat(answers.byItem())
        .containsOnly(
            entry("work", new Choice("yes")), entry("why", new Missing(MissingCode.NOT_ASKED)));
  }

  @Test
  void contradictions_are_answers_to_what_was_never_asked() {
    var interview = Walk.interview(SurveyTable.questionnaire(WORK));
    var imported =
        Answers.none()
            .with("work", new Choice("no"))
            .with("hours", Answer.Number.of(20))
            .with("why", new Missing(MissingCode.NOT_ASKED));
    assertThat(interview.contradictions(imported))
        .containsExactly(new Contradiction("hours", "hours", Answer.Number.of(20)));
  }

  @Test
  void violations_are_values_that_a_rule_forbids() {
    var interview = Walk.interview(SurveyTable.questionnaire(WORK));
    var imported =
        Answers.none().with("work", new Choice("yes")).with("hours", Answer.Number.of(120));
    assertThat(interview.violations(imported, "en"))
        .containsExactly(new Violation("hours", "hours", "At most 100."));
  }

  @Test
  void progress_counts_the_pages_that_apply_now() {
    var walk = Walk.through(WORK);
    assertThat(List.of(walk.page().number(), walk.page().of())).containsExactly(1, 2);
    walk.answer("work", "yes");
    assertThat(List.of(walk.page().number(), walk.page().of())).containsExactly(2, 3);
  }

  @Test
  void outer_groups_carry_their_condition_to_everything_in_them() {
    var walk =
        Walk.through(
            """
            ok      one    May we?    yes Yes | no No   must
            (all    plain  All of it  if ${ok} = 'yes'
            (table  table  How is it?
            a       one    It is good.   1 No | 2 Yes   must
            b       one    It is new.    like a         must
            )
            c       text   More?
            )
            """);
    assertThat(walk.answer("ok", "no").at()).isEqualTo(Walk.END);
    walk.to("ok").answer("ok", "yes");
    var page = walk.page();
    assertThat(page.title()).contains("How is it?");
    assertThat(page.layout()).isEqualTo(Page.Layout.MATRIX);
    assertThat(walk.asked()).containsExactly("a", "b");
    assertThat(walk.send().messages())
        .containsExactly(entry("a", "survey.choose-one"), entry("b", "survey.choose-one"));
    assertThat(walk.fill("a", "1").fill("b", "2").send().at()).isEqualTo("c");
  }

  @Test
  void a_page_that_does_not_exist_or_does_not_apply_is_no_page() {
    var interview = Walk.interview(SurveyTable.questionnaire(WORK));
    assertThatThrownBy(() -> interview.page(Answers.none(), "nowhere", "en"))
        .isInstanceOf(NoSuchPage.class);
    assertThatThrownBy(() -> interview.page(Answers.none(), "hours", "en"))
        .isInstanceOf(NoSuchPage.class);
  }

  @Test
  void a_page_that_no_longer_applies_changes_nothing_when_it_is_sent() {
    var interview = Walk.interview(SurveyTable.questionnaire(WORK));
    var answers = Answers.none().with("work", new Choice("no"));
    assertThat(interview.turn(answers, "hours", Map.of("hours", List.of("20")), "en"))
        .isEqualTo(new Turn.Accepted(answers, Optional.of("idea")));
  }

  @Test
  void resuming_leads_to_the_first_page_that_must_still_be_answered() {
    var interview = Walk.interview(SurveyTable.questionnaire(HURDLES));
    var answers = Answers.none().with("hurdles", new Choices(List.of("lang", "age")));
    assertThat(interview.resume(Answers.none())).contains(new PageRef("hurdles"));
    assertThat(interview.resume(answers)).contains(new PageRef("worst"));
    assertThat(interview.resume(answers.with("worst", new Choice("age")))).isEmpty();
  }

  @Test
  void a_day_takes_part_in_rules() {
    var walk =
        Walk.through(
            """
            born   day   When were you born?   must
            adult  note  You are grown up.     if ${born} < date('2002-01-01')
            """);
    assertThat(walk.answer("born", "2010-05-06").at()).isEqualTo(Walk.END);
    var other =
        Walk.through(
            """
            born   day   When were you born?   must
            adult  note  You are grown up.     if ${born} < date('2002-01-01')
            """);
    assertThat(other.answer("born", "6/5/1990").at()).isEqualTo("adult");
  }

  @Test
  void nobody_is_held_up_by_what_only_an_app_can_ask() {
    var walk =
        Walk.through(
            """
            map  osm   Your street on the map  must
            why  text  Why that one?
            """);
    assertThat(walk.send().at()).isEqualTo("why");
  }

  @Test
  void a_photo_is_an_answer_by_its_name_and_its_kind() {
    var walk = Walk.through("photo  photo  A photo of your street  must");
    assertThat(walk.send().messages()).containsEntry("photo", "survey.fill-in");
    walk.fill("photo", "photo.jpg", "image/jpeg").send();
    assertThat(walk.answers())
        .containsEntry("photo", new Answer.Attachment("photo.jpg", "image/jpeg"));
    assertThat(walk.to("photo").item("photo").typed()).containsExactly("photo.jpg", "image/jpeg");
  }

  @Test
  void what_the_questionnaire_proposes_stands_there_from_the_start() {
    var walk = Walk.through("hours  number  How many hours?  start 38");
    assertThat(walk.item("hours").typed()).containsExactly("38");
  }

  @Test
  void a_seed_shuffles_the_choices_as_apps_do_and_leaves_what_is_no_choice_at_the_end() {
    var walk =
        Walk.through(
            """
            lot  number  Your number?
            q    one     Which?   a A | b B | c C | d D | e E | f F   with randomize=true seed=${lot}   missing 97
            r    text    More?
            """);
    walk.answer("lot", "42");
    var codes = walk.item("q").offered().stream().map(c -> c.code()).toList();
    // The reference: the engine's own order for this seed, which apps show.
    assertThat(codes)
        .isEqualTo(
            Stream.concat(
                    RandomizeHelper.shuffle(List.of("a", "b", "c", "d", "e", "f"), 42L).stream(),
                    Stream.of("97"))
                .toList())
        .isNotEqualTo(List.of("a", "b", "c", "d", "e", "f", "97"));
    assertThat(walk.to("lot").answer("lot", "7").item("q").offered())
        .extracting("code")
        .isNotEqualTo(codes);
  }

  @Test
  void a_choice_shows_the_answer_it_refers_to() {
    var walk =
        Walk.through(
            """
            who  text  Your name?
            q    one   Who did it?   me I, ${who} | x Somebody else
            """);
    walk.answer("who", "Ann");
    assertThat(walk.item("q").offered().get(0).label().in("en")).isEqualTo("I, Ann");
  }

  @Test
  void a_month_or_a_year_is_asked_for_as_such_and_kept_as_its_first_day() {
    var walk =
        Walk.through(
            """
            m  day  Since which month?   look month-year
            y  day  Born in which year?  look year
            """);
    walk.answer("m", "7/2020").answer("y", "1990");
    assertThat(walk.answers())
        .containsEntry("m", new Answer.Moment("2020-07-01"))
        .containsEntry("y", new Answer.Moment("1990-01-01"));
    assertThat(walk.to("m").fill("m", "July").send().messages())
        .containsEntry("m", "survey.month July");
    assertThat(walk.to("y").fill("y", "90").send().messages()).containsEntry("y", "survey.year 90");
  }

  @Test
  void a_longer_explanation_comes_with_the_item() {
    var questionnaire = SurveyTable.questionnaire("q  text  Why?   explain Take your time, ${q}.");
    assertThat(Walk.through(questionnaire, "en").item("q").guidance())
        .isEqualTo("Take your time, .");
  }
}
