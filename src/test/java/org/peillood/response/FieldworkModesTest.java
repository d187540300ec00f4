package org.peillood.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.peillood.pages.StaticTemplates;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyTable;
import org.peillood.web.Frame;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/** How many responses came in by which mode, on the page of a survey. */
class FieldworkModesTest {

  private static final Pattern CELL = Pattern.compile("class=\"num\">([^<]*)</td>");
  private static final Frame FRAME =
      new Frame(Texts.in(new Language("en")), Optional.empty(), "", "/", false, "Us");
  // Minimum cell 5; its one wave has the code that the page asks for.
  private static final Survey SURVEY =
      SurveyTable.survey("work", SurveyTable.questionnaire("why  text  Why?"));

  @Test
  void counts_the_responses_of_each_mode_that_occurs() {
    assertThat(cells(Map.of(Mode.WEB, 90L, Mode.FIELD_APP, 12L))).containsExactly("90", "12");
  }

  @Test
  void a_few_of_one_mode_are_hidden_and_the_others_with_them() {
    assertThat(cells(Map.of(Mode.WEB, 90L, Mode.ASSISTED, 30L, Mode.FIELD_APP, 3L)))
        .contains("shielded")
        .doesNotContain("3")
        .hasSize(3);
  }

  private static List<String> cells(Map<Mode, Long> counts) {
    var wave = SURVEY.waves().get(0).code();
    var modes = FieldworkPage.Modes.of(SURVEY, Map.of(wave, counts));
    var page = new FieldworkPage(SURVEY, Map.of(), modes, Map.of());
    var html = new StaticTemplates().responseModes(FRAME, page).render();
    return CELL.matcher(html).results().map(cell -> cell.group(1)).toList();
  }
}
