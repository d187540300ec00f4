package org.peillood.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.peillood.analysis.Figure;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.Trend;

/**
 * One figure over the waves, as a chart shows it: a strip of its own, so that lines never cross.
 *
 * @param label what the figure is of
 */
record TrendStrip(String label, Trend trend, Trend.Line line) {

  /** As many strips as fit one look. */
  static final int MOST = 6;

  /**
   * What is drawn and what is not.
   *
   * @param leftOut the labels of those that are not drawn
   */
  record Chosen(List<TrendStrip> drawn, List<String> leftOut) {
    Chosen {
      drawn = List.copyOf(drawn);
      leftOut = List.copyOf(leftOut);
    }
  }

  /**
   * The strips of some trends: of several items the one figure that stands for each, of one item
   * all its shares. Those without any figure give way to others.
   */
  static Chosen of(List<Trend> trends) {
    var all = new ArrayList<TrendStrip>();
    for (var trend : trends) {
      var lines = lines(trend);
      if (trends.size() > 1) {
        lines.stream()
            .findFirst()
            .ifPresent(
                line ->
                    all.add(new TrendStrip(trend.wording() + " – " + line.label(), trend, line)));
      } else {
        lines.forEach(line -> all.add(new TrendStrip(line.label(), trend, line)));
      }
    }
    var drawn = all.stream().filter(TrendStrip::isShown).limit(MOST).toList();
    return new Chosen(
        drawn,
        all.stream().filter(strip -> !drawn.contains(strip)).map(TrendStrip::label).toList());
  }

  /** Shares where there are any: a mean has another axis, and stands in the table. */
  private static List<Trend.Line> lines(Trend trend) {
    var lines = new ArrayList<Trend.Line>();
    for (var kind :
        List.of(Kind.COMBINED, Kind.HIGH_SIDE, Kind.LOW_SIDE, Kind.CATEGORY, Kind.AMONG_FIRST)) {
      trend.lines().stream().filter(line -> line.kind() == kind).forEach(lines::add);
    }
    return lines.isEmpty() ? trend.lines() : lines;
  }

  private boolean isShown() {
    return line.figures().stream().flatMap(Optional::stream).anyMatch(Figure::isShown);
  }

  /** The figures with their intervals. */
  List<Figure.Sounding> soundings() {
    return line.figures().stream()
        .flatMap(Optional::stream)
        .filter(Figure.Sounding.class::isInstance)
        .map(Figure.Sounding.class::cast)
        .toList();
  }
}
