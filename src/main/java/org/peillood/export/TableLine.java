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

  private static final double PERCENT = 100;

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

  boolean isSuppressed() {
    return !figure.isShown();
  }

  /** The unit of the value, by its key in the language files; counts have none. */
  Optional<Figure.Unit> unit() {
    if (figure instanceof Figure.Sounding sounding) {
      return Optional.of(sounding.unit());
    }
    return figure instanceof Figure.Description description
        ? Optional.of(description.unit())
        : Optional.empty();
  }

  /** The value, in percent where it is a share; none for a count alone. */
  Optional<Double> value() {
    if (figure instanceof Figure.Sounding sounding) {
      return Optional.of(sounding.value() * scale());
    }
    return figure instanceof Figure.Description description
        ? Optional.of(description.value() * scale())
        : Optional.empty();
  }

  /** The lower bound of the interval, as {@link #value()}. */
  Optional<Double> low() {
    return figure instanceof Figure.Sounding sounding
        ? Optional.of(sounding.low() * scale())
        : Optional.empty();
  }

  /** The upper bound of the interval, as {@link #value()}. */
  Optional<Double> high() {
    return figure instanceof Figure.Sounding sounding
        ? Optional.of(sounding.high() * scale())
        : Optional.empty();
  }

  /** Respondents in the base. */
  Optional<Long> n() {
    if (figure instanceof Figure.Sounding sounding) {
      return Optional.of(sounding.n());
    }
    if (figure instanceof Figure.Description description) {
      return Optional.of(description.n());
    }
    return figure instanceof Figure.Counted counted ? Optional.of(counted.n()) : Optional.empty();
  }

  /** Respondents behind the figure. */
  Optional<Long> count() {
    var count = Figure.count(figure);
    return count.isPresent() ? Optional.of(count.getAsLong()) : Optional.empty();
  }

  /** Respondents of the table without an answer of one kind, where that may be shown. */
  Optional<Long> missing(MissingCode code) {
    return Optional.ofNullable(table.bases().missing().get(code));
  }

  private double scale() {
    return unit().filter(Figure.Unit.SHARE::equals).isPresent() ? PERCENT : 1;
  }
}
