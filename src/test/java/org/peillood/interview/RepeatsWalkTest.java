package org.peillood.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.MissingCode;
import org.peillood.survey.SurveyTable;

/** Respondents walking through repeats on our own pages. */
class RepeatsWalkTest {

  private static final Answer NOT_ASKED = new Answer.Missing(MissingCode.NOT_ASKED);

  private static final String COUNTED =
      """
      people  number  How many children?   must
      (child  again  Child   times ${people}
      name    text    What is the child called?
      age     number  How old is ${name}?  must  check . < 18
      school  text    Which school?        if ${age} >= 6
      )
      all     calc    = count(${child})
      years   calc    = sum(${age})
      oldest  note    Together they are ${years}.
      """;

  private static final String OPEN =
      """
      home    text    Where do you live?
      (child  again  Child
      age     number  How old?   must
      )
      done    text    Anything else?
      all     calc    = count(${child})
      """;

  private static final String NESTED =
      """
      (child  again  Child
      age     number  How old?   must
      (toy    again  Toy   if ${age} < 12
      price   number  What did it cost?   must
      dear    text    Why so dear?   if ${price} > 100
      )
      )
      spent   calc    = sum(${price})
      bye     text    Bye?
      """;

  @Test
  void as_many_instances_are_asked_as_were_counted() {
    var walk = Walk.through(COUNTED).answer("people", "2");
    assertThat(walk.at()).isEqualTo("name-1");
    walk.answer("name", "Ann").answer("age", "9").answer("school", "Sint-Jan");
    assertThat(walk.at()).isEqualTo("name-2");
    walk.answer("name", "Bo").answer("age", "3");
    assertThat(walk.at()).isEqualTo("oldest");
    assertThat(walk.item("oldest").label()).isEqualTo("Together they are 12.");
    assertThat(walk.send().at()).isEqualTo(Walk.END);
    assertThat(walk.settled())
        .isEqualTo(
            Map.of(
                "people", Answer.Number.of(2),
                "child",
                    new Answer.Repeated(
                        List.of(
                            answers("name", "Ann", "age", 9, "school", "Sint-Jan"),
                            answers("name", "Bo", "age", 3).with("school", NOT_ASKED))),
                "all", new Answer.Text("2"),
                "years", new Answer.Text("12")));
  }

  @Test
  void a_name_in_a_text_is_that_of_the_same_instance() {
    var walk = Walk.through(COUNTED).answer("people", "2").answer("name", "Ann").answer("age", "3");
    walk.answer("name", "Bo");
    assertThat(walk.item("age").label()).isEqualTo("How old is Bo?");
    assertThat(walk.to("age-1").item("age").label()).isEqualTo("How old is Ann?");
  }

  @Test
  void a_page_tells_in_which_instance_it_stands_and_how_far_it_is() {
    var walk = Walk.through(COUNTED).answer("people", "2").answer("name", "Ann").answer("age", "3");
    var page = walk.page();
    assertThat(page.inside()).containsExactly(new Round("Child", 2, "name-2"));
    // people, name, age, [school], name: the fourth of people + 2 × (name, age) + oldest.
    assertThat(List.of(page.number(), page.of())).containsExactly(4, 6);
    // age, school and oldest may still come.
    assertThat(page.ahead()).isEqualTo(3);
    assertThat(walk.to("people").page().inside()).isEmpty();
  }

  @Test
  void before_the_count_is_known_one_instance_is_expected() {
    // name, age, school, oldest
    assertThat(Walk.through(COUNTED).page().ahead()).isEqualTo(4);
  }

