package org.peillood.note;

import java.util.OptionalDouble;
import org.peillood.analysis.Figure;
import org.peillood.analysis.Figure.Counted;
import org.peillood.analysis.Figure.Description;
import org.peillood.analysis.Figure.Sounding;
import org.peillood.analysis.Figure.Unit;
import org.peillood.analysis.ResultTable;

/** How a number in a text agrees with a figure. */
enum Agreement {
  /** It is the figure, to the last place that is written. */
  EXACT,
  /** It is the figure, rounded as its words say. */
  ROUNDED,
  /** It could be the figure, and is another number. */
  DIFFERENT,
  /** The two are of different kinds: a mean is no percentage. */
  INCOMPARABLE;

  // "Een op drie" says nothing finer than this, in percent.
  private static final double LOOSEST = 5;
  private static final double TINY = 1e-9;

  boolean agrees() {
    return this == EXACT || this == ROUNDED;
  }

  static Agreement of(TextNumber number, Figure figure, ResultTable table) {
    return switch (number.kind()) {
      case PERCENT, RATIO -> share(number, figure);
      case RANGE -> range(number, figure);
      case BASE -> base(number, figure, table);
      case COUNT -> count(number, figure, table);
      case VALUE -> value(number, figure);
    };
  }

  private static Agreement share(TextNumber number, Figure figure) {
    var share = shareOf(figure);
    if (share.isEmpty()) {
      return INCOMPARABLE;
    }
    double of = 100 * share.getAsDouble();
    if (number.kind() == TextNumber.Kind.RATIO) {
      double off = Math.abs(of - number.low());
      return off < 1e-6 ? EXACT : off <= Math.min(number.step() / 2, LOOSEST) ? ROUNDED : DIFFERENT;
    }
    if (isRounded(of, number)) {
      return EXACT;
    }
    return number.about() && Math.abs(of - number.low()) <= looseness(number) ? ROUNDED : DIFFERENT;
  }

  private static OptionalDouble shareOf(Figure figure) {
    if (figure instanceof Sounding sounding && sounding.unit() == Unit.SHARE) {
      return OptionalDouble.of(sounding.value());
    }
    // Below 30 answers a result has counts only; a text may still have made a percentage of it.
    return figure instanceof Counted counted && counted.n() > 0
        ? OptionalDouble.of((double) counted.count() / counted.n())
        : OptionalDouble.empty();
  }

  private static Agreement range(TextNumber number, Figure figure) {
    if (!(figure instanceof Sounding sounding) || sounding.unit() != Unit.SHARE) {
      return INCOMPARABLE;
    }
    double low = Math.abs(100 * sounding.low() - number.low());
    double high = Math.abs(100 * sounding.high() - number.high());
    double half = number.step() / 2 + TINY;
    if (low <= half && high <= half) {
      return EXACT;
    }
    return low <= number.step() && high <= number.step() ? ROUNDED : DIFFERENT;
  }

  private static Agreement base(TextNumber number, Figure figure, ResultTable table) {
    long n = baseOf(figure);
    boolean asked = table.bases().answered().filter(all -> all == number.low()).isPresent();
    return n == number.low() || asked ? EXACT : n < 0 ? INCOMPARABLE : DIFFERENT;
  }

  private static long baseOf(Figure figure) {
    if (figure instanceof Sounding sounding) {
      return sounding.n();
    }
    if (figure instanceof Counted counted) {
      return counted.n();
    }
    return figure instanceof Description description ? description.n() : -1;
  }

  private static Agreement count(TextNumber number, Figure figure, ResultTable table) {
    var known = new java.util.ArrayList<Double>();
    Figure.count(figure).ifPresent(count -> known.add((double) count));
    long n = baseOf(figure);
    if (n >= 0) {
      known.add((double) n);
    }
    table.bases().answered().ifPresent(all -> known.add((double) all));
    table.bases().asked().ifPresent(all -> known.add((double) all));
    if (valueOf(figure).isPresent() && isRounded(valueOf(figure).getAsDouble(), number)) {
      return EXACT;
    }
    if (known.stream().anyMatch(each -> each == number.low())) {
      return EXACT;
    }
    boolean near =
        number.about()
            && known.stream().anyMatch(e -> Math.abs(e - number.low()) <= looseness(number));
    return near ? ROUNDED : known.isEmpty() ? INCOMPARABLE : DIFFERENT;
  }

  private static Agreement value(TextNumber number, Figure figure) {
    var value = valueOf(figure);
    if (value.isEmpty()) {
      return INCOMPARABLE;
    }
    if (isRounded(value.getAsDouble(), number)) {
      return EXACT;
    }
    double off = Math.abs(value.getAsDouble() - number.low());
    return number.about() && off <= looseness(number) ? ROUNDED : DIFFERENT;
  }

  private static OptionalDouble valueOf(Figure figure) {
    if (figure instanceof Sounding sounding && sounding.unit() != Unit.SHARE) {
      return OptionalDouble.of(sounding.value());
    }
    return figure instanceof Description description && description.unit() != Unit.SHARE
        ? OptionalDouble.of(description.value())
        : OptionalDouble.empty();
  }

  /** Whether a figure, written with the places of the number, is the number. */
  private static boolean isRounded(double figure, TextNumber number) {
    return Math.abs(figure - number.low()) <= number.step() / 2 + TINY;
  }

  /** How far "about" reaches: half of the round number it stands at. */
  private static double looseness(TextNumber number) {
    double round = number.step();
    for (double each : new double[] {5, 10, 50, 100, 500, 1000, 10_000, 100_000, 1_000_000}) {
      if (number.low() >= 2 * each && number.low() % each < TINY) {
        round = Math.max(round, each);
      }
    }
    return number.kind().isShare() ? Math.min(round / 2, LOOSEST) : round / 2;
  }
}
