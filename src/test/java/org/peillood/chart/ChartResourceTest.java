package org.peillood.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.peillood.analysis.Tabulation;
import org.peillood.analysis.Trend;
import org.peillood.analysis.TrendTest;
import org.peillood.analysis.Trends;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;
import org.peillood.web.Language;
import org.peillood.web.Pages;
import org.peillood.web.Problem;
import org.peillood.web.ProblemType;
import org.peillood.web.Texts;

/** The gallery when a definition does not fit its survey. */
@SuppressWarnings("UnnecessaryAssignment") // no container here: the test hands out what is injected
class ChartResourceTest {

  private static final Language ENGLISH = new Language("en");
  private static final Texts TEXTS = Texts.in(ENGLISH);
  private static final Trend TREATED = TrendTest.treated();

  private static ChartDefinition definition(String id, Tabulation tabulation) {
    return new ChartDefinition(
        id,
        ChartDefinition.Kind.TREND,
        ChartDefinition.Order.QUESTIONNAIRE,
        Map.of("en", new ChartDefinition.Words("About " + id, "Job seekers")),
        tabulation);
  }

  /** Two definitions, of which the second is refused. */
  private static ChartResource gallery(ProblemType refusal) {
    var sound = definition("sound", TREATED.tabulation());
    var misfit = definition("misfit", TREATED.tabulation().cameInBy(List.of("web")));
    var resource = new ChartResource();
    resource.pages =
        new Pages() {
          @Override
          public Frame frame(String place) {
            return new Frame(TEXTS, Optional.empty(), "charts", "/", false, "Us");
          }
        };
    resource.charts =
        new Charts() {
          @Override
          public List<ChartDefinition> all() {
            return List.of(sound, misfit);
          }

          @Override
          public List<Complaint> problems() {
            return List.of();
          }

          @Override
          public Drawing drawing(ChartDefinition definition, Language language) {
            if (definition.equals(misfit)) {
              throw refusal.because(TEXTS.get("analysis.invalid.modes-apart"));
            }
            return new Drawing(
                definition,
                Trends.withoutTables(TREATED, language),
                TEXTS,
                HouseStyle.read(Path.of("charts")),
                List.of(TREATED));
          }
        };
    resource.gallery =
        new Gallery() {
          @Override
          Shelf shelf(Language language) {
            return new Shelf(List.of(), List.of());
          }
        };
    return resource;
  }

  @Test
  void a_definition_that_does_not_fit_says_why_and_leaves_the_others_standing() {
    var page = gallery(ProblemType.INVALID_TABULATION).all().render();
    assertThat(page)
        .contains("<a href=\"/grafieken/sound\">About sound</a>")
        .contains("misfit", "You chose how the answers came in, and columns or a filter as well.")
        .contains(TEXTS.get("charts.undrawn.remedy"))
        .doesNotContain("About misfit");
  }

  @Test
  void any_other_problem_is_not_hidden() {
    assertThatThrownBy(() -> gallery(ProblemType.NOT_FOUND).all()).isInstanceOf(Problem.class);
  }
}
