package org.peillood.coding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.peillood.coding.OpenText.Consent;
import org.peillood.coding.Quotability.Standing;
import org.peillood.survey.Item;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyTable;
import org.peillood.web.Language;

/** Which texts may stand as quotes. Minimum cell 5: the survey has no sensitive items. */
class QuotabilityTest {

  private static final String PLAIN =
      """
      agree  one   Do you agree to take part?  1 Yes | 2 No
      why    text  Why?
      """;
  private static final String ASKING =
      PLAIN + "quote  one  May we quote you?  1 Yes | 2 No  consent yes\n";

  private static Survey survey(String table) {
    return SurveyTable.survey("work", SurveyTable.questionnaire(table));
  }

  private static OpenText text(String words, Consent consent) {
    return new OpenText(
        new TextPlace(UUID.nameUUIDFromBytes(words.getBytes(UTF_8)), "why", ""),
        "2020",
        words,
        Language.DUTCH,
        words,
        consent);
  }

  /** As many texts, screened, of respondents who said this about being quoted. */
  private static List<TextLine> lines(int count, Consent consent) {
    return IntStream.range(0, count)
        .mapToObj(i -> screened(text("text " + i, consent), "text " + i))
        .toList();
  }

  private static TextLine screened(OpenText text, String wording) {
    var screening = new Screening("work", text);
    screening.decide(
        Screening.Decision.release(new ScreenedWording(wording), text.text()),
        text.text(),
        "beleid",
        Cast.NOON);
    return new TextLine(
        text, screening.state(text.text()), Optional.of(screening), Verdict.of(List.of()), false);
  }

  private static Standing standing(
      String table, List<TextLine> lines, Map<String, ChosenQuote> chosen) {
    var survey = survey(table);
    Item item = survey.waves().get(0).questionnaire().item("why").orElseThrow();
    return new Quotability(survey, item, lines, chosen).of(lines.get(0));
  }

  @Test
  void a_screened_text_among_enough_may_be_quoted() {
    assertThat(standing(PLAIN, lines(5, Consent.NOT_GIVEN), Map.of())).isEqualTo(Standing.POSSIBLE);
    assertThat(standing(PLAIN, lines(4, Consent.NOT_GIVEN), Map.of())).isEqualTo(Standing.TOO_FEW);
  }

  @Test
  void a_text_that_was_not_screened_may_not() {
    var lines = new ArrayList<>(lines(6, Consent.GIVEN));
    lines.set(
        0,
        new TextLine(
            lines.get(0).text(),
            ScreeningState.TO_SCREEN,
            Optional.empty(),
            Verdict.of(List.of()),
            false));
    assertThat(standing(PLAIN, lines, Map.of())).isEqualTo(Standing.NOT_SCREENED);
  }

  @Test
  void where_consent_was_asked_it_is_needed_and_only_those_who_gave_it_count() {
    assertThat(standing(ASKING, lines(9, Consent.NOT_GIVEN), Map.of()))
        .isEqualTo(Standing.NO_CONSENT);
    assertThat(standing(ASKING, lines(5, Consent.GIVEN), Map.of())).isEqualTo(Standing.POSSIBLE);
    var mixed = new ArrayList<>(lines(4, Consent.GIVEN));
    mixed.add(screened(text("another", Consent.NOT_GIVEN), "another"));
    assertThat(standing(ASKING, mixed, Map.of())).isEqualTo(Standing.TOO_FEW);
  }

  @Test
  void what_was_chosen_holds_for_that_wording_only() {
    var lines = new ArrayList<>(lines(5, Consent.NOT_GIVEN));
    var text = lines.get(0).text();
    var chosen =
        Map.of(text.place().key(), new ChosenQuote("work", text, text.text(), "beleid", Cast.NOON));
    assertThat(standing(PLAIN, lines, chosen)).isEqualTo(Standing.CHOSEN);
    lines.set(0, screened(text, "text […]"));
    assertThat(standing(PLAIN, lines, chosen)).isEqualTo(Standing.POSSIBLE);
  }
}
