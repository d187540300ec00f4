package org.peillood.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/** The routing of the project's surveys, read in surveys/ and told as a form tells it. */
class RoutingTest {

  @Test
  void an_answer_that_rules_out_what_follows_is_followed_by_go_to() {
    assertThat(goTos("werkzoekenden", "2019", "nl", "J05"))
        .containsExactly("1 ga naar vraag 8", "97 ga naar vraag 8");
    assertThat(goTos("werkzoekenden", "2019", "nl", "J01")).containsExactly("2 u bent klaar");
    assertThat(goTos("werkzoekenden", "2020-07", "ar", "J13"))
        .containsExactly(
            "2 انتقلوا إلى السؤال 9",
            "4 انتقلوا إلى السؤال 9",
            "97 انتقلوا إلى السؤال 9",
            "98 انتقلوا إلى السؤال 9");
  }

  @Test
  void what_an_earlier_answer_does_not_send_past_has_only_if_above_it() {
    assertThat(above("werkzoekenden", "2019", "J07"))
        .containsExactly(
            "Alleen als u bij vraag 6 ‘In een ander land van de Europese Unie’ of ‘Buiten de"
                + " Europese Unie’ koos. Anders gaat u naar vraag 8.");
    assertThat(above("werkzoekenden", "2019", "J10"))
        .containsExactly(
            "Alleen als u bij vraag 9 minstens 2 antwoorden koos. Anders gaat u naar vraag 11.");
    assertThat(above("werkzoekenden", "2019", "J18"))
        .containsExactly(
            "Vraag 18 tot en met 19: alleen als u bij vraag 17 ‘Een mentor (zoals bij"
                + " Mentor2Work)’ koos. Anders gaat u naar vraag 20.");
    assertThat(above("werkzoekenden", "2019", "J03"))
        .as("who does not look for work was sent to the end")
        .isEmpty();
  }

  @Test
  void a_calculation_that_chooses_between_answers_is_said_by_the_answers() {
    // S02_groep is 'share' for the first four answers to S02, and 'stake' for the rest.
    assertThat(above("leden", "2020", "S12"))
        .containsExactly(
            "Alleen als u bij vraag 2 antwoord 1, 2, 3 of 4 koos. Anders gaat u naar vraag 13.");
  }

  @Test
  void questions_about_special_categories_say_that_they_stand_behind_a_yes() {
    assertThat(above("werkzoekenden", "2019", "J20"))
        .first()
        .isEqualTo(
            "Vraag 31 tot en met 33: alleen als u bij vraag 30 ‘Ja, dat mag’ koos. Anders gaat u"
                + " naar vraag 34.");
  }

  @Test
  void a_rule_without_words_is_told_to_staff() {
    var form =
        Questions.form(
            """
            survey:
              - {type: text, name: a, 'label::English (en)': A}
              - {type: integer, name: b, 'label::English (en)': B, relevant: "regex(${a}, '^x')"}
              - {type: integer, name: c, 'label::English (en)': C, relevant: "${b} >= 18"}
              - {type: calculate, name: d, calculation: "1 + 1"}
              - {type: image, name: e, 'label::English (en)': E}
            """);
    assertThat(Omissions.of(form))
        .extracting(omission -> omission.item().name() + " " + omission.reason())
        .containsExactly("d UNSEEN", "e FILE", "b RULE");
    assertThat(above(form, "b"))
        .containsExactly(
            "Deze vraag is niet voor iedereen. Ze hangt af van uw antwoord op vraag 1. Past ze"
                + " niet bij u? Sla ze over.");
    assertThat(above(form, "c"))
        .containsExactly(
            "Alleen als u bij vraag 2 18 of meer invulde. Anders gaat u naar vraag 4.");
  }

  @Test
  void a_repeat_is_printed_as_often_as_was_chosen_and_keeps_to_itself() {
    var form =
        Questions.form(
            """
            survey:
              - {type: begin_repeat, name: child, 'label::English (en)': Child}
              - {type: select_one yn, name: school, 'label::English (en)': School}
              - {type: text, name: which, 'label::English (en)': Which, relevant: "${school} = 'y'"}
              - {type: end_repeat}
              - {type: text, name: last, 'label::English (en)': Last}
            choices:
              - {list_name: yn, name: y, 'label::English (en)': 'Yes'}
              - {list_name: yn, name: n, 'label::English (en)': 'No'}
            """);
    assertThat(form.fields())
        .extracting(Field::name)
        .containsExactly(
            "school-1", "which-1", "school-2", "which-2", "school-3", "which-3", "last", "mee");
    var routing = new Routing(form.questions(), FormPages.always(form));
    var no = form.fields().get(2).codes().options().get(1);
    assertThat(routing.goTo(form.fields().get(2), no)).contains(5);
  }

  private static List<String> goTos(String survey, String wave, String language, String item) {
    var form = Printed.form(survey, wave);
    var routing = new Routing(form.questions(), FormPages.always(form));
    var words = new RoutingWords(form, Texts.in(new Language(language)));
    var field = form.field(item).orElseThrow();
    return field.codes().options().stream()
        .flatMap(
            option ->
                routing.goTo(field, option).stream()
                    .map(to -> option.mark() + " " + words.goTo(to, routing.end())))
        .toList();
  }

  private static List<String> above(String survey, String wave, String item) {
    return above(Printed.form(survey, wave), item);
  }

  private static List<String> above(PaperForm form, String item) {
    var routing = new Routing(form.questions(), FormPages.always(form));
    var words = new RoutingWords(form, Printed.DUTCH);
    return form.questions().stream()
        .filter(question -> question.first().item().name().equals(item))
        .flatMap(question -> routing.before(question).stream())
        .map(run -> words.above(run, routing.end()))
        .toList();
  }
}
