package org.peillood.note;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.peillood.analysis.Figure;
import org.peillood.analysis.ResultTable;
import org.peillood.analysis.ResultTable.Row;
import org.peillood.analysis.TabulationResult;
import org.peillood.finding.Citation;
import org.peillood.finding.Drift;
import org.peillood.finding.Drift.Verdict;

/**
 * A figure on which a number in a note can stand: a row of a result as it was when it was linked,
 * beside the same row now.
 *
 * @param key by which forms name it: an id, or the finding and row of a figure that nobody linked
 *     by hand yet
 * @param finding the code of the finding it comes from
 * @param said what the finding says; empty for none
 * @param frozen the result as it was
 * @param live the result now; empty when it can no longer be computed
 * @param smallest how many people a cell of the survey has at least
 */
public record Statistic(
    String key,
    Optional<String> finding,
    String said,
    Citation cited,
    TabulationResult frozen,
    Optional<TabulationResult> live,
    int smallest) {

  /** The table of the row, as it was. */
  public ResultTable table() {
    return cited.table(frozen).orElseThrow();
  }

  /** The row, as it was. */
  public Row row() {
    return cited.row(frozen).orElseThrow();
  }

  public Figure figure() {
    return row().figure();
  }

  /** The figure now; empty when there is none. */
  public Optional<Figure> now() {
    return live.flatMap(result -> cited.row(result)).map(Row::figure);
  }

  public LocalDate frozenOn() {
    return frozen.calculatedOn();
  }

  /** How the figure of now stands to the one that was linked. */
  public Verdict verdict() {
    return now().map(figure -> Drift.verdict(figure(), figure)).orElse(Verdict.GONE);
  }

  /** Whether the figure can no longer be written as it was. */
  public boolean hasMoved() {
    return switch (verdict()) {
      case OUTSIDE, SUPPRESSED, GONE -> true;
      case UNCHANGED, WITHIN, NO_INTERVAL -> false;
    };
  }

  /** What it is of, in a few words. */
  public String label() {
    var table = table();
    var of = table.column().map(column -> " (" + column.label() + ")").orElse("");
    return table.wording() + " " + row().label() + of;
  }

  /** The stems of everything that is said of it, in all languages in which it was asked. */
  Set<String> stems() {
    var table = table();
    return Stems.of(
        String.join(
            " ",
            said,
            table.title(),
            table.wording(),
            row().label(),
            String.join(" ", table.asked().values()),
            table.column().map(column -> column.label()).orElse("")));
  }
}
