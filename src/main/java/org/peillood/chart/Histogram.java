package org.peillood.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.peillood.analysis.Figure;
import org.peillood.analysis.FigureWords;
import org.peillood.analysis.NumberClass;
import org.peillood.analysis.ResultTable;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.TabulationResult;
import org.peillood.web.Texts;

/**
 * How the answers to a number are spread over classes, as the result has them. The area of a bar is
 * its share; the lowest and highest class have no end, and are drawn as wide as their neighbour.
 *
 * @param bars from low to high
 */
record Histogram(List<Bar> bars, Texts texts) implements Form {

  /** A class with what is told of it. */
  record Bar(NumberClass numbers, String label, Figure figure) {

    /** Its share of the answers. */
    double share() {
      if (figure instanceof Figure.Sounding sounding) {
        return sounding.value();
      }
      return figure instanceof Figure.Counted counted
          ? counted.count() / (double) Math.max(1, counted.n())
          : 0;
    }

    boolean isOpen() {
      return numbers.from().isEmpty() || numbers.to().isEmpty();
    }
  }

  Histogram {
    bars = List.copyOf(bars);
  }

  /** Of the first item of a result; none where its answers have no classes. */
  static Optional<Histogram> of(TabulationResult result, Texts texts) {
    return ChartTable.of(result, ChartDefinition.Order.QUESTIONNAIRE).stream()
        .findFirst()
        .map(ChartTable::table)
        .filter(table -> table.rows(Kind.CLASS).size() > 1)
        .map(table -> new Histogram(bars(table), texts));
  }

  private static List<Bar> bars(ResultTable table) {
    return table.rows(Kind.CLASS).stream()
        .map(row -> new Bar(NumberClass.parse(row.code()), row.label(), row.figure()))
        .toList();
  }

  /** How wide a class is; of one without an end, as wide as the one beside it. */
  double width(int bar) {
    var numbers = bars.get(bar).numbers();
    if (!bars.get(bar).isOpen()) {
      return numbers.to().orElseThrow().subtract(numbers.from().orElseThrow()).doubleValue();
    }
    if (bars.size() == 2) {
      return 1;
    }
    return width(bar == 0 ? 1 : bars.size() - 2);
  }

  @Override
  public Body body(double width, HouseStyle.Palette palette) {
    return new HistogramBody(this, width, palette);
  }

  /** A class in figures. */
  String told(Bar bar) {
    var words = FigureWords.in(texts);
    return bar.figure() instanceof Figure.Counted counted
        ? words.whole(counted.count())
        : words.value(bar.figure());
  }

  @Override
  public List<String> sentences() {
    var words = FigureWords.in(texts);
    return List.of(
        bars.stream()
            .map(
                bar ->
                    bar.label()
                        + ": "
                        + told(bar)
                        + (bar.figure() instanceof Figure.Sounding sounding
                            ? " (" + words.interval(sounding) + ")"
                            : ""))
            .collect(Collectors.joining("; ", "", ".")));
  }

  @Override
  public List<String> notes() {
    var notes = new ArrayList<String>();
    notes.add(texts.get("chart.histogram.read"));
    if (bars.stream().anyMatch(bar -> bar.figure() instanceof Figure.Sounding)) {
      notes.add(texts.get("chart.stacked.intervals"));
    }
    return notes;
  }
}
