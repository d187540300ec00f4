package org.peillood.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peillood.analysis.Fieldwork.choice;
import static org.peillood.analysis.Fieldwork.choices;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.peillood.analysis.ResultTable.Standing;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.response.Mode;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyTable;

/** Figures of the responses that came in by some modes only. */
class ByModeTest {

  // Minimum cell 5: the survey has no sensitive items.
  private static final Survey SURVEY =
      SurveyTable.survey(
          "work",
          SurveyTable.questionnaire(
              """
              agree    one      Do you agree to take part?  1 Yes | 2 No
              treated  one      Were you treated unfairly?  yes Yes | no No | maybe Perhaps
              hurdles  several  What made it hard?  few Few vacancies | lang Language
              hours    number   How many hours?
              first    rank     What comes first?  a Lessons | b Transport | c Childcare  top 2
              """));

  private static Tabulation of(String item, Measure measure, Mode... modes) {
    return Tabulation.of("work", List.of(item), measure)
        .cameInBy(List.of(modes).stream().map(Mode::slug).toList());
  }

  private static ResultTable table(Fieldwork work, Tabulation tabulation) {
    return work.run(tabulation).tables().get(0);
  }

  @Test
  void counts_only_the_responses_of_the_mode() {
    var work =
        Fieldwork.of(SURVEY)
            .times(30, "treated", choice("yes"))
            .times(10, "treated", choice("no"))
            .by(Mode.FIELD_APP)
            .times(8, "treated", choice("yes"));
    var web = table(work, of("treated", Measure.SHARES, Mode.WEB));
    assertThat(web.bases().answered()).isEqualTo(Optional.of(40L));
    var app = table(work, of("treated", Measure.SHARES, Mode.FIELD_APP));
    assertThat(app.bases().answered()).isEqualTo(Optional.of(8L));
    assertThat(app.rows().get(0).figure()).isEqualTo(new Figure.Counted(8, 8));
    var both = table(work, of("treated", Measure.SHARES, Mode.WEB, Mode.FIELD_APP));
    assertThat(both.rows())
        .isEqualTo(table(work, Tabulation.of("work", List.of("treated"), Measure.SHARES)).rows());
  }

  @Test
  void a_small_count_in_one_mode_withholds_the_table_of_every_mode() {
    var work =
        Fieldwork.of(SURVEY)
            .times(40, "treated", choice("yes"))
            .times(20, "treated", choice("no"))
            .by(Mode.ASSISTED)
            .times(20, "treated", choice("yes"))
            .times(4, "treated", choice("no"));
    var result = work.run(of("treated", Measure.SHARES, Mode.WEB));
    var table = result.tables().get(0);
    assertThat(table.standing()).isEqualTo(Standing.WITHHELD);
    assertThat(table.rows()).isEmpty();
    assertThat(table.bases().answered()).isEmpty();
    assertThat(result.warnings())
        .containsExactly(
            "Only answers that came in like this: on the web, alone.",
            "In one of the modes there are groups of fewer than 5 people. That is why this table is"
                + " not shown by mode.");
  }

  @Test
  void choices_rankings_and_numbers_can_be_tabulated_by_mode() {
    var answers =
        Answers.none()
            .with("hurdles", choices("few"))
            .with("first", choices("a", "b"))
            .with("hours", new Answer.Number(BigDecimal.TEN));
    var work = Fieldwork.of(SURVEY).times(31, answers).by(Mode.IMPORT).times(40, answers);
    for (var measured :
        List.of(
            of("hurdles", Measure.SHARES, Mode.WEB),
            of("first", Measure.SHARES, Mode.WEB),
            of("hours", Measure.NUMBER, Mode.WEB))) {
      var table = table(work, measured);
      assertThat(table.standing()).as(measured.toJson()).isEqualTo(Standing.ESTIMATED);
      assertThat(table.bases().answered()).isEqualTo(Optional.of(31L));
    }
  }

  @Test
  void an_unknown_mode_is_refused_and_other_modes_are_another_tabulation() {
    var pigeon =
        Tabulation.of("work", List.of("treated"), Measure.SHARES).cameInBy(List.of("pigeon"));
    assertThat(TabulationCheck.misfit(pigeon, SURVEY, Variables.asked()).orElseThrow().details())
        .containsExactly("pigeon");
    var web = of("treated", Measure.SHARES, Mode.WEB);
    assertThat(Tabulation.fromJson(web.toJson())).isEqualTo(web);
    assertThat(web.id())
        .isNotEqualTo(Tabulation.of("work", List.of("treated"), Measure.SHARES).id());
  }

  /** Whatever is shown, no table less a table of a part of it leaves a count of 1 to 4. */
  @Property(tries = 200)
  void no_subtraction_of_modes_leaves_a_small_count(
      @ForAll @Size(9) List<@IntRange(min = 0, max = 12) Integer> cells) {
    var work = Fieldwork.of(SURVEY);
    var modes = List.of(Mode.WEB, Mode.ASSISTED, Mode.FIELD_APP);
    for (int i = 0; i < 9; i++) {
      work.by(modes.get(i / 3))
          .times(cells.get(i), "treated", choice(List.of("yes", "no", "maybe").get(i % 3)));
    }
    var shown = new ArrayList<List<Long>>();
    shown.add(counts(table(work, Tabulation.of("work", List.of("treated"), Measure.SHARES))));
    for (var some :
        List.of(
            List.of(Mode.WEB),
            List.of(Mode.ASSISTED),
            List.of(Mode.FIELD_APP),
            List.of(Mode.WEB, Mode.ASSISTED))) {
      shown.add(counts(table(work, of("treated", Measure.SHARES, some.toArray(Mode[]::new)))));
    }
    // All less each of the others, and web with help less each of its two.
    for (var pair :
        List.of(
            List.of(0, 1),
            List.of(0, 2),
            List.of(0, 3),
            List.of(0, 4),
            List.of(4, 1),
            List.of(4, 2))) {
      var whole = shown.get(pair.get(0));
      var part = shown.get(pair.get(1));
      for (int row = 0; row < Math.min(whole.size(), part.size()); row++) {
        if (whole.get(row) >= 0 && part.get(row) >= 0) {
          assertThat(whole.get(row) - part.get(row)).isNotIn(1L, 2L, 3L, 4L);
        }
      }
    }
  }

  private static List<Long> counts(ResultTable table) {
    return table.rows().stream()
        .map(
            row ->
                row.figure() instanceof Figure.Counted counted
                    ? counted.count()
                    : row.figure() instanceof Figure.Sounding sounding ? sounding.count() : -1L)
        .toList();
  }
}
