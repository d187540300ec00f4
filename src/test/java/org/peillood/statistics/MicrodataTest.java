package org.peillood.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MicrodataTest {
  private static final List<String> YES_NO = List.of("yes", "no");

  @Test
  void a_view_does_not_change_when_more_respondents_are_appended() {
    var answers = MultipleColumn.builder("help", YES_NO).append(List.of("yes"));
    MultipleColumn before = answers.view();
    answers.append(List.of("yes", "no"));
    assertThat(before.size()).isEqualTo(1);
    assertThat(before.counts(Rows.all(1))).containsExactly(1, 0);
    assertThat(answers.view().counts(Rows.all(2))).containsExactly(2, 1);
  }

  @Test
  void keeps_the_kinds_of_missing_apart() {
    CategoricalColumn column =
        CategoricalColumn.builder("work", YES_NO)
            .append("yes")
            .append(MissingKind.REFUSED)
            .append(MissingKind.NOT_ASKED)
            .append(MissingKind.DONT_KNOW)
            .append(MissingKind.NO_ANSWER)
            .view();
    Bases bases = column.bases(Rows.all(5));
    assertThat(bases)
        .isEqualTo(
            new Bases(
                5,
                1,
                Map.of(
                    MissingKind.REFUSED, 1L,
                    MissingKind.NOT_ASKED, 1L,
                    MissingKind.DONT_KNOW, 1L,
                    MissingKind.NO_ANSWER, 1L)));
    assertThat(bases.asked()).isEqualTo(4);
  }

  @Test
  void ticking_nothing_is_no_answer_and_shares_are_of_respondents() {
    MultipleColumn column =
        MultipleColumn.builder("help", List.of("a", "b"))
            .append(List.of("a", "b"))
            .append(List.of("a"))
            .append(List.of())
            .append(MissingKind.NOT_ASKED)
            .view();
    FrequencyTable answered = Frequencies.of(column).table();
    FrequencyTable asked = Frequencies.of(column).onBase(Base.ASKED).table();
    assertThat(answered.n()).isEqualTo(2);
    assertThat(asked.n()).isEqualTo(3);
    assertThat(answered.line("a").share().orThrow().value()).isEqualTo(1.0);
    assertThat(answered.line("b").share().orThrow().value()).isEqualTo(0.5);
    assertThat(answered.choicesPerRespondent()).isEqualTo(Result.of(1.5));
  }

  @Test
  void a_ranking_keeps_its_order() {
    RankColumn column =
        RankColumn.builder("first", List.of("a", "b", "c"), 2)
            .append(List.of("c", "a"))
            .append(List.of("a"))
            .append(MissingKind.REFUSED)
            .view();
    assertThat(column.size()).isEqualTo(3);
    assertThat(column.counts(Rows.all(3), 1)).containsExactly(1, 0, 1);
    assertThat(column.counts(Rows.all(3), 2)).containsExactly(2, 0, 1);
    assertThat(column.bases(Rows.all(3)).answered()).isEqualTo(2);
  }

  @Test
  void says_why_there_is_no_number() {
    CategoricalColumn nobody = CategoricalColumn.builder("work", YES_NO).view();
    assertThat(Frequencies.of(nobody).table().line("yes").share())
        .isEqualTo(Result.none(Reason.NO_CASES));
    assertThat(NumericSummary.of(NumericColumn.of("age", 7)).figures().sd())
        .isEqualTo(Result.none(Reason.TOO_FEW_CASES));
  }

  @Test
  void refuses_what_cannot_be_meant() {
    assertThatThrownBy(() -> Proportion.of(1, 2).withLevel(95))
        .isInstanceOf(StatisticRefused.class)
        .hasMessageContaining("between 0 and 1");
    assertThatThrownBy(() -> Microdata.of(List.of(NumericColumn.of("a", 1), NumericColumn.of("b"))))
        .isInstanceOf(StatisticRefused.class)
        .hasMessageContaining("Column b has 0 respondents");
  }

  @Test
  void a_scale_score_needs_half_of_the_items_and_turns_reversed_ones() {
    var first = CategoricalColumn.builder("a", List.of("1", "2", "3", "4", "5"));
    var second = CategoricalColumn.builder("b", List.of("1", "2", "3", "4", "5"));
    first.append("5").append("1").append(MissingKind.REFUSED);
    second.append("1").append(MissingKind.NO_ANSWER).append(MissingKind.REFUSED);
    ScaleScore score =
        ScaleScore.of(
            "trust", List.of(ScaleItem.of(first.view()), ScaleItem.of(second.view()).reversed()));
    assertThat(score.scores().values(Rows.all(3))).containsExactly(5.0, 1.0);
    assertThat(score.withAtLeast(2).scores().values(Rows.all(3))).containsExactly(5.0);
  }
}
