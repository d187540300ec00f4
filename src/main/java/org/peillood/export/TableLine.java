package org.peillood.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.peillood.analysis.Figure;
import org.peillood.analysis.ResultTable;
import org.peillood.survey.MissingCode;

/**
 * One figure of a result with everything that it needs to be read, as a line of a table. What may
 * not be shown is a value of its own.
 *
 * @param table the item, or the items of a score
 * @param kind what the line is of, by its name in the interface for programs
 * @param figure the figure; its shares are fractions
 * @param higherThan letters of the columns with a demonstrably lower figure
 */
record TableLine(
    ResultTable table,
    String kind,
    String code,
    String label,
    Figure figure,
    List<String> higherThan) {

  /** The lines of one table, in their order. */
  static List<TableLine> of(ResultTable table) {
    return table.rows().stream()
        .map(
            row ->
                new TableLine(
                    table,
                    row.kind().name().toLowerCase(Locale.ROOT),
                    row.code(),
                    row.label(),
                    row.figure(),
                    row.higherThan()))
        .toList();
  }

  /** The figure as cells. */
  FigureCells cells() {
    return new FigureCells(figure);
  }

  /** Respondents of the table without an answer of one kind, where that may be shown. */
  Optional<Long> missing(MissingCode code) {
    return Optional.ofNullable(table.bases().missing().get(code));
  }
}
