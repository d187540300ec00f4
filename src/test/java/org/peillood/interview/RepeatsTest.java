package org.peillood.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.SurveyTable;

/** Rules that look into the instances of a repeat. */
class RepeatsTest {

  private static final String HOUSEHOLD =
      """
      (child  again  Your children
      age     number  How old?
      (toy    again  Toys
      price   number  What did it cost?
      )
      )
      all     calc   = count(${child})
      years   calc   = sum(${age})
      spent   calc   = sum(${price})
      """;

  @Test
  void answers_in_a_repeat_can_be_counted_and_added_up() {
    var interview = Walk.interview(SurveyTable.questionnaire(HOUSEHOLD));
    var answers =
        Answers.none().with("child", new Answer.Repeated(List.of(child(4, 10, 5), child(7))));
    assertThat(interview.settle(answers).byItem())
        .containsEntry("all", new Answer.Text("2"))
        .containsEntry("years", new Answer.Text("11"))
        .containsEntry("spent", new Answer.Text("15"))
        .containsEntry("child", answers.get("child").orElseThrow());
  }

  @Test
  void a_form_forgets_the_instances_of_the_response_before() {
    var interview = Walk.interview(SurveyTable.questionnaire(HOUSEHOLD));
    interview.settle(Answers.none().with("child", new Answer.Repeated(List.of(child(4, 10)))));
    assertThat(interview.settle(Answers.none()).byItem())
        .containsEntry("all", new Answer.Text("0"));
  }

  private static Answers child(int age, int... prices) {
    var toys =
        Arrays.stream(prices)
            .mapToObj(price -> Answers.none().with("price", Answer.Number.of(price)))
            .toList();
    return Answers.none().with("age", Answer.Number.of(age)).with("toy", new Answer.Repeated(toys));
  }
}
