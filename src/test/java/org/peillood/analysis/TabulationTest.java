package org.peillood.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.peillood.analysis.Fieldwork.choice;
import static org.peillood.analysis.Fieldwork.choices;
import static org.peillood.analysis.Fieldwork.missing;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.peillood.analysis.ResultTable.Bases;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.ResultTable.Row;
import org.peillood.analysis.ResultTable.Standing;
import org.peillood.analysis.Tabulation.Combined;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.survey.MissingCode;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyTable;
import org.peillood.web.Json;

class TabulationTest {

  private static final Survey SURVEY =
      SurveyTable.survey(
          "work",
          SurveyTable.questionnaire(
              """
              agree    one      Do you agree to take part?  1 Yes | 2 No
              treated  one      Were you treated unfairly?  more More than once | once Once | maybe Perhaps | no No  missing 97 98
              hurdles  several  What made it hard?  few Few vacancies | lang Language | age Age  missing 97
              listen   one      They listen to me.  1 never | 2 seldom | 3 neither | 4 often | 5 always  scale likert5
              follow   one      They follow up.  like listen  scale likert5
              first    rank     What comes first?  a Lessons | b Transport | c Childcare  top 2
              words    text     What should improve?
              """));

  private static Tabulation shares(String item) {
    return Tabulation.of("work", List.of(item), Measure.SHARES);
  }

  private static List<Figure> figures(ResultTable table) {
    return table.rows().stream().map(Row::figure).toList();
  }

  private static ResultTable only(TabulationResult result) {
    assertThat(result.tables()).hasSize(1);
    return result.tables().get(0);
  }

  @Test
  void counts_each_kind_of_missing_apart_and_takes_only_the_routed_out_from_the_asked() {
    // By hand: 20 + 10 + 10 answered; 3 refused, 2 do not know, 6 empty; 9 never asked.
    // 60 responses, asked = 60 - 9 = 51.
    var result =
        Fieldwork.of(SURVEY)
            .times(20, "treated", choice("more"))
            .times(10, "treated", choice("once"))
            .times(10, "treated", choice("no"))
            .times(3, "treated", missing(MissingCode.REFUSED))
            .times(2, "treated", missing(MissingCode.DONT_KNOW))
            .empty(6)
            .times(9, "treated", missing(MissingCode.NOT_ASKED))
            .run(shares("treated"));
    assertThat(only(result).bases())
        .isEqualTo(
            new Bases(
                Optional.of(51L),
                Optional.of(40L),
                Map.of(
                    MissingCode.REFUSED, 3L,
                    MissingCode.DONT_KNOW, 2L,
                    MissingCode.NO_ANSWER, 6L,
                    MissingCode.NOT_ASKED, 9L),
                false));
  }

  @Test
  void an_estimate_has_its_wilson_interval_and_its_base() {
    // R 4.3: prop.test(20, 40, correct = FALSE)$conf.int -> 0.3519953 0.6480047
    var table =
        only(
            Fieldwork.of(SURVEY)
                .times(20, "treated", choice("more"))
                .times(20, "treated", choice("no"))
                .run(shares("treated")));
    var sounding = (Figure.Sounding) table.row("more").orElseThrow().figure();
    assertThat(sounding.value()).isEqualTo(0.5);
    assertThat(sounding.low()).isCloseTo(0.3519953, within(1e-7));
    assertThat(sounding.high()).isCloseTo(0.6480047, within(1e-7));
    assertThat(sounding.n()).isEqualTo(40);
    assertThat(sounding.count()).isEqualTo(20);
  }

  @Test
  void below_thirty_answers_there_are_counts_and_no_percentages() {
    var result =
        Fieldwork.of(SURVEY)
            .times(19, "treated", choice("more"))
            .times(10, "treated", choice("no"))
            .run(shares("treated"));
    assertThat(only(result).standing()).isEqualTo(Standing.COUNTED);
    assertThat(figures(only(result)))
        .containsExactly(
            new Figure.Counted(19, 29),
            new Figure.Counted(0, 29),
            new Figure.Counted(0, 29),
            new Figure.Counted(10, 29));
    assertThat(result.methods()).isEmpty();
    assertThat(result.warnings())
        .containsExactly("Fewer than 30 answers: we show counts, not percentages.");
  }

  @Test
  void below_the_smallest_cell_the_whole_table_is_withheld_with_the_number_of_answers() {
    var table = only(Fieldwork.of(SURVEY).times(4, "treated", choice("no")).run(shares("treated")));
    assertThat(table.standing()).isEqualTo(Standing.WITHHELD);
    assertThat(figures(table)).hasSize(4).containsOnly(new Figure.Suppressed());
    assertThat(table.bases().answered()).isEmpty();
  }

  @Test
  void a_small_cell_takes_another_with_it_so_that_nobody_can_subtract() {
    // 3 is under 5; with 3 alone hidden, 40 - 20 - 17 gives it away; so 17, the smallest, goes too.
    var table =
        only(
            Fieldwork.of(SURVEY)
                .times(20, "treated", choice("more"))
                .times(17, "treated", choice("once"))
                .times(3, "treated", choice("maybe"))
                .run(shares("treated")));
    assertThat(table.row("more").orElseThrow().figure()).isInstanceOf(Figure.Sounding.class);
    assertThat(table.row("once").orElseThrow().figure()).isEqualTo(new Figure.Suppressed());
    assertThat(table.row("maybe").orElseThrow().figure()).isEqualTo(new Figure.Suppressed());
  }