  @Test
  void a_refusal_is_about_the_instance_that_was_sent() {
    var walk = Walk.through(COUNTED).answer("people", "2").answer("name", "Ann").answer("age", "3");
    walk.answer("name", "Bo").fill("age", "40").send();
    assertThat(walk.messages()).containsExactly(entry("age", "survey.constraint"));
    assertThat(walk.page().name()).isEqualTo("age-2");
    assertThat(walk.item("age").typed()).containsExactly("40");
    assertThat(walk.send().messages()).containsExactly(entry("age", "survey.fill-in"));
    assertThat(walk.answer("age", "17").at()).isEqualTo("school-2");
    assertThat(walk.answers().get("child"))
        .isEqualTo(
            new Answer.Repeated(
                List.of(answers("name", "Ann", "age", 3), answers("name", "Bo", "age", 17))));
  }

  @Test
  void going_back_leads_from_one_instance_into_the_one_before() {
    var walk = Walk.through(COUNTED).answer("people", "2").answer("name", "Ann").answer("age", "3");
    assertThat(walk.back().at()).isEqualTo("age-1");
    assertThat(walk.back().back().at()).isEqualTo("people");
  }

  @Test
  void what_falls_off_when_the_count_shrinks_comes_back_when_it_grows_and_goes_at_the_end() {
    var walk =
        Walk.through(COUNTED)
            .answer("people", "3")
            .answer("name", "Ann")
            .answer("age", "3")
            .answer("name", "Bo")
            .answer("age", "4")
            .answer("name", "Cy")
            .answer("age", "5");
    walk.to("people").answer("people", "1").answer("name", "Ann").answer("age", "3");
    assertThat(walk.at()).isEqualTo("oldest");
    assertThat(walk.item("oldest").label()).isEqualTo("Together they are 3.");
    assertThat(walk.settled().get("child"))
        .isEqualTo(
            new Answer.Repeated(
                List.of(answers("name", "Ann", "age", 3).with("school", NOT_ASKED))));
    walk.to("people").answer("people", "2").answer("name", "Ann").answer("age", "3");
    assertThat(walk.item("name").typed()).containsExactly("Bo");
    assertThat(walk.answer("name", "Bo").answer("age", "4").at()).isEqualTo("oldest");
    assertThat(walk.settled()).containsEntry("years", new Answer.Text("7"));
  }

  @Test
  void a_page_of_an_instance_that_fell_off_changes_nothing_and_leads_on() {
    var walk =
        Walk.through(COUNTED)
            .answer("people", "2")
            .answer("name", "Ann")
            .answer("age", "3")
            .answer("name", "Bo")
            .answer("age", "4");
    walk.to("people").answer("people", "1");
    var before = walk.answers();
    assertThat(walk.to("age-2").fill("age", "7").send().at()).isEqualTo("oldest");
    assertThat(walk.answers()).isEqualTo(before);
    assertThatThrownBy(() -> walk.to("age-2").page()).isInstanceOf(NoSuchPage.class);
  }

  @Test
  void nobody_is_asked_about_none() {
    var walk = Walk.through(COUNTED).answer("people", "0");
    assertThat(walk.at()).isEqualTo("oldest");
    assertThat(walk.settled()).containsEntry("all", new Answer.Text("0"));
  }

  @Test
  void a_count_beyond_measure_is_cut_off() {
    var walk = Walk.through(COUNTED).answer("people", "999999999");
    assertThat(walk.page().of()).isEqualTo(2 + 2 * Instances.MOST);
  }

  @Test
  void without_a_count_the_first_instance_is_asked_and_then_whether_there_is_another() {
    var walk = Walk.through(OPEN).answer("home", "Gent");
    assertThat(walk.at()).isEqualTo("age-1");
    walk.answer("age", "4");
    assertThat(walk.at()).isEqualTo("child");
    assertThat(walk.page().layout()).isEqualTo(Page.Layout.ROUNDS);
    assertThat(walk.page().rounds())
        .contains(
            new Rounds(
                "child", "Child", List.of(new Round("Child", 1, "age-1")), Rounds.Room.LEFT));
    walk.fill("child", Rounds.MORE).send();
    assertThat(walk.at()).isEqualTo("age-2");
    walk.answer("age", "7").fill("child", Rounds.DONE).send();
    assertThat(walk.at()).isEqualTo("done");
    assertThat(walk.settled())
        .containsEntry("child", new Answer.Repeated(List.of(answers("age", 4), answers("age", 7))))
        .containsEntry("all", new Answer.Text("2"));
    assertThat(walk.back().at()).isEqualTo("child");
    assertThat(walk.back().at()).isEqualTo("age-2");
  }

