package org.peillood.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.peillood.analysis.Figure;
import org.peillood.analysis.FigureWords;
import org.peillood.analysis.ResultTable;
import org.peillood.analysis.ResultWords;
import org.peillood.analysis.TabulationResult;
import org.peillood.chart.Charts;
import org.peillood.chart.Plotted;
import org.peillood.web.Texts;

/**
 * What a document says about one result: a chart where one can be made, what a reader must know of
 * it, and the figures in tables. It lives for one request.
 *
 * @param subtitle what is measured, among whom; may be empty
 * @param drawing the chart of the house, whose picture stands in where a program cannot draw it
 * @param plotted the figures for a chart that the reader's program draws
 */
record Handout(
    String title,
    String subtitle,
    TabulationResult result,
    Optional<Charts.Drawing> drawing,
    Optional<Plotted> plotted,
    Texts words) {

  private static final String BAND = "B5D3E9";

  /** Of a chart that is defined. */
  static Handout of(Charts.Drawing drawing) {
    var words = drawing.definition().words(drawing.texts().language());
    return new Handout(
        words.title(),
        words.subtitle(),
        drawing.result(),
        Optional.of(drawing),
        drawing.plotted(),
        drawing.texts());
  }

  /** Of any result, with the chart that suits it. */
  static Handout of(TabulationResult result, Optional<Charts.Drawing> sketch, Texts words) {
    return new Handout(
        result.tables().stream().findFirst().map(ResultTable::title).orElse(result.surveyName()),
        result.surveyName(),
        result,
        sketch,
        sketch.isPresent() ? sketch.flatMap(Charts.Drawing::plotted) : Plotted.means(result, BAND),
        words);
  }

  boolean hasChart() {
    return plotted.isPresent() || drawing.isPresent();
  }

  /** Bases, waves, weight, source, date; what is not drawn and why. */
  List<String> caption() {
    var caption = new ArrayList<String>();
    caption.addAll(drawing.map(Charts.Drawing::caption).orElseGet(this::sources));
    plotted.ifPresent(
        plot -> {
          say("office.suppressed", names(plot, figure -> !figure.isShown()), caption);
          if (Scale.of(plot).isPresent()) {
            say("office.counts", names(plot, Figure.Counted.class::isInstance), caption);
          }
        });
    caption.addAll(result.warnings());
    return caption;
  }

  private void say(String key, List<String> names, List<String> caption) {
    if (!names.isEmpty()) {
      caption.add(words.get(key, String.join("; ", names)));
    }
  }

  private static List<String> names(Plotted plot, Predicate<Figure> those) {
    var names = new ArrayList<String>();
    for (var series : plot.series()) {
      for (int i = 0; i < plot.categories().size(); i++) {
        if (those.test(series.figures().get(i))) {
          var category = plot.categories().get(i);
          names.add(series.name().isEmpty() ? category : series.name() + " – " + category);
        }
      }
    }
    return names;
  }

  private List<String> sources() {
    var said = ResultWords.in(words);
    return result.ofEveryone().tables().stream()
        .collect(Collectors.groupingBy(ResultTable::wave, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(tables -> said.base(tables) + " · " + said.source(result, tables))
        .toList();
  }

  /** The chart in words. */
  String alternative() {
    return drawing
        .map(one -> one.description().text())
        .orElseGet(() -> plotted.map(this::spoken).orElse(""));
  }

  private String spoken(Plotted plot) {
    var figures = FigureWords.in(words);
    var sentences = new ArrayList<String>();
    for (var series : plot.series()) {
      for (int i = 0; i < plot.categories().size(); i++) {
        var figure = series.figures().get(i);
        var interval =
            figure instanceof Figure.Sounding sounding
                ? " (" + figures.interval(sounding) + ")"
                : "";
        sentences.add(plot.categories().get(i) + ": " + figures.value(figure) + interval + ".");
      }
    }
    return String.join(" ", sentences);
  }

  /** The language of the document with its country, for spelling and for reading aloud. */
  String tag() {
    var code = words.language().code();
    return code.equals("en") ? "en-GB" : code.toLowerCase(Locale.ROOT) + "-BE";
  }
}
