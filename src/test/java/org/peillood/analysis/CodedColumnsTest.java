package org.peillood.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.peillood.coding.CodedAnswers;
import org.peillood.coding.CodedItem;
import org.peillood.statistics.CategoricalColumn;
import org.peillood.statistics.Microdata;
import org.peillood.statistics.MissingKind;
import org.peillood.statistics.MultipleColumn;
import org.peillood.survey.Category;
import org.peillood.survey.SurveyTable;
import org.peillood.survey.Translated;

class CodedColumnsTest {

  private static final CodedItem WORDS =
      new CodedItem(
          SurveyTable.questionnaire("words  text  What should improve?").items().get(0),
          Translated.of("en", "Work"),
          3,
          List.of(category("DR"), category("DR-TAAL"), category(CodedAnswers.NONE_FITS)));

  private static Category category(String code) {
    return new Category(code, Translated.of("en", code));
  }

  private final List<UUID> ids = IntStream.range(0, 6).mapToObj(row -> new UUID(0, row)).toList();

  private Microdata columns() {
    var answered =
        CategoricalColumn.builder("words", List.of(ItemColumns.GIVEN))
            .append(ItemColumns.GIVEN)
            .append(ItemColumns.GIVEN)
            .append(ItemColumns.GIVEN)
            .append(MissingKind.NOT_ASKED)
            .append(MissingKind.NO_ANSWER)
            .append(MissingKind.NO_ANSWER)
            .view();
    return Microdata.of(
        CodedColumns.of(
            WORDS,
            answered,
            ids,
            Map.of(
                ids.get(0), Set.of("DR-TAAL", "DR"),
                ids.get(1), Set.of(CodedAnswers.NONE_FITS),
                ids.get(5), Set.of("DR"))));
  }

  @Test
  void a_text_counts_under_each_of_its_codes() {
    MultipleColumn codes = columns().multiple("words#codes");
    assertThat(codes.categories()).containsExactly("DR", "DR-TAAL", "#none");
    assertThat(codes.counts(columns().all())).containsExactly(1, 1, 1);
  }

  @Test
  void what_is_to_be_coded_has_no_answer_and_is_counted_apart() {
    MultipleColumn codes = columns().multiple("words#codes");
    assertThat(codes.missing(2)).contains(MissingKind.NO_ANSWER);
    var progress = columns().categorical("words#coding");
    assertThat(progress.categories()).containsExactly("coded", "to-code");
    assertThat(progress.counts(columns().all())).containsExactly(2, 1);
  }

  @Test
  void who_was_not_asked_or_did_not_answer_is_missing_for_the_same_reason() {
    MultipleColumn codes = columns().multiple("words#codes");
    assertThat(codes.missing(3)).contains(MissingKind.NOT_ASKED);
    assertThat(codes.missing(4)).contains(MissingKind.NO_ANSWER);
    assertThat(columns().categorical("words#coding").missing(3)).contains(MissingKind.NOT_ASKED);
  }

  @Test
  void a_code_without_an_answer_under_it_counts_nowhere() {
    assertThat(columns().categorical("words#coding").missing(5)).contains(MissingKind.NO_ANSWER);
  }
}
