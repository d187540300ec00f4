package org.peillood.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.peillood.coding.CodedAnswers;
import org.peillood.coding.CodedItem;
import org.peillood.statistics.CategoricalColumn;
import org.peillood.statistics.Column;
import org.peillood.statistics.MissingKind;
import org.peillood.statistics.MultipleColumn;
import org.peillood.survey.Category;

/**
 * The two columns of an open question whose answers are coded: which codes they have, and whether
 * they were coded at all. Who was not asked, or did not answer, is missing in both for the same
 * reason as in the question itself; who answered and is still to be coded has no answer in the
 * first, and counts as such in the second.
 */
final class CodedColumns {

  private CodedColumns() {}

  /**
   * The columns of one question.
   *
   * @param answered the column of the question, which knows who answered
   * @param responses the response of each row
   * @param codes those that count, by response
   */
  static List<Column> of(
      CodedItem item, Column answered, List<UUID> responses, Map<UUID, Set<String>> codes) {
    var offered = item.categories().stream().map(Category::code).toList();
    var column = MultipleColumn.builder(item.variable(), offered);
    var progress =
        CategoricalColumn.builder(
            item.progress(), List.of(CodedAnswers.CODED, CodedAnswers.TO_CODE));
    for (int row = 0; row < answered.size(); row++) {
      var missing = answered.missing(row);
      var given =
          Optional.ofNullable(codes.get(responses.get(row)))
              .map(marks -> marks.stream().filter(offered::contains).toList())
              .filter(marks -> !marks.isEmpty());
      if (missing.isPresent()) {
        column.append(missing.get());
        progress.append(missing.get());
      } else if (given.isPresent()) {
        column.append(given.get());
        progress.append(CodedAnswers.CODED);
      } else {
        column.append(MissingKind.NO_ANSWER);
        progress.append(CodedAnswers.TO_CODE);
      }
    }
    return List.of(column.view(), progress.view());
  }
}
