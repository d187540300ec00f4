package org.peillood.export;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.peillood.analysis.Figure;
import org.peillood.web.Texts;

/**
 * A figure taken apart for the cells of a table. What may not be shown is a value of its own.
 *
 * @param figure its shares are fractions
 */
record FigureCells(Figure figure) {

  private static final double PERCENT = 100;
  private static final double DECIMALS = 10_000;

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

  /** Unit, value, bounds, base and count of the figure: six cells of a line. */
  void write(Lines lines, Texts words) throws IOException {
    lines.text(
        unit()
            .map(unit -> words.get("export.unit." + unit.name().toLowerCase(Locale.ROOT)))
            .orElse(""));
    if (isSuppressed()) {
      var word = words.get("analysis.suppressed");
      lines.text(word).text(word).text(word).text(word).text(word);
    } else {
      lines.number(decimal(value()));
      lines.number(decimal(low())).number(decimal(high()));
      lines.number(whole(n())).number(whole(count()));
    }
  }

  /** A value with four decimals; an empty cell for none. */
  static double decimal(Optional<Double> value) {
    return value.map(v -> Math.rint(v * DECIMALS) / DECIMALS).orElse(Double.NaN);
  }

  /** A whole number; an empty cell for none. */
  static double whole(Optional<Long> value) {
    return value.map(Long::doubleValue).orElse(Double.NaN);
  }

  /** What a fraction is multiplied with. */
  double scale() {
    return unit().filter(Figure.Unit.SHARE::equals).isPresent() ? PERCENT : 1;
  }
}
