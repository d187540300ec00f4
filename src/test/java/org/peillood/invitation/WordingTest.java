package org.peillood.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyTable;
import org.peillood.web.Language;

class WordingTest {

  private static final Survey SURVEY =
      SurveyTable.survey(
          "trust", SurveyTable.questionnaire("q1  one  Do you?  1 Yes | 2 No  must"));

  private static final Wording WORDING =
      new Wording(
          "{survey}", "Hello {name}\n\nGo to {link} with {code}.\nUntil {closes}.\nStop: {optout}");

  @Test
  void fills_in_what_differs_and_leaves_out_the_line_of_a_day_that_there_is_not() {
    var filled = filled(new Wording.Filling("Amina", "https://x/v", "AAAA", "https://x/stop"));
    assertThat(filled)
        .isEqualTo(
            new Wording(
                "Survey trust",
                "Hello Amina\n\nGo to https://x/v with AAAA.\nStop: https://x/stop"));
  }

  @Test
  void without_a_name_nobody_is_called_nothing() {
    assertThat(filled(new Wording.Filling("", "l", "c", "")).body())
        .isEqualTo("Hello\n\nGo to l with c.");
  }

  @Test
  void a_name_cannot_bring_a_place_of_its_own_into_the_subject() {
    assertThat(new Wording("{name}\nBcc: x", "").missing(Wording.Kind.LETTER))
        .containsExactly("link", "code");
    var filled =
        new Wording("{name}", "")
            .filled(
                SURVEY,
                SURVEY.waves().get(0),
                new Language("en"),
                "Us",
                new Wording.Filling("A\r\nBcc: b@example.org", "", "", ""));
    assertThat(filled.subject()).isEqualTo("A Bcc: b@example.org");
  }

  @Test
  void the_usual_words_have_every_place_in_every_language() {
    for (var language : List.of("nl", "fr", "en", "ar", "tr", "es", "de")) {
      for (var kind : Wording.Kind.values()) {
        var usual = Wording.usual(kind, new Language(language));
        assertThat(Stream.concat(usual.missing(kind).stream(), usual.unknown().stream()))
            .as("%s in %s", kind, language)
            .isEmpty();
      }
    }
  }

  @Test
  void names_that_are_no_places_are_told() {
    assertThat(new Wording("", "{naam} {link} {x}").unknown()).containsExactly("naam", "x");
  }

  private static Wording filled(Wording.Filling filling) {
    return WORDING.filled(SURVEY, SURVEY.waves().get(0), new Language("en"), "Us", filling);
  }
}