  @Test
  void a_combined_share_is_shown_only_when_it_gives_no_hidden_cell_away() {
    var work =
        Fieldwork.of(SURVEY)
            .times(20, "treated", choice("more"))
            .times(17, "treated", choice("once"))
            .times(3, "treated", choice("maybe"));
    // more + once = 37 would leave 40 - 37 = 3.
    var opening = new Combined("yes", List.of("more", "once"), Map.of("en", "Yes"));
    assertThat(only(work.run(shares("treated").combining(opening))).row("yes").orElseThrow())
        .isEqualTo(new Row(Kind.COMBINED, "yes", "Yes", new Figure.Suppressed()));
    // once + maybe = 20 is all that is hidden, and 40 - 20 is shown anyway.
    var closed = new Combined("some", List.of("once", "maybe"), Map.of());
    var row = only(work.run(shares("treated").combining(closed))).row("some").orElseThrow();
    assertThat(row.label()).isEqualTo("Once + Perhaps");
    assertThat(Figure.count(row.figure())).hasValue(20);
  }

  @Test
  void multiple_choice_is_a_share_of_respondents() {
    // By hand: 40 answered; few 30, lang 20, age 10; 5 refused.
    var table =
        only(
            Fieldwork.of(SURVEY)
                .times(10, "hurdles", choices("few", "lang"))
                .times(20, "hurdles", choices("few"))
                .times(10, "hurdles", choices("lang", "age"))
                .times(5, "hurdles", missing(MissingCode.REFUSED))
                .run(shares("hurdles")));
    assertThat(table.rows())
        .extracting(row -> ((Figure.Sounding) row.figure()).value())
        .containsExactly(0.75, 0.5, 0.25);
    assertThat(table.bases().asked()).contains(45L);
  }

  @Test
  void another_base_divides_by_all_who_were_asked() {
    var table =
        only(
            Fieldwork.of(SURVEY)
                .times(30, "treated", choice("no"))
                .times(10, "treated", missing(MissingCode.REFUSED))
                .run(shares("treated").onBase(Tabulation.Base.ASKED)));
    var sounding = (Figure.Sounding) table.row("no").orElseThrow().figure();
    assertThat(sounding.value()).isEqualTo(0.75);
    assertThat(sounding.n()).isEqualTo(40);
  }

  @Test
  void a_likert_item_has_sides_mean_and_median() {
    // By hand: 10 of each of 1, 2, 4, 5: mean 3, median 3; agree 20 of 40.
    var work = Fieldwork.of(SURVEY);
    for (var code : List.of("1", "2", "4", "5")) {
      work.times(10, "listen", choice(code));
    }
    var table = only(work.run(Tabulation.of("work", List.of("listen"), Measure.LIKERT)));
    assertThat(Figure.count(table.row(Kind.HIGH_SIDE).orElseThrow().figure())).hasValue(20);
    assertThat(((Figure.Sounding) table.row(Kind.MEAN).orElseThrow().figure()).value())
        .isEqualTo(3.0);
    assertThat(table.row(Kind.MEDIAN).orElseThrow().figure())
        .isEqualTo(new Figure.Description(3.0, 40, Figure.Unit.POINTS));
  }

  @Test
  void a_ranking_tells_who_is_first_and_who_is_among_the_first() {
    // By hand: 20 rank a then b, 20 rank b then c. Among the first two: a 20, b 40, c 20.
    var table =
        only(
            Fieldwork.of(SURVEY)
                .times(20, "first", choices("a", "b"))
                .times(20, "first", choices("b", "c"))
                .run(shares("first")));
    assertThat(table.rows(Kind.AMONG_FIRST))
        .extracting(row -> Figure.count(row.figure()).orElse(-1))
        .containsExactly(20L, 40L, 20L);
    assertThat(table.rows(Kind.FIRST))
        .extracting(row -> Figure.count(row.figure()).orElse(-1))
        .containsExactly(20L, 20L, 0L);
  }

  @Test
  void open_text_is_counted_and_never_told() throws JsonProcessingException {
    var result =
        Fieldwork.of(SURVEY)
            .times(12, "words", new org.peillood.survey.Answer.Text("my secret"))
            .empty(3)
            .run(Tabulation.of("work", List.of("words"), Measure.ANSWERS));
    assertThat(figures(only(result))).containsExactly(new Figure.Counted(12, 15));
    assertThat(Json.JSON.writeValueAsString(result)).doesNotContain("secret");
  }

  @Test
  void a_result_written_as_json_and_read_back_is_equal_to_itself() throws JsonProcessingException {
    var result =
        Fieldwork.of(SURVEY)
            .times(20, "treated", choice("more"))
            .times(17, "treated", choice("once"))
            .times(3, "treated", choice("maybe"))
            .run(shares("treated"));
    var json = Json.JSON.writeValueAsString(result);
    assertThat(Json.JSON.readValue(json, TabulationResult.class)).isEqualTo(result);
  }

  @Test
  void a_tabulation_says_what_does_not_fit_its_survey() {
    assertThat(TabulationCheck.misfit(shares("gone"), SURVEY))
        .contains(new TabulationCheck.Misfit("analysis.invalid.item", List.of("gone", "work")));
    assertThat(
            TabulationCheck.misfit(Tabulation.of("work", List.of("words"), Measure.LIKERT), SURVEY))
        .contains(new TabulationCheck.Misfit("analysis.invalid.measure", List.of("words")));
    assertThat(TabulationCheck.misfit(shares("treated"), SURVEY)).isEmpty();
  }
}
