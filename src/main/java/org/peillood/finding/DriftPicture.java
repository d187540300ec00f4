package org.peillood.finding;

import java.util.Locale;
import org.peillood.analysis.Figure.Sounding;
import org.peillood.analysis.Figure.Unit;

/**
 * Two estimates with their intervals on one axis: where each stands, in pixels from the left.
 *
 * @param frozen the one that was cited
 * @param now the one of now
 */
public record DriftPicture(Span frozen, Span now) {

  private static final double LEFT = 6;
  private static final double RIGHT = 170;

  /** An estimate on the axis. */
  public record Span(double low, double value, double high) {}

  /** A position as it is written in a drawing. */
  public static String px(double position) {
    return String.format(Locale.ROOT, "%.1f", position);
  }

  /** Shares stand on an axis from 0 to 100 percent, others on one that just holds both. */
  static DriftPicture of(Sounding then, Sounding now) {
    boolean share = then.unit() == Unit.SHARE;
    var from = share ? 0 : Math.min(then.low(), now.low());
    var to = share ? 1 : Math.max(then.high(), now.high());
    return new DriftPicture(span(then, from, to), span(now, from, to));
  }

  private static Span span(Sounding figure, double from, double to) {
    return new Span(
        place(figure.low(), from, to),
        place(figure.value(), from, to),
        place(figure.high(), from, to));
  }

  private static double place(double value, double from, double to) {
    return to > from ? LEFT + (value - from) / (to - from) * (RIGHT - LEFT) : (LEFT + RIGHT) / 2;
  }
}
