package org.peillood.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.peillood.survey.Answer.Choice;
import org.peillood.survey.Answer.Choices;
import org.peillood.survey.Answer.Missing;
import org.peillood.survey.Answer.Text;

class AnswersTest {

  private static final Questionnaire ASKED =
      SurveyTable.questionnaire(
          """
          one      one      One?      a A | b B   missing 97
          several  several  Several?  like one
          order    rank     Order?    like one
          number   decimal  Number?
          text     text     Text?
          after    one      After?    like one
          """);

  private static final Answers ALL =
      Answers.none()
          .with("one", new Choice("a"))
          .with("several", new Choices(List.of("a", "b")))
          .with("order", new Choices(List.of("b", "a")))
          .with("number", new Answer.Number(new BigDecimal("2.50")))
          .with("text", new Text("a"))
          .with("after", new Missing(MissingCode.NOT_ASKED));

  @Test
  void are_stored_as_codes_numbers_and_missing_codes_by_item() {
    assertThat(ALL.toJson())
        .isEqualTo(
            "{\"one\":\"a\",\"several\":[\"a\",\"b\"],\"order\":[\"b\",\"a\"],\"number\":2.5,\"text\":\"a\","
                + "\"after\":{\"missing\":99}}");
  }

  @Test
  void come_back_as_they_were_stored() {
    assertThat(Answers.fromJson(ALL.toJson(), ASKED)).isEqualTo(ALL);
  }

  @Test
  void of_a_repeat_are_a_list_one_for_each_instance() {
    var asked =
        XlsFormConstructsTest.read(
            """
            survey:
              - {type: begin repeat, name: child, label: Child}
              - {type: date, name: born, label: Born}
              - {type: begin repeat, name: toy, label: Toy}
              - {type: select_multiple c, name: colours, label: Colours}
              - {type: end repeat}
              - {type: end repeat}
              - {type: geopoint, name: home, label: Home}
              - {type: image, name: photo, label: Photo}
            choices:
              - {list_name: c, name: red, label: Red}
            """);
    var toy = Answers.none().with("colours", new Choices(List.of("red")));
    var child =
        Answers.none()
            .with("born", new Answer.Moment("2012-03-04"))
            .with("toy", new Answer.Repeated(List.of(toy, Answers.none())));
    var answers =
        Answers.none()
            .with("child", new Answer.Repeated(List.of(child)))
            .with("home", new Answer.Location("50.85 4.35 0 0"))
            .with("photo", new Answer.Attachment("1.jpg", "image/jpeg"));
    assertThat(answers.toJson())
        .isEqualTo(
            "{\"child\":[{\"born\":\"2012-03-04\",\"toy\":[{\"colours\":[\"red\"]},{}]}],\"home\":\"50.85"
                + " 4.35 0 0\",\"photo\":{\"file\":\"1.jpg\",\"type\":\"image/jpeg\"}}");
    assertThat(Answers.fromJson(answers.toJson(), asked)).isEqualTo(answers);
  }

  @Test
  void of_an_item_that_is_no_longer_asked_are_kept() {
    assertThat(Answers.fromJson("{\"gone\":\"x\"}", ASKED))
        .isEqualTo(Answers.none().with("gone", new Text("x")));
  }

  @Test
  void are_a_json_object_and_nothing_else() {
    assertThatThrownBy(() -> Answers.fromJson("[1]", ASKED))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Answers.fromJson("{", ASKED))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void any_text_comes_back(@ForAll String text) {
    var answers = Answers.none().with("text", new Text(text));
    assertThat(Answers.fromJson(answers.toJson(), ASKED)).isEqualTo(answers);
  }

  @Property
  void any_number_comes_back(@ForAll BigDecimal number) {
    var answers = Answers.none().with("number", new Answer.Number(number));
    assertThat(Answers.fromJson(answers.toJson(), ASKED)).isEqualTo(answers);
  }
}