  @Test
  void whether_there_is_another_must_be_said() {
    var walk = Walk.through(OPEN).answer("home", "Gent").answer("age", "4").send();
    assertThat(walk.messages()).containsExactly(entry("child", "survey.choose-one"));
    assertThat(walk.at()).isEqualTo("child");
    assertThat(walk.page().rounds()).isPresent();
  }

  @Test
  void an_instance_can_be_taken_away_again_the_last_one_too() {
    var walk = Walk.through(OPEN).answer("home", "Gent").answer("age", "4");
    walk.fill("child", Rounds.MORE).send().answer("age", "7");
    walk.fill("child", Rounds.DROP + 1).send();
    assertThat(walk.at()).isEqualTo("child");
    assertThat(walk.answers().get("child"))
        .isEqualTo(new Answer.Repeated(List.of(answers("age", 7))));
    walk.fill("child", Rounds.DROP + 1).send();
    assertThat(walk.page().rounds().orElseThrow().made()).isEmpty();
    assertThat(walk.back().at()).isEqualTo("home");
    walk.to("child").fill("child", Rounds.DONE).send();
    assertThat(walk.at()).isEqualTo("done");
    assertThat(walk.settled())
        .containsEntry("child", new Answer.Repeated(List.of()))
        .containsEntry("all", new Answer.Text("0"));
    walk.to("child").fill("child", Rounds.MORE).send();
    assertThat(walk.at()).isEqualTo("age-1");
  }

  @Test
  void a_repeat_in_a_repeat_has_instances_of_its_own() {
    var walk = Walk.through(NESTED).answer("age", "4");
    assertThat(walk.at()).isEqualTo("price-1-1");
    walk.answer("price", "10").fill("toy", Rounds.MORE).send();
    assertThat(walk.at()).isEqualTo("price-1-2");
    walk.answer("price", "150");
    assertThat(walk.at()).isEqualTo("dear-1-2");
    assertThat(walk.page().inside())
        .containsExactly(new Round("Child", 1, "age-1"), new Round("Toy", 2, "price-1-2"));
    walk.answer("dear", "Gold");
    assertThat(walk.at()).isEqualTo("toy-1");
    walk.fill("toy", Rounds.DONE).send();
    assertThat(walk.at()).isEqualTo("child");
    walk.fill("child", Rounds.MORE).send().answer("age", "15");
    // The second is too old for toys.
    assertThat(walk.at()).isEqualTo("child");
    walk.fill("child", Rounds.DONE).send();
    assertThat(walk.at()).isEqualTo("bye");
    assertThat(walk.settled())
        .containsEntry("spent", new Answer.Text("160"))
        .containsEntry(
            "child",
            new Answer.Repeated(
                List.of(
                    answers("age", 4)
                        .with(
                            "toy",
                            new Answer.Repeated(
                                List.of(
                                    answers("price", 10).with("dear", NOT_ASKED),
                                    answers("price", 150, "dear", "Gold")))),
                    answers("age", 15).with("toy", NOT_ASKED))));
  }

  @Test
  void routing_in_an_instance_takes_answers_away_there_only() {
    var walk =
        Walk.through(NESTED).answer("age", "4").answer("price", "150").answer("dear", "Gold");
    walk.fill("toy", Rounds.MORE).send().answer("price", "200").answer("dear", "Ivory");
    walk.to("price-1-1").answer("price", "5");
    assertThat(walk.at()).isEqualTo("price-1-2");
    assertThat(walk.answers().get("child"))
        .isEqualTo(
            new Answer.Repeated(
                List.of(
                    answers("age", 4)
                        .with(
                            "toy",
                            new Answer.Repeated(
                                List.of(
                                    answers("price", 5),
                                    answers("price", 200, "dear", "Ivory")))))));
    walk.to("age-1").answer("age", "17");
    assertThat(walk.answers().get("child"))
        .isEqualTo(new Answer.Repeated(List.of(answers("age", 17))));
  }

