package org.peillood.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peillood.analysis.Fieldwork.choice;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.pages.StaticTemplates;
import org.peillood.response.Mode;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyTable;
import org.peillood.web.Frame;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/** The choice of modes on the pages with figures. */
class ModeChoiceTest {

  private static final Frame FRAME =
      new Frame(Texts.in(new Language("en")), Optional.empty(), "", "/", false, "Us");
  private static final List<String> BOTH = List.of("web", "field_app");
  private static final Survey SURVEY =
      SurveyTable.survey(
          "work", SurveyTable.questionnaire("treated  one  Treated unfairly?  yes Yes | no No"));

  @Test
  void offers_only_the_modes_that_occur_and_keeps_what_else_the_address_says() {
    var choice =
        ModeChoice.of(
            BOTH, List.of("field_app", "assisted"), Map.of("golf", List.of("2020", "<x>")));
    assertThat(choice.chosen()).containsExactly("field_app");
    assertThat(choice.inAddress()).isEqualTo("&manier=field_app");
    assertThat(rendered(new StaticTemplates().analysisWays(FRAME, choice)))
        .contains(
            "method=\"get\"",
            "name=\"golf\" value=\"2020\"",
            "value=\"&lt;x>\"",
            "name=\"manier\" value=\"web\">",
            "name=\"manier\" value=\"field_app\" checked>",
            "shown whole or not at all")
        .doesNotContain("assisted");
  }

  @Test
  void offers_nothing_when_all_came_in_by_one_mode() {
    var choice = ModeChoice.of(List.of("web"), List.of("web"), Map.of());
    assertThat(choice.isMade()).isFalse();
    assertThat(rendered(new StaticTemplates().analysisWays(FRAME, choice))).isBlank();
  }

  @Test
  void a_page_of_some_modes_shows_the_figures_or_says_why_not() {
    var work =
        Fieldwork.of(SURVEY)
            .times(40, "treated", choice("yes"))
            .times(20, "treated", choice("no"))
            .by(Mode.FIELD_APP)
            .times(8, "treated", choice("yes"));
    assertThat(page(work, "field_app"))
        .contains("Only answers that came in like this", "by an app", "of 8")
        .contains("Came in like this: by an app ·");
    work.times(2, "treated", choice("no"));
    assertThat(page(work, "web"))
        .contains("groups of fewer than 5 people")
        .doesNotContain("class=\"peiling");
  }

  @Test
  void answers_to_an_earlier_version_are_told_of_below_the_figures() {
    var wave = SURVEY.waves().get(0);
    var all = ModeChoice.of(BOTH, List.of(), Map.of());
    var earlier =
        List.of(
            new ItemResults.Earlier(wave, Optional.of(12L)),
            new ItemResults.Earlier(wave, Optional.of(1L)),
            new ItemResults.Earlier(wave, Optional.empty()));
    assertThat(
            rendered(
                new StaticTemplates()
                    .analysisItemResults(
                        FRAME, List.of(), all, earlier, Optional.empty(), List.of())))
        .contains(
            FRAME.n("item.earlier", 12), FRAME.n("item.earlier", 1), FRAME.t("item.earlier.few"));
  }

  private static String page(Fieldwork work, String mode) {
    var choice = ModeChoice.of(BOTH, List.of(mode), Map.of());
    var result =
        work.run(
            Tabulation.of("work", List.of("treated"), Measure.SHARES).cameInBy(choice.chosen()));
    return rendered(
        new StaticTemplates()
            .analysisItemResults(
                FRAME, List.of(result), choice, List.of(), Optional.empty(), List.of()));
  }

  private static String rendered(JteModel page) {
    return page.render();
  }
}
