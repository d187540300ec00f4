package org.peillood.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.peillood.analysis.Figure.Sounding;
import org.peillood.analysis.ResultTable.Row;
import org.peillood.analysis.SeriesBreaks.Put;
import org.peillood.analysis.Trend.Difference;
import org.peillood.analysis.Trend.Line;
import org.peillood.analysis.Trend.Passage;
import org.peillood.analysis.Trend.Point;
import org.peillood.analysis.Trend.Verdict;
import org.peillood.statistics.Adjustment;
import org.peillood.statistics.Change;
import org.peillood.statistics.Estimate;
import org.peillood.statistics.Interval;
import org.peillood.survey.Survey;
import org.peillood.web.Language;

/** Makes a trend of what was published of each wave. */
final class TrendOfResults {

  /**
   * What one wave gives.
   *
   * @param result of this wave only
   */
  record Published(Put put, TabulationResult result, ResultTable table) {}

  private static final double ALPHA = Tabulation.Comparison.USUAL.alpha();

  private final Survey survey;
  private final Tabulation tabulation;
  private final List<Published> waves;
  private final Language language;

  /** Of waves in the order in which they opened. */
  TrendOfResults(Survey survey, Tabulation tabulation, List<Published> waves, Language language) {
    this.survey = survey;
    this.tabulation = tabulation;
    this.waves = List.copyOf(waves);
    this.language = language;
  }

  /** The trend; none where fewer than two waves tell anything. */
  Optional<Trend> trend() {
    if (waves.size() < 2) {
      return Optional.empty();
    }
    var passages = passages();
    var lines = tested(lines(), passages);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    var latest = waves.get(waves.size() - 1);
    return Optional.of(
        new Trend(
            tabulation.inWaves(List.of()),
            latest.result().surveyName(),
            waves.stream().anyMatch(wave -> wave.result().synthetic()),
            latest.result().calculatedOn(),
            waves.stream().flatMap(w -> w.result().methods().stream()).distinct().toList(),
            latest.table().items(),
            latest.table().title(),
            latest.table().wording(),
            waves.stream().map(this::point).toList(),
            passages,
            lines,
            survey.hasPanel()));
  }

  private Point point(Published published) {
    var wave = published.put().wave();
    return new Point(
        wave.code(),
        wave.title().in(language.code()),
        wave.opens(),
        published.table().standing(),
        published.table().bases());
  }

  private List<Passage> passages() {
    var passages = new ArrayList<Passage>();
    for (int i = 1; i < waves.size(); i++) {
      var breaks =
          new SeriesBreaks(
              waves.get(i - 1).put(), waves.get(i).put(), language, survey.minimumCell());
      passages.add(
          new Passage(breaks.of(waves.get(i).table().items(), List.copyOf(tabulation.apart()))));
    }
    return passages;
  }

  /** Which rows have a line: sums stand for the points of a scale. */
  private static boolean isDrawn(Row row, boolean isScale) {
    return switch (row.kind()) {
      case CATEGORY -> !isScale;
      case COMBINED, AMONG_FIRST, LOW_SIDE, HIGH_SIDE, MEAN, NPS -> true;
      case FIRST, MEDIAN, LOWER_QUARTILE, UPPER_QUARTILE, SPREAD, ALPHA, ANSWERS, CLASS -> false;
    };
  }

  private List<Line> lines() {
    boolean isScale = tabulation.measure() == Tabulation.Measure.LIKERT;
    Map<String, Row> rows = new LinkedHashMap<>();
    // The order and the words of the latest wave; what only earlier waves have comes last.
    for (int i = waves.size() - 1; i >= 0; i--) {
      waves.get(i).table().rows().stream()
          .filter(row -> isDrawn(row, isScale))
          .forEach(row -> rows.putIfAbsent(row.kind() + " " + row.code(), row));
    }
    return rows.values().stream()
        .map(
            row ->
                new Line(
                    row.kind(),
                    row.code(),
                    row.label(),
                    waves.stream().map(wave -> figure(wave.table(), row)).toList(),
                    List.of()))
        .toList();
  }

