package org.peillood.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.peillood.survey.Difference.Effect;
import org.peillood.survey.Difference.Kind;
import org.peillood.survey.ItemChange.Fate;

class QuestionnaireDiffTest {

  private static final String BEFORE =
      """
      work   one     Do you work?           1 Yes | 2 No      must
      hours  number  How many hours?        if ${work} = '1'
      trust  one     Do you trust schools?  1 No | 2 A bit | 3 Half | 4 Mostly | 5 Fully  scale likert5
      why    text    Why?
      """;

  @Test
  void the_same_questionnaire_has_no_differences() {
    assertThat(changed(BEFORE).isEmpty()).isTrue();
  }

  @Test
  void other_words_are_for_a_person_to_judge() {
    assertThat(changed(BEFORE.replace("Do you work?", "Do you have work?")).changes())
        .containsExactly(
            new ItemChange(
                "work",
                Fate.CHANGED,
                List.of(
                    new Difference(Kind.WORDING, "label en", "Do you work?", "Do you have work?"))))
        .allMatch(change -> change.effect() == Effect.TO_JUDGE);
  }

  @Test
  void an_item_in_a_repeat_is_compared_like_any_other() {
    var before = "(child  again  Child   times 2\nage  number  How old?\n)\n";
    assertThat(
            QuestionnaireDiff.between(
                    SurveyTable.questionnaire(before),
                    SurveyTable.questionnaire(
                        before.replace("How old?", "Which age?").replace("times 2", "times 3")))
                .changes())
        .containsExactly(
            new ItemChange(
                "age",
                Fate.CHANGED,
                List.of(
                    new Difference(Kind.WORDING, "label en", "How old?", "Which age?"),
                    new Difference(Kind.ROUTING, "repeat_count", "2", "3"))));
  }

  @Test
  void to_be_asked_again_and_again_breaks_the_series() {
    var once = "age  number  How old?\n";
    assertThat(
            QuestionnaireDiff.between(
                    SurveyTable.questionnaire(once),
                    SurveyTable.questionnaire("(child  again  Child\n" + once + ")\n"))
                .changes())
        .containsExactly(
            new ItemChange(
                "age", Fate.CHANGED, List.of(new Difference(Kind.REPEAT, "repeat", "", "child"))));
  }

  @Test
  void another_code_breaks_the_series_whatever_its_words() {
    var diff = changed(BEFORE.replace("1 Yes | 2 No", "1 Yes | 3 No"));
    assertThat(diff.changes())
        .containsExactly(
            new ItemChange(
                "work",
                Fate.CHANGED,
                List.of(
                    new Difference(Kind.CATEGORY, "2", "No", ""),
                    new Difference(Kind.CATEGORY, "3", "", "No"))));
    assertThat(diff.with(Effect.BREAKS)).extracting(ItemChange::item).containsExactly("work");
  }

  @Test
  void the_order_of_categories_breaks_the_series_on_a_scale_only() {
    var turned =
        BEFORE
            .replace("1 No | 2 A bit", "2 A bit | 1 No")
            .replace("1 Yes | 2 No ", "2 No | 1 Yes ");
    assertThat(changed(turned).changes())
        .extracting(ItemChange::item, ItemChange::effect)
        .containsExactly(tuple("work", Effect.CONTINUES), tuple("trust", Effect.BREAKS));
  }

  @Test
  void whom_a_question_is_put_to_is_for_a_person_to_judge() {
    var diff = changed(BEFORE.replace("if ${work} = '1'", "if ${work} != '2'"));
    assertThat(diff.of("hours").orElseThrow())
        .isEqualTo(
            new ItemChange(
                "hours",
                Fate.CHANGED,
                List.of(
                    new Difference(Kind.ROUTING, "relevant", "${work} = '1'", "${work} != '2'"))));
  }

  @Test
  void the_condition_of_a_group_is_the_condition_of_what_stands_in_it() {
    var before = SurveyTable.questionnaire("work  one  Work?  1 Yes | 2 No\nwhy  text  Why?");
    var after =
        SurveyTable.questionnaire(
            """
            work  one  Work?  1 Yes | 2 No
            (more  plain  More  if ${work} = '1'
            why  text  Why?
            )
            """);
    assertThat(QuestionnaireDiff.between(before, after).of("why").orElseThrow().differences())
        .containsExactly(new Difference(Kind.ROUTING, "relevant", "", "${work} = '1'"));
  }

  @Test
  void items_come_and_go_by_their_names() {
    var diff = changed(BEFORE.replace("why    text    Why?", "reason  text  Why?"));
    assertThat(diff.changes())
        .containsExactly(
            new ItemChange("reason", Fate.NEW, List.of()),
            new ItemChange("why", Fate.GONE, List.of()));
    assertThat(diff.with(Effect.BREAKS)).extracting(ItemChange::item).containsExactly("why");
  }

  private static QuestionnaireDiff changed(String after) {
    return QuestionnaireDiff.between(
        SurveyTable.questionnaire(BEFORE), SurveyTable.questionnaire(after));
  }
}
