package org.peillood.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.peillood.analysis.Fieldwork;
import org.peillood.analysis.ResultTable;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.ResultTable.Standing;
import org.peillood.analysis.Tabulation;
import org.peillood.analysis.Tabulation.Banner;
import org.peillood.survey.Answers;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyTable;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/**
 * A residual and the margins tell a count. So a map of residuals, its sentences and its notes may
 * only stand where every count that went into it is shown.
 */
class ResidualMapDisclosureTest {

  private static final Survey SURVEY =
      SurveyTable.survey(
          "work",
          SurveyTable.questionnaire(
              """
              agree    one  Do you agree to take part?  1 Yes | 2 No
              region   one  Where do you live?  v Flanders | w Wallonia | b Brussels
              treated  one  Were you treated unfairly?  more More | once Once | no No
              """));

  private static final Texts TEXTS = Texts.in(new Language("en"));

  /** Half are nobody or few. */
  private static int size(int number) {
    return number < 10 ? 0 : number < 30 ? number - 9 : number;
  }

  @Property(tries = 150, seed = "50")
  void a_map_of_residuals_stands_on_shown_counts_only(
      @ForAll @Size(9) List<@IntRange(min = 0, max = 60) Integer> numbers) {
    var work = Fieldwork.of(SURVEY);
    var regions = List.of("v", "w", "b");
    var answers = List.of("more", "once", "no");
    for (int kind = 0; kind < 9; kind++) {
      work.times(
          size(numbers.get(kind)),
          Answers.none()
              .with("region", Fieldwork.choice(regions.get(kind / 3)))
              .with("treated", Fieldwork.choice(answers.get(kind % 3))));
    }
    var result =
        work.run(
            Tabulation.of("work", List.of("treated"), Tabulation.Measure.SHARES)
                .across(List.of(Banner.parse("region"))));
    var form = ResidualMap.of(result, TEXTS);
    if (form instanceof ResidualMap map) {
      for (var column : map.columns()) {
        assertThat(column.rows(Kind.CATEGORY)).allMatch(row -> row.figure().isShown());
        assertThat(map.leftOut()).doesNotContain(column.column().orElseThrow());
      }
      // What is left out is withheld whole, so that no margin of the map counts anybody in it.
      assertThat(map.leftOut())
          .isSubsetOf(
              result.tables().stream()
                  .filter(table -> table.standing() == Standing.WITHHELD)
                  .flatMap(table -> table.column().stream())
                  .toList());
    } else {
      assertThat(form.sentences()).noneMatch(sentence -> sentence.matches(".*[0-9].*"));
    }
    assertThat(form instanceof ResidualMap && hides(result.tables())).isFalse();
  }

  private static boolean hides(List<ResultTable> tables) {
    return tables.stream()
        .filter(table -> table.column().isPresent() && table.standing() != Standing.WITHHELD)
        .flatMap(table -> table.rows(Kind.CATEGORY).stream())
        .anyMatch(row -> !row.figure().isShown());
  }
}
