package org.peillood.chart;

import java.util.List;
import org.peillood.analysis.Figure;
import org.peillood.analysis.Figure.Sounding;
import org.peillood.web.Figures;
import org.peillood.web.Texts;

/**
 * The upright axis of a trend, the same for all its strips: shares from 0 to just past the highest
 * interval, in steps of 20 percent; means between the whole numbers around their intervals.
 */
record TrendScale(double low, double high, boolean isOfShares) {

  private static final double STEP = 0.2;

  static TrendScale of(List<Sounding> soundings) {
    double top = soundings.stream().mapToDouble(Sounding::high).max().orElse(1);
    if (soundings.stream().allMatch(sounding -> sounding.unit() == Figure.Unit.SHARE)) {
      return new TrendScale(0, Math.min(1, Math.ceil(top / STEP - 1e-9) * STEP), true);
    }
    double bottom = soundings.stream().mapToDouble(Sounding::low).min().orElse(0);
    double low = Math.floor(bottom);
    return new TrendScale(low, Math.max(low + 1, Math.ceil(top)), false);
  }

  /** How far up a value stands, from 0 to 1. */
  double share(double value) {
    return (value - low) / (high - low);
  }

  /** A value beside the axis. */
  String written(double value, Texts texts) {
    return isOfShares
        ? texts.get("analysis.percent", Figures.percent(value, texts.language()))
        : Figures.whole(Math.round(value), texts.language());
  }
}
