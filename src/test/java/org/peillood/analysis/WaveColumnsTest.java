package org.peillood.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peillood.response.Completed;
import org.peillood.response.Mode;
import org.peillood.response.WaveState;
import org.peillood.statistics.Rows;
import org.peillood.survey.Answers;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.SurveyTable;

class WaveColumnsTest {

  private static final Questionnaire ASKED =
      SurveyTable.questionnaire("work  one  Do you work?  yes Yes | no No\n");
  private static final LocalDate DAY = LocalDate.of(2020, 7, 1);

  private static void append(WaveColumns columns, long revision, String said) {
    var document = "{\"work\":\"" + said + "\"}";
    columns.append(
        new Completed(new UUID(0, revision), revision, "en", DAY, Mode.WEB, "h", document),
        Answers.fromJson(document, ASKED),
        Set.of("work"));
  }

  private static long[] counts(WaveColumns columns) {
    var data = columns.answers();
    return data.categorical("work").counts(Rows.all(data.size()));
  }

  @Test
  void what_was_completed_since_is_added_and_what_was_shown_before_stays() {
    var columns = new WaveColumns(ASKED, false);
    append(columns, 4, "yes");
    append(columns, 7, "no");
    var before = columns.answers();
    assertThat(columns.revision()).isEqualTo(7);
    append(columns, 9, "yes");
    assertThat(counts(columns)).startsWith(2, 1);
    assertThat(before.size()).isEqualTo(2);
    assertThat(columns.isAllOf(new WaveState(3, 0, 9, 4 + 7 + 9))).isTrue();
  }

  @Test
  void it_knows_that_a_response_was_corrected_withdrawn_or_came_in_late() {
    var columns = new WaveColumns(ASKED, false);
    append(columns, 4, "yes");
    append(columns, 7, "no");
    // The first was corrected, and is read a second time.
    append(columns, 9, "no");
    assertThat(columns.isAllOf(new WaveState(2, 0, 9, 7 + 9))).as("corrected").isFalse();
    assertThat(columns.isAllOf(new WaveState(2, 1, 9, 7 + 9))).as("withdrawn").isFalse();
    // One with number 5 was stored by another node after number 7 was read.
    assertThat(columns.isAllOf(new WaveState(3, 0, 9, 5 + 7 + 9)))
        .as("late, and one corrected")
        .isFalse();
  }

  @Test
  void it_does_not_go_on_for_another_questionnaire_or_without_what_codes_need() {
    var columns = new WaveColumns(ASKED, false);
    assertThat(columns.isFor(ASKED, false)).isTrue();
    assertThat(columns.isFor(ASKED, true)).isFalse();
    var other = SurveyTable.questionnaire("work  one  Do you have work?  yes Yes | no No\n");
    assertThat(columns.isFor(other, false)).isFalse();
  }
}
