package org.peillood.chart;

import org.peillood.analysis.TabulationResult;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/** Whether the categories of a result are parts of a whole. */
final class Parts {

  private Parts() {}

  /** Whether respondents could give more than one answer, of which a result always warns. */
  static boolean several(TabulationResult result) {
    var warning = Texts.in(new Language(result.language())).get("analysis.warning.several");
    return result.warnings().contains(warning)
        || result.tables().stream().anyMatch(StackedTable::hasSeveral);
  }
}
