package org.peillood.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.peillood.analysis.Trend.Difference;
import org.peillood.analysis.Trend.Line;
import org.peillood.analysis.Trend.Passage;
import org.peillood.web.Figures;
import org.peillood.web.Texts;

/** What a trend says in words, made by rule: what broke, and what demonstrably differs. */
public final class TrendWords {

  private final Texts texts;

  private TrendWords(Texts texts) {
    this.texts = texts;
  }

  /** In the language of these texts. */
  public static TrendWords in(Texts texts) {
    return new TrendWords(texts);
  }

  /** Why two waves are not compared, a sentence each; none where they are. */
  public List<String> reasons(Passage passage) {
    return passage.breaks().stream().filter(SeriesBreak::stops).map(this::reason).toList();
  }

  /** What is not the same although two waves are compared. */
  public List<String> marks(Passage passage) {
    return passage.breaks().stream().filter(one -> !one.stops()).map(this::reason).toList();
  }

  /** What broke, in a sentence. */
  public String reason(SeriesBreak broken) {
    var key = "trend.break." + slug(broken.kind());
    boolean isUnusual = broken.kind().usual() != broken.effect() && texts.has(key + ".stops");
    return texts.get(isUnusual ? key + ".stops" : key, broken.words().toArray());
  }

  /** Why there is no trend, in a sentence. */
  public String reason(NoTrend without) {
    return texts.get(
        "trend.none." + without.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        without.details().toArray());
  }

  /** Of what there is no trend, and why: {@code P03 How old is the child? – …}. */
  public String sentence(NoTrend without) {
    return texts.get("trend.none", without.name(), without.wording(), reason(without));
  }

  private static String slug(SeriesBreak.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What the test of a line after a wave says; none where nothing was tested. */
  public Optional<String> verdict(Trend trend, Line line, int passage) {
    return line.changes()
        .get(passage)
        .map(
            change ->
                texts.get(
                    "trend.verdict." + change.verdict().name().toLowerCase(Locale.ROOT),
                    trend.waves().get(passage).title(),
                    FigureWords.in(texts).p(change.p()),
                    difference(change)));
  }

  /** {@code 8 procentpunt meer, tussen 2 en 14}. */
  private String difference(Difference change) {
    boolean isMore = change.value() >= 0;
    double low = isMore ? change.low() : -change.high();
    double high = isMore ? change.high() : -change.low();
    return texts.get(
        (change.unit() == Figure.Unit.SHARE ? "trend.difference.share." : "trend.difference.")
            + (isMore ? "more" : "less"),
        number(Math.abs(change.value()), change.unit()),
        number(low, change.unit()),
        number(high, change.unit()));
  }

  private String number(double value, Figure.Unit unit) {
    if (unit == Figure.Unit.SHARE) {
      return Figures.percent(value, texts.language()).replaceAll("^-0$", "0");
    }
    return Figures.decimal(value, unit == Figure.Unit.POINTS ? 2 : 1, texts.language());
  }

  /** Under a table: what was tested and how many times, and that people may be in both waves. */
  public List<String> notes(Trend trend) {
    var tests =
        trend.tests() == 0
            ? texts.get("trend.tests.none")
            : texts.count("trend.tests", trend.tests());
    var notes = new ArrayList<String>();
    ResultWords.in(texts).modes(trend.tabulation()).map(words -> words + ".").ifPresent(notes::add);
    notes.add(tests);
    if (trend.panel()) {
      notes.add(texts.get("trend.panel"));
    }
    return notes;
  }
}