  private static Optional<Figure> figure(ResultTable table, Row row) {
    // A table that is withheld whole, as by mode, has no rows; that does not mean it was not asked.
    if (table.standing() == ResultTable.Standing.WITHHELD && table.rows().isEmpty()) {
      return Optional.of(new Figure.Suppressed());
    }
    return table.rows().stream()
        .filter(other -> other.kind() == row.kind() && other.code().equals(row.code()))
        .map(Row::figure)
        .findFirst();
  }

  private List<Line> tested(List<Line> lines, List<Passage> passages) {
    var changes = new ArrayList<List<Optional<Change>>>();
    for (var line : lines) {
      var own = new ArrayList<Optional<Change>>();
      for (int i = 0; i < passages.size(); i++) {
        own.add(passages.get(i).isOpen() ? change(line, i) : Optional.empty());
      }
      changes.add(own);
    }
    var raw =
        changes.stream()
            .flatMap(List::stream)
            .flatMap(Optional::stream)
            .mapToDouble(Change::p)
            .toArray();
    var adjusted = Adjustment.HOLM.adjust(raw);
    var told = new ArrayList<Line>();
    int next = 0;
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var outcomes = new ArrayList<Optional<Difference>>();
      for (var change : changes.get(i)) {
        outcomes.add(
            change.isPresent()
                ? Optional.of(outcome(change.get(), adjusted[next++], unit(line)))
                : Optional.empty());
      }
      told.add(new Line(line.kind(), line.code(), line.label(), line.figures(), outcomes));
    }
    return told;
  }

  private static Figure.Unit unit(Line line) {
    return soundings(line).findFirst().map(Sounding::unit).orElse(Figure.Unit.SHARE);
  }

  private static Stream<Sounding> soundings(Line line) {
    return line.figures().stream()
        .flatMap(Optional::stream)
        .filter(Sounding.class::isInstance)
        .map(Sounding.class::cast);
  }

  private static Difference outcome(Change change, double p, Figure.Unit unit) {
    var verdict =
        p >= ALPHA
            ? Verdict.NOT_DEMONSTRABLE
            : change.difference() > 0 ? Verdict.HIGHER : Verdict.LOWER;
    return new Difference(
        verdict,
        change.difference(),
        change.interval().lower(),
        change.interval().upper(),
        p,
        unit);
  }

  /** What changed after a wave; as in {@link ColumnLetters} where it can be tested. */
  private Optional<Change> change(Line line, int passage) {
    if (!(line.figures().get(passage).orElseGet(Figure.Suppressed::new) instanceof Sounding was)
        || !(line.figures().get(passage + 1).orElseGet(Figure.Suppressed::new)
            instanceof Sounding is)) {
      return Optional.empty();
    }
    boolean isShare = was.unit() == Figure.Unit.SHARE;
    boolean isWeighted = waves.stream().anyMatch(wave -> wave.put().weight().isPresent());
    if (isWeighted && isShare && tabulation.base() != Tabulation.Base.ANSWERED) {
      return Optional.empty();
    }
    if (isShare) {
      return isExtreme(was) || isExtreme(is)
          ? Optional.empty()
          : Change.ofShares(estimate(was, passage), estimate(is, passage + 1)).value();
    }
    return was.unit() == Figure.Unit.SCORE
        ? Optional.empty()
        : Change.ofMeans(estimate(was, passage), estimate(is, passage + 1)).value();
  }

  private static boolean isExtreme(Sounding sounding) {
    return sounding.value() <= 0 || sounding.value() >= 1;
  }

  private Estimate estimate(Sounding sounding, int wave) {
    return new Estimate(
        sounding.value(),
        new Interval(sounding.low(), sounding.high(), tabulation.level(), "published"),
        sounding.n(),
        waves.get(wave).table().effectiveN().orElse((double) sounding.n()));
  }
}
