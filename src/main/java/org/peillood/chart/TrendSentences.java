package org.peillood.chart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.analysis.Figure;
import org.peillood.analysis.FigureWords;
import org.peillood.analysis.Trend;
import org.peillood.analysis.TrendWords;
import org.peillood.web.Figures;
import org.peillood.web.Texts;

/** What a chart of a trend says, made by rule from its numbers, tests and breaks. */
final class TrendSentences {

  private final Texts texts;
  private final FigureWords words;
  private final TrendWords told;

  private TrendSentences(Texts texts) {
    this.texts = texts;
    this.words = FigureWords.in(texts);
    this.told = TrendWords.in(texts);
  }

  static TrendSentences in(Texts texts) {
    return new TrendSentences(texts);
  }

  /** Where the lines stop and why, each reason once; with a letter where there are several. */
  List<String> reasons(List<TrendStrip> strips) {
    var all = all(strips);
    var reasons = new ArrayList<String>();
    for (int i = 0; i < all.size(); i++) {
      reasons.add(all.size() == 1 ? all.get(i) : letter(i) + " " + all.get(i));
    }
    return reasons;
  }

  /** By which a strip refers to its reason; none where all have the same one. */
  Optional<String> letter(List<TrendStrip> strips, TrendStrip strip, int passage) {
    var all = all(strips);
    return all.size() < 2
        ? Optional.empty()
        : Optional.of(letter(all.indexOf(reason(strip.trend(), passage))));
  }

  private static String letter(int number) {
    return String.valueOf((char) ('a' + number));
  }

  private List<String> all(List<TrendStrip> strips) {
    var all = new LinkedHashSet<String>();
    for (var strip : strips) {
      for (int i = 0; i < strip.trend().passages().size(); i++) {
        if (!strip.trend().passages().get(i).isOpen()) {
          all.add(reason(strip.trend(), i));
        }
      }
    }
    return List.copyOf(all);
  }

  private String reason(Trend trend, int passage) {
    return Stream.concat(
            Stream.of(
                texts.get(
                    "trend.broken",
                    trend.waves().get(passage).title(),
                    trend.waves().get(passage + 1).title())),
            told.reasons(trend.passages().get(passage)).stream())
        .collect(Collectors.joining(" "));
  }

  /** A sentence for each figure, then why lines stop. */
  List<String> sentences(TrendStrip.Chosen chosen) {
    var sentences = new ArrayList<String>();
    chosen.drawn().forEach(strip -> sentences.add(sentence(strip)));
    sentences.addAll(all(chosen.drawn()));
    return sentences;
  }

  private String sentence(TrendStrip strip) {
    var parts = new ArrayList<String>();
    for (int i = 0; i < strip.trend().waves().size(); i++) {
      var figure = strip.line().figures().get(i);
      var spoken =
          strip.trend().waves().get(i).title()
              + " "
              + figure.map(this::spoken).orElseGet(() -> texts.get("trend.absent"));
      parts.add(
          i == 0
              ? spoken
              : spoken
                  + told.verdict(strip.trend(), strip.line(), i - 1)
                      .map(verdict -> ", " + verdict)
                      .orElse(""));
    }
    return strip.label() + ": " + String.join("; ", parts) + ".";
  }

  private String spoken(Figure figure) {
    if (figure instanceof Figure.Sounding sounding) {
      return words.value(sounding)
          + " ("
          + words.interval(sounding)
          + ", "
          + words.base(sounding.n())
          + ")";
    }
    return figure instanceof Figure.Counted counted
        ? texts.get("chart.of", words.whole(counted.count()), words.whole(counted.n()))
        : words.value(figure);
  }

  /** Under the chart: bases, what was tested, method and day, and what is not drawn. */
  List<String> caption(List<Trend> trends, TrendStrip.Chosen chosen) {
    var caption = new ArrayList<String>();
    var first = trends.get(0);
    if (!chosen.leftOut().isEmpty()) {
      caption.add(texts.get("chart.grouped.left-out", String.join("; ", chosen.leftOut())));
    }
    if (trends.size() == 1) {
      caption.add(
          first.waves().stream()
              .map(wave -> wave.title() + ": " + base(wave))
              .collect(Collectors.joining(" · ")));
    }
    trends.stream().flatMap(trend -> told.notes(trend).stream()).distinct().forEach(caption::add);
    var foot = new ArrayList<String>();
    foot.add(trends.stream().map(Trend::name).collect(Collectors.joining(", ")));
    foot.add(
        first
            .tabulation()
            .weight()
            .map(name -> texts.get("analysis.weighted", name))
            .orElseGet(() -> texts.get("analysis.unweighted")));
    if (!first.methods().isEmpty()) {
      foot.add(texts.get("analysis.foot.interval", String.join(", ", first.methods())));
    }
    foot.add(
        texts.get(
            "analysis.foot.calculated", Figures.date(first.calculatedOn(), texts.language())));
    if (first.synthetic()) {
      foot.add(texts.get("analysis.foot.synthetic"));
    }
    caption.add(String.join(" · ", foot));
    return caption;
  }

  private String base(Trend.Point wave) {
    return wave.bases()
        .answered()
        .map(words::base)
        .orElseGet(() -> texts.get("analysis.suppressed"));
  }
}