  @Test
  void a_repeat_that_is_not_asked_has_no_instances() {
    var walk =
        Walk.through(
            """
            any     one     Children?   yes Yes | no No
            (child  again  Child   if ${any} = 'yes'
            age     number  How old?
            )
            """);
    assertThat(walk.answer("any", "no").at()).isEqualTo(Walk.END);
    assertThat(walk.settled())
        .isEqualTo(Map.of("any", new Answer.Choice("no"), "child", NOT_ASKED));
    walk.to("any").answer("any", "yes").answer("age", "3");
    walk.fill("child", Rounds.DONE).send();
    assertThat(walk.settled())
        .containsEntry("child", new Answer.Repeated(List.of(answers("age", 3))));
    assertThat(walk.to("any").answer("any", "no").answers()).containsOnlyKeys("any");
  }

  @Test
  void a_repeat_can_be_one_page_for_each_instance() {
    var walk =
        Walk.through(
            """
            (child  again  Child   look field-list
            age     number  How old?
            name    text    Which name?
            )
            """);
    assertThat(walk.at()).isEqualTo("child-1");
    assertThat(walk.asked()).containsExactly("age", "name");
    walk.fill("name", "Ann").send();
    assertThat(walk.at()).isEqualTo("child");
    walk.fill("child", Rounds.MORE).send();
    assertThat(walk.at()).isEqualTo("child-2");
    assertThat(walk.send().settled())
        .containsEntry(
            "child", new Answer.Repeated(List.of(answers("name", "Ann"), Answers.none())));
  }

  @Test
  void rules_know_their_place_among_the_instances_and_look_into_others() {
    var walk =
        Walk.through(
            """
            (child  again  Child   times 2
            age     number  How old?   check . < 20 - position(..)
            young   text    Younger?   if ${age} < indexed-repeat(${age}, ${child}, position(..) - 1)
            )
            first   calc    = indexed-repeat(${age}, ${child}, 1)
            """);
    walk.answer("age", "18");
    assertThat(walk.at()).isEqualTo("age-2");
    walk.fill("age", "18").send();
    assertThat(walk.messages()).containsExactly(entry("age", "survey.constraint"));
    walk.answer("age", "17");
    assertThat(walk.at()).isEqualTo("young-2");
    assertThat(walk.settled()).containsEntry("first", new Answer.Text("18"));
  }

  @Test
  void a_constraint_can_look_into_another_instance() {
    var table =
        """
        (child  again  Child   times 3
        age     number  How old?   check position(..) = 1 or . <= indexed-repeat(${age}, ${child}, position(..) - 1)
        )
        """;
    var walk = Walk.through(table).answer("age", "18");
    walk.fill("age", "19").send();
    assertThat(walk.messages()).containsExactly(entry("age", "survey.constraint"));
    walk.answer("age", "17").fill("age", "18").send();
    assertThat(walk.messages())
        .as("18 is not over the first one's age, but over the second one's")
        .containsExactly(entry("age", "survey.constraint"));
    walk.answer("age", "16");

    var interview = Walk.interview(SurveyTable.questionnaire(table));
    assertThat(interview.violations(children(18, 17, 16), "en")).isEmpty();
    assertThat(interview.violations(children(18, 19, 17), "en"))
        .as("as an app sends them")
        .hasSize(1);
  }

  private static Answers children(int... ages) {
    return Answers.none()
        .with(
            "child",
            new Answer.Repeated(
                Arrays.stream(ages)
                    .mapToObj(age -> Answers.none().with("age", Answer.Number.of(age)))
                    .toList()));
  }

