package org.peillood.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.peillood.analysis.ResultTable.Kind;

class EvidenceTest {

  @Test
  void a_frozen_result_comes_back_from_the_store_as_it_was() {
    var column = new Evidence.ResultAsJson();
    for (var result :
        List.of(Sample.answers(40, 60), Sample.answers(12, 9), Sample.answers(2, 1))) {
      assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(result)))
          .isEqualTo(result);
    }
  }

  @Test
  void names_the_row_it_cites_and_the_tabulation_that_computes_it_anew() {
    var result = Sample.answers(40, 60);
    var evidence = Sample.finding(result).evidence().get(0);

    assertThat(evidence.tabulation()).isEqualTo(result.tabulation());
    assertThat(evidence.row()).isEqualTo(result.tables().get(0).row("yes").orElseThrow());
    assertThat(evidence.frozenOn()).isEqualTo(result.calculatedOn());
  }

  @Test
  void there_is_no_evidence_without_the_row_it_cites() {
    var result = Sample.answers(40, 60);
    var other = new Citation(List.of("agree"), "2020", Optional.empty(), Kind.CATEGORY, "1");

    assertThatThrownBy(
            () ->
                new Evidence(
                    Sample.finding(result),
                    new Grounds(result, other, Optional.empty(), 0),
                    Stance.BEARING,
                    "an",
                    Instant.EPOCH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("agree/2020/CATEGORY/1");
  }

  @Property
  void a_citation_comes_back_from_its_key(
      @ForAll @AlphaChars @StringLength(min = 1, max = 9) String item,
      @ForAll @StringLength(min = 1, max = 9) String code) {
    for (var kind : Kind.values()) {
      for (var column : List.of(Optional.<String>empty(), Optional.of("gender*age=w*y"))) {
        var citation = new Citation(List.of(item, item + "2"), "2020-07", column, kind, code);
        assertThat(Citation.parse(citation.key())).contains(citation);
      }
    }
  }

  @Test
  void anything_else_is_no_citation() {
    assertThat(List.of("", "J19", "J19/2020-07/meer", "J19/2020-07/ROW/meer"))
        .allSatisfy(text -> assertThat(Citation.parse(text)).isEmpty());
  }
}
