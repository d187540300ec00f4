package org.peillood.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.Tabulation.Banner;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyTable;

/** How the answers to a number are spread, without anybody's own answer. */
class NumberClassesTest {

  // Minimum cell 5: the survey has no sensitive items. Who has no children is not asked about care.
  private static final Survey SURVEY =
      SurveyTable.survey(
          "work",
          SurveyTable.questionnaire(
              """
              agree     one    Do you agree to take part?  1 Yes | 2 No
              gender    one    Are you …  w a woman | m a man
              hours     number  How many hours do you work?
              children  number  How many children do you have?
              care      one    Is there care for them?  yes Yes | no No  if ${children} > 0
              """));

  private static Answers works(int hours) {
    return Answers.none().with("hours", new Answer.Number(BigDecimal.valueOf(hours)));
  }

  /** 10 to 49 hours, each two times, and one person who works 112 hours. */
  private static Fieldwork hours() {
    var work = Fieldwork.of(SURVEY);
    for (int hours = 10; hours < 50; hours++) {
      work.times(2, works(hours));
    }
    return work.times(1, works(112));
  }

  private static ResultTable table(Fieldwork work, String item) {
    return work.run(Tabulation.of("work", List.of(item), Measure.NUMBER)).tables().get(0);
  }

  @Test
  void a_number_has_its_classes_after_its_summaries() {
    // Counted by hand: 10 of 10–14, 10 of each next five, 11 of 45 and more with the person of 112.
    assertThat(table(hours(), "hours").rows(Kind.CLASS))
        .extracting(ResultTable.Row::label)
        .containsExactly(
            "14 or fewer", "15–19", "20–24", "25–29", "30–34", "35–39", "40–44", "45 or more");
    assertThat(table(hours(), "hours").rows(Kind.CLASS))
        .extracting(row -> Figure.count(row.figure()).orElseThrow())
        .containsExactly(10L, 10L, 10L, 10L, 10L, 10L, 10L, 11L);
    assertThat(table(hours(), "hours").rows().get(0).kind()).isEqualTo(Kind.MEAN);
  }

  @Test
  void quartiles_are_rounded_until_enough_people_stand_behind_them() {
    // Of 81 sorted answers the 21st is 20 and the 61st 40 (R: quantile type 7). Two people work 20
    // hours; by fives the 9 of 18, 19, 20, 21 and 22 hours… stand behind 20.
    var table = table(hours(), "hours");
    assertThat(table.row(Kind.LOWER_QUARTILE).orElseThrow().figure())
        .isEqualTo(new Figure.Description(20, 81, Figure.Unit.NUMBER));
    assertThat(table.row(Kind.UPPER_QUARTILE).orElseThrow().figure())
        .isEqualTo(new Figure.Description(40, 81, Figure.Unit.NUMBER));
  }

  @Test
  void a_small_base_has_counts_in_its_classes_and_no_quartiles() {
    var table = table(Fieldwork.of(SURVEY).times(9, works(10)).times(11, works(40)), "hours");
    assertThat(table.row(Kind.LOWER_QUARTILE)).isEmpty();
    assertThat(table.rows(Kind.CLASS))
        .extracting(ResultTable.Row::figure)
        .containsExactly(new Figure.Counted(9, 20), new Figure.Counted(11, 20));
  }

  @Test
  void columns_have_no_classes() {
    var work = Fieldwork.of(SURVEY);
    for (int hours = 10; hours < 50; hours++) {
      work.times(2, works(hours).with("gender", Fieldwork.choice("w")))
          .times(2, works(hours).with("gender", Fieldwork.choice("m")));
    }
    assertThat(
            work.run(
                    Tabulation.of("work", List.of("hours"), Measure.NUMBER)
                        .across(List.of(Banner.parse("gender"))))
                .tables())
        .allSatisfy(
            table -> {
              assertThat(table.rows(Kind.CLASS)).isEmpty();
              assertThat(table.row(Kind.LOWER_QUARTILE)).isPresent();
            });
  }

  @Test
  void a_number_that_decides_what_is_asked_has_no_classes() {
    var work = Fieldwork.of(SURVEY);
    for (int children = 0; children < 4; children++) {
      work.times(
          20, Answers.none().with("children", new Answer.Number(BigDecimal.valueOf(children))));
    }
    assertThat(table(work, "children").rows(Kind.CLASS)).isEmpty();
  }

  @Property
  void no_class_has_fewer_people_than_the_smallest_cell_and_all_have_everyone(
      @ForAll @Size(max = 120) List<@IntRange(min = -40, max = 4000) Integer> numbers,
      @ForAll @IntRange(min = 2, max = 12) int minimumCell) {
    for (var classes :
        List.of(
            NumberClasses.ofWhole(values(numbers, 1), minimumCell).classes(),
            NumberClasses.ofDecimals(values(numbers, 37), minimumCell).classes())) {
      assertThat(classes).allMatch(one -> one.count() >= minimumCell);
      if (!classes.isEmpty()) {
        assertThat(classes.stream().mapToLong(NumberClasses.Counted::count).sum())
            .isEqualTo(numbers.size());
        assertThat(classes).hasSizeBetween(2, 42);
        assertThat(classes.get(0).numbers().from()).isEmpty();
        assertThat(classes.get(classes.size() - 1).numbers().to()).isEmpty();
      }
    }
  }

  private static double[] values(List<Integer> numbers, int divisor) {
    return numbers.stream().mapToDouble(number -> number / (double) divisor).toArray();
  }

  @Property
  void enough_people_round_to_a_rounded_quartile(
      @ForAll @Size(min = 1, max = 80) List<@IntRange(min = 0, max = 500) Integer> numbers) {
    double[] values = values(numbers, 1);
    var sorted = DoubleStream.of(values).sorted().toArray();
    NumberClasses.ofWhole(values, 5)
        .rounded(sorted[sorted.length / 4])
        .ifPresent(
            rounded -> {
              var steps = new ArrayList<Integer>(List.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000));
              assertThat(
                      steps.stream()
                          .mapToLong(
                              step ->
                                  IntStream.range(0, sorted.length)
                                      .filter(i -> Math.round(sorted[i] / step) * step == rounded)
                                      .count()))
                  .anyMatch(count -> count >= 5);
            });
  }

  @Test
  void a_class_is_read_back_as_it_was_written() {
    for (var code : List.of("..10", "10..20.5", "-5..0", "20..")) {
      assertThat(NumberClass.parse(code).code()).isEqualTo(code);
    }
  }
}