  @Test
  void a_count_can_be_an_answer_of_the_instance_around() {
    var walk =
        Walk.through(
            """
            (house  again  House   times 2
            rooms   number  How many rooms?   must
            (room   again  Room   times ${rooms}
            size    number  How large?
            )
            )
            total   calc    = sum(${size})
            """);
    walk.answer("rooms", "1").answer("size", "10");
    assertThat(walk.at()).isEqualTo("rooms-2");
    walk.answer("rooms", "2");
    assertThat(walk.at()).isEqualTo("size-2-1");
    walk.answer("size", "20");
    assertThat(walk.at()).isEqualTo("size-2-2");
    walk.answer("size", "30");
    assertThat(walk.settled()).containsEntry("total", new Answer.Text("60"));
  }

  @Test
  void a_walk_is_resumed_where_an_instance_lacks_an_answer() {
    var walk = Walk.through(COUNTED).answer("people", "2").answer("name", "Ann").answer("age", "3");
    var interview = Walk.interview(SurveyTable.questionnaire(COUNTED));
    assertThat(interview.resume(Answers.of(walk.answers()))).contains(new PageRef("age-2"));
  }

  @Test
  void pages_that_there_cannot_be_are_unknown() {
    var walk = Walk.through(COUNTED).answer("people", "2");
    for (var name : List.of("age", "age-0", "age-3", "age-1-1", "people-1", "child", "age-01")) {
      assertThatThrownBy(() -> walk.to(name).page()).as(name).isInstanceOf(NoSuchPage.class);
    }
  }

  @Test
  void names_that_end_like_numbers_are_not_mixed_up() {
    var walk =
        Walk.through(
            """
            age-1   number  Your age?
            (child  again  Child   times 1
            age     number  How old?
            )
            """);
    assertThat(walk.answer("age-1", "40").at()).isEqualTo("age~1");
    assertThat(walk.answer("age", "4").settled()).containsEntry("age-1", Answer.Number.of(40));
  }

  @Test
  void answers_from_elsewhere_are_judged_in_their_instance() {
    var interview = Walk.interview(SurveyTable.questionnaire(COUNTED));
    var answers =
        Answers.none()
            .with("people", Answer.Number.of(2))
            .with(
                "child",
                new Answer.Repeated(
                    List.of(
                        answers("age", 40, "school", "VUB"),
                        answers("age", 3, "school", "Sint-Jan"),
                        answers("name", "Cy"))));
    assertThat(interview.violations(answers, "en"))
        .containsExactly(new Violation("age", "age-1", "survey.constraint"));
    assertThat(interview.contradictions(answers))
        .containsExactly(new Contradiction("school", "school-2", new Answer.Text("Sint-Jan")));
    assertThat(interview.unanswered(answers))
        .containsExactly(new Unanswered("age", new PageRef("age-3")));
    assertThat(Where.instances(interview.settleSent(answers), "child")).hasSize(3);
    assertThat(Where.instances(interview.settle(answers), "child")).hasSize(2);
  }

  @Test
  void no_more_than_the_most_can_be_added() {
    var walk = Walk.through(OPEN).answer("home", "Gent");
    for (int i = 1; i < Instances.MOST; i++) {
      walk.answer("age", "4").fill("child", Rounds.MORE).send();
    }
    walk.answer("age", "4");
    assertThat(walk.page().rounds().orElseThrow().mayGrow()).isFalse();
    assertThat(walk.fill("child", Rounds.MORE).send().at()).isEqualTo("child");
    assertThat(walk.fill("child", Rounds.DONE).send().at()).isEqualTo("done");
  }

  private static Answers answers(Object... namesAndValues) {
    return IntStream.range(0, namesAndValues.length / 2)
        .boxed()
        .reduce(
            Answers.none(),
            (all, i) ->
                all.with(
                    (String) namesAndValues[2 * i],
                    namesAndValues[2 * i + 1] instanceof Integer number
                        ? Answer.Number.of(number)
                        : new Answer.Text((String) namesAndValues[2 * i + 1])),
            (a, b) -> b);
  }
}
