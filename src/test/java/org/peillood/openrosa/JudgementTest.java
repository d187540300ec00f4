package org.peillood.openrosa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.peillood.interview.Interview;
import org.peillood.openrosa.Judgement.Consent;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.SurveyTable;

class JudgementTest {

  private static final Questionnaire WORK =
      SurveyTable.questionnaire(
          """
          part    one      Will you take part?   yes Yes | no No   must
          (all    plain    Work   if ${part} = 'yes'
          work    one      Do you work?          yes Yes | no No   must
          hours   number   Hours a week          if ${work} = 'yes'   check . < 80   else Too many
          days    several  Which days?           mo Monday | tu Tuesday   missing 97
          twice   calc     = ${hours} * 2
          words   text     Anything else?
          )
          """);

  @Test
  void a_form_that_keeps_the_rules_becomes_the_answers_of_the_pages() {
    var judgement =
        judge(
            "<part>yes</part><all><work>yes</work><hours>36</hours><days>tu mo</days>"
                + "<twice>72</twice><words> ça va </words></all>");
    assertThat(judgement.faults()).isEmpty();
    assertThat(judgement.consent()).isEqualTo(Consent.GIVEN);
    assertThat(judgement.answers().toJson())
        .isEqualTo(
            "{\"part\":\"yes\",\"work\":\"yes\",\"hours\":36,\"days\":[\"tu\",\"mo\"],"
                + "\"words\":\"ça va\",\"twice\":\"72\"}");
  }

  @Test
  void what_routing_did_not_ask_is_marked_so() {
    var judgement =
        judge("<part>yes</part><all><work>no</work><hours/><days>97</days><words/></all>");
    assertThat(judgement.faults()).isEmpty();
    assertThat(judgement.answers().toJson())
        .contains("\"hours\":{\"missing\":99}", "\"days\":{\"missing\":97}");
  }

  @Test
  void every_broken_rule_is_told_with_its_place() {
    var judgement =
        judge(
            "<part>yes</part><all><work>maybe</work><hours>90</hours><days>mo su</days></all>"
                + "<hours>3</hours><other>x</other>");
    assertThat(judgement.faults())
        .extracting(fault -> fault.where() + " " + fault.key())
        .containsExactly(
            "/data/all/work import.fault.no-category",
            "/data/all/days import.fault.no-category",
            "/data/hours openrosa.fault.unknown-node",
            "/data/other openrosa.fault.unknown-node",
            "hours import.fault.never-asked",
            "work openrosa.fault.unanswered");
  }

  @Test
  void an_answer_outside_its_constraint_is_told_in_the_words_of_the_form() {
    var judgement = judge("<part>yes</part><all><work>yes</work><hours>90</hours></all>");
    assertThat(judgement.faults())
        .containsExactly(new Fault("hours", "import.fault.violation", List.of("Too many")));
  }

  @Test
  void somebody_who_says_no_is_not_judged_further_and_silence_is_no_yes() {
    assertThat(judge("<part>no</part>").consent()).isEqualTo(Consent.DECLINED);
    assertThat(judge("<all><work>no</work></all>").consent()).isEqualTo(Consent.ABSENT);
  }

  @Test
  void what_clients_and_other_servers_add_is_no_fault() {
    assertThat(
            judge(
                    "<part>yes</part><all><work>no</work></all><meta><instanceID>1</instanceID></meta>"
                        + "<formhub><uuid>2</uuid></formhub><__version__>3</__version__>")
                .faults())
        .isEmpty();
  }

  private static Judgement judge(String content) {
    var document = "<data id='work'>" + content + "</data>";
    var root = InstanceReader.read(document.getBytes(StandardCharsets.UTF_8)).root();
    return Judgement.of(
        root,
        SurveyTable.survey("work", WORK),
        new Interview(WORK, (language, key, arguments) -> key));
  }
}
