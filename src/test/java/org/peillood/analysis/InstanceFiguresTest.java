package org.peillood.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.peillood.analysis.ResultTable.Standing;
import org.peillood.statistics.CategoricalColumn;
import org.peillood.statistics.Grouping;
import org.peillood.statistics.SampleDesign;
import org.peillood.statistics.SurveyProportion;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.MissingCode;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.SurveyTable;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/** Figures of items that are asked once for each instance of a repeat. */
class InstanceFiguresTest {

  private static final Questionnaire CHILDREN =
      SurveyTable.questionnaire(
          """
          part    one     Do you take part?   1 Yes | 2 No
          (child  again  Child
          school  one     At school?   yes Yes | no No | else Elsewhere
          liked   one     Do they like it?   a A lot | b A bit  if ${school} != 'no'
          age     number  How old?
          )
          """);

  @Test
  void people_are_counted_behind_a_cell_not_instances() {
    var respondents = new ArrayList<Answers>(Collections.nCopies(10, family(1, "yes")));
    respondents.add(family(6, "no"));
    var table = table("school", respondents);
    assertThat(table.rows())
        .as("six children of one respondent; and the other cell, from which they would follow")
        .extracting(InstanceTable.Row::figure)
        .containsExactly(
            new Figure.Suppressed(), new Figure.Suppressed(), new Figure.Counted(0, 16));
    assertThat(table.answered()).contains(16L);
    assertThat(table.hides()).isTrue();
  }

