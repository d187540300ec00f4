package org.peillood.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.MissingCode;
import org.peillood.survey.SurveyFolder;
import org.peillood.survey.SurveyTable;

class ConsentsTest {

  private static final Set<String> ITEMS = Set.of("J01", "J27");
  private static final Answers BEGUN = Answers.none().with("J01", new Answer.Choice("ja"));

  @Test
  void taking_part_and_each_block_about_special_categories_are_asked_for_apart() {
    var survey = SurveyFolder.read(Path.of("surveys")).survey("ouders").orElseThrow();
    assertThat(Consents.items(survey, survey.waves().get(0).questionnaire()))
        .containsExactlyInAnyOrder("P01", "P19", "P27");
  }

  @Test
  void a_purpose_that_opens_no_question_is_kept_with_the_rest() {
    var form =
        SurveyTable.questionnaire(
            """
            q1      one  Take part?     yes Yes | no No  must
            citaat  one  May we quote?  yes Yes | no No  consent yes
            """);
    assertThat(Consents.items(SurveyTable.survey("t", form), form))
        .containsExactlyInAnyOrder("q1", "citaat");
  }

  @Test
  void each_is_kept_with_the_language_in_which_it_was_given() {
    var begun = Consents.none().and(ITEMS, BEGUN, "nl");
    var answers = BEGUN.with("J27", new Answer.Choice("nee")).with("J02", new Answer.Choice("x"));
    var said = begun.and(ITEMS, answers, "fr");
    assertThat(said.toJson())
        .isEqualTo(
            "{\"J01\":{\"answer\":\"ja\",\"language\":\"nl\"},"
                + "\"J27\":{\"answer\":\"nee\",\"language\":\"fr\"}}");
    assertThat(Consents.fromJson(said.toJson())).isEqualTo(said);
    var changed = said.and(ITEMS, answers.with("J27", new Answer.Choice("ja")), "en");
    assertThat(changed.said().get("J27")).isEqualTo(new Consents.Said("ja", "en"));
  }

  @Test
  void what_was_never_put_is_no_consent() {
    var answers = BEGUN.with("J27", new Answer.Missing(MissingCode.NOT_ASKED));
    assertThat(Consents.none().and(ITEMS, answers, "nl").said()).containsOnlyKeys("J01");
  }
}
