package org.peillood.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Category;
import org.peillood.survey.Item;
import org.peillood.survey.ItemType;
import org.peillood.survey.MissingCode;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.SurveyTable;
import org.peillood.survey.Translated;

class OpenItemsTest {

  private static final Questionnaire ASKED =
      SurveyTable.questionnaire(
          """
          part    one    Do you take part?       ja Yes | nee No
          quote   one    May we quote you?       ja Yes | nee No  consent yes
          words   text   What should improve?
          secret  text   How is your health?     sensitive yes
          upper   text   In capitals             = string('X')
          age     number  How old are you?
          """);

  private static final OpenItems.Asked ASKING = OpenItems.Asked.by(ASKED);

  @Test
  void open_is_what_people_write_themselves() {
    assertThat(OpenItems.of(ASKED)).extracting(Item::name).contains("words", "secret");
    assertThat(OpenItems.of(ASKED)).extracting(Item::name).doesNotContain("part", "age");
  }

  @Test
  void every_text_is_found_also_in_instances_and_nothing_that_is_blank() {
    var answers =
        Answers.none()
            .with("words", new Answer.Text("Korter"))
            .with("secret", new Answer.Text("  "))
            .with("age", Answer.Number.of(30))
            .with(
                "child",
                new Answer.Repeated(
                    List.of(
                        Answers.none().with("words", new Answer.Text("Opvang")),
                        Answers.none().with("words", new Answer.Missing(MissingCode.NOT_ASKED)))));
    assertThat(ASKING.texts(answers))
        .isEqualTo(
            Map.of(
                new OpenItems.Key("words", ""), "Korter",
                new OpenItems.Key("words", "1"), "Opvang"));
  }

  @Test
  void only_a_plain_yes_is_a_consent_to_be_quoted() {
    assertThat(said("ja")).isEqualTo(OpenText.Consent.GIVEN);
    assertThat(said("nee")).isEqualTo(OpenText.Consent.NOT_GIVEN);
    assertThat(ASKING.consent(Answers.none())).isEqualTo(OpenText.Consent.NOT_GIVEN);
    assertThat(ASKING.consent(Answers.none().with("part", new Answer.Choice("ja"))))
        .as("taking part is another consent")
        .isEqualTo(OpenText.Consent.NOT_GIVEN);
  }

  private static OpenText.Consent said(String code) {
    return ASKING.consent(Answers.none().with("quote", new Answer.Choice(code)));
  }

  @Test
  void special_categories_are_open_to_others_only_with_that_consent() {
    var wave = SurveyTable.survey("work", ASKED).waves().get(0);
    var words = ASKED.item("words").orElseThrow();
    var secret = ASKED.item("secret").orElseThrow();
    var silent = Cast.said("Slecht");
    var agreed =
        new OpenText(
            silent.place(),
            silent.wave(),
            silent.mark(),
            silent.language(),
            silent.text(),
            OpenText.Consent.GIVEN);
    assertThat(secret.sensitive()).isTrue();
    assertThat(ScreenedAnswers.isOpenToOthers(wave, words, silent)).isTrue();
    assertThat(ScreenedAnswers.isOpenToOthers(wave, secret, silent)).isFalse();
    assertThat(ScreenedAnswers.isOpenToOthers(wave, secret, agreed)).isTrue();
  }

  @Test
  void a_coded_question_has_two_variables_that_nobody_is_asked() {
    var codes = List.of(new Category("HU", Translated.of("nl", "Hulp")));
    var coded =
        new CodedItem(ASKED.item("words").orElseThrow(), Translated.of("nl", "Werk"), 1, codes);
    assertThat(coded.questions())
        .extracting(Item::name)
        .containsExactly("words#codes", "words#coding");
    var variable = coded.questions().get(0);
    assertThat(variable.type()).isEqualTo(ItemType.SELECT_MULTIPLE);
    assertThat(variable.categories()).isEqualTo(codes);
    assertThat(variable.label()).isEqualTo(coded.item().label());
    assertThat(coded.questions().get(1).categories())
        .extracting(category -> category.label().in("nl"))
        .containsExactly("Gecodeerd", "Nog niet gecodeerd");
  }
}