  @Test
  void of_few_people_nothing_is_shown_however_many_instances_they_have() {
    var table = table("school", Collections.nCopies(4, family(20, "yes")));
    assertThat(table)
        .isEqualTo(
            new InstanceTable(
                "2020",
                "Spring 2020",
                Standing.WITHHELD,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
  }

  @Test
  void below_thirty_people_instances_are_counted() {
    var table = table("school", Collections.nCopies(8, family(2, "yes")));
    assertThat(table.rows())
        .containsExactly(
            new InstanceTable.Row("Yes", new Figure.Counted(16, 16)),
            new InstanceTable.Row("No", new Figure.Counted(0, 16)),
            new InstanceTable.Row("Elsewhere", new Figure.Counted(0, 16)));
  }

  @Test
  void margins_know_that_children_of_one_family_are_alike() {
    var respondents =
        IntStream.range(0, 40).mapToObj(i -> family(2, i % 2 == 0 ? "yes" : "no")).toList();
    var row = table("school", respondents).rows().get(0);
    var shown = (Figure.Sounding) row.figure();
    // Both children of each family say the same: 80 children tell no more than 40 families.
    var families = CategoricalColumn.builder("families", List.of("no", "yes"));
    IntStream.range(0, 40).forEach(i -> families.append(i % 2 == 0 ? "yes" : "no"));
    var alone =
        SampleDesign.builder(40).clusteredBy(Grouping.of(IntStream.range(0, 40).toArray())).build();
    var interval =
        SurveyProportion.of(families.view(), "yes", alone).figures().interval().orThrow();
    assertThat(shown.value()).isEqualTo(0.5);
    assertThat(shown.n()).isEqualTo(80);
    assertThat(shown.count()).isEqualTo(40);
    // The interval's own n is of rows, so that it may differ a little.
    assertThat(shown.low()).isCloseTo(interval.lower(), within(0.005));
    assertThat(shown.high()).isCloseTo(interval.upper(), within(0.005));
  }

  @Test
  void a_number_has_its_mean_over_instances() {
    var respondents = IntStream.range(0, 40).mapToObj(i -> family(1 + i % 2, "yes")).toList();
    var row = table("age", respondents).rows().get(0);
    // Ages are 1 and, for a second child, 2: 40 ones and 20 twos.
    assertThat(((Figure.Sounding) row.figure()).value()).isCloseTo(80 / 60.0, within(1e-12));
  }

  @Test
  void that_forty_two_children_have_forty_parents_is_not_told() {
    var respondents = new ArrayList<Answers>(Collections.nCopies(38, family(1, "yes")));
    respondents.addAll(Collections.nCopies(2, family(2, "yes")));
    var few = table("school", respondents);
    assertThat(few.answered()).contains(42L);
    assertThat(few.people()).isEmpty();
    assertThat(few.hides()).isTrue();
    respondents.addAll(Collections.nCopies(3, family(2, "yes")));
    assertThat(table("school", respondents).people()).contains(43L);
  }

  @Test
  void nor_that_few_parents_have_no_child() {
    var respondents = new ArrayList<Answers>(Collections.nCopies(40, family(2, "yes")));
    respondents.addAll(Collections.nCopies(3, family(0, "yes")));
    assertThat(table("school", respondents).people()).isEmpty();
  }

  @Test
  void an_estimate_does_not_tell_either_how_few_parents_have_several() {
    // Thirty parents at least would leave no more than three of several.
    var respondents = new ArrayList<Answers>(Collections.nCopies(28, family(1, "yes")));
    respondents.addAll(Collections.nCopies(2, family(2, "no")));
    respondents.addAll(Collections.nCopies(1, family(1, "no")));
    assertThat(table("school", respondents).standing()).isEqualTo(Standing.COUNTED);
  }

  @Test
  void a_mean_is_left_out_where_all_but_few_families_gave_one_number() {
    var respondents = new ArrayList<Answers>(Collections.nCopies(40, family(1, "yes")));
    assertThat(table("age", respondents).rows().get(0).figure().isShown()).isFalse();
    respondents.addAll(Collections.nCopies(2, family(6, "yes")));
    assertThat(table("age", respondents).rows().get(0).figure().isShown()).isFalse();
  }

  @Test
  void in_how_many_instances_an_item_was_put_is_left_out_where_it_tells_of_few() {
    var respondents = new ArrayList<Answers>(Collections.nCopies(40, family(2, "yes")));
    assertThat(table("liked", respondents).asked()).contains(80L);
    respondents.addAll(Collections.nCopies(3, family(1, "no")));
    var table = table("liked", respondents);
    assertThat(table.asked()).isEmpty();
    assertThat(table.people()).isEmpty();
  }

  @Test
  void and_its_table_is_withheld_where_it_tells_hidden_answers_apart() {
    // Beside the page of the first question, how many answered the second would tell that three
    // have a child elsewhere.
    var respondents = new ArrayList<Answers>(Collections.nCopies(40, family(2, "yes")));
    respondents.addAll(Collections.nCopies(3, family(1, "else")));
    respondents.addAll(Collections.nCopies(12, family(1, "no")));
    assertThat(table("school", respondents).rows())
        .extracting(row -> row.figure().isShown())
        .containsExactly(true, false, false);
    assertThat(table("liked", respondents).standing()).isEqualTo(Standing.WITHHELD);
  }

  private static Answers family(int children, String school) {
    return Answers.none()
        .with("part", new Answer.Choice("1"))
        .with(
            "child",
            new Answer.Repeated(
                IntStream.rangeClosed(1, children)
                    .mapToObj(
                        age ->
                            Answers.none()
                                .with("school", new Answer.Choice(school))
                                .with("liked", liked(school))
                                .with("age", Answer.Number.of(age)))
                    .toList()));
  }

  private static Answer liked(String school) {
    return school.equals("no") ? new Answer.Missing(MissingCode.NOT_ASKED) : new Answer.Choice("a");
  }

  private static InstanceTable table(String item, List<Answers> respondents) {
    var columns = new RepeatColumns(CHILDREN.repeatPaths().get(0));
    respondents.forEach(answers -> columns.append(answers, Set.of("school", "liked", "age")));
    var survey = SurveyTable.survey("children", CHILDREN);
    return new InstanceFigures(
            survey,
            survey.waves().get(0),
            CHILDREN.anyItem(item).orElseThrow(),
            columns.view(),
            Texts.in(new Language("en")))
        .table();
  }
}
