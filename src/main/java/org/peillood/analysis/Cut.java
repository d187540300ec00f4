package org.peillood.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.ResultTable.Row;
import org.peillood.analysis.ResultTable.Standing;
import org.peillood.privacy.DisclosureControl;
import org.peillood.statistics.Base;
import org.peillood.statistics.Column;
import org.peillood.statistics.Estimate;
import org.peillood.statistics.Microdata;
import org.peillood.statistics.NumericColumn;
import org.peillood.statistics.Rows;
import org.peillood.statistics.SampleDesign;
import org.peillood.statistics.ScaleItem;
import org.peillood.statistics.ScaleScore;
import org.peillood.statistics.SurveyFigures;
import org.peillood.statistics.SurveyMean;
import org.peillood.statistics.SurveyQuantile;
import org.peillood.statistics.Weights;
import org.peillood.survey.Item;
import org.peillood.survey.Matrix;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Texts;

/**
 * What one table is cut from: a tabulation, the responses of one wave of its survey, and the
 * language of its words.
 *
 * @param data every response of the wave
 * @param rows those that the table is of
 * @param weighed every response, where the tabulation is weighted
 * @param variables what can be counted
 * @param protection where the counts of items are protected
 */
record Cut(
    Survey survey,
    Wave wave,
    Microdata data,
    Rows rows,
    Tabulation tabulation,
    Texts texts,
    Optional<Weighed> weighed,
    Variables variables,
    Protection protection) {

  /** Where disclosure control decides about the counts of items. */
  enum Protection {
    /** In each table by itself. */
    PER_TABLE,
    /** Over all columns together, see {@link SplitTables}. */
    OVER_COLUMNS
  }

  /** Fewer answers than this are shown as counts (DESIGN, principle 2). */
  static final int FEWEST_FOR_ESTIMATES = 30;

  static Cut of(
      Survey survey,
      Wave wave,
      Microdata data,
      Tabulation tabulation,
      Texts texts,
      Optional<Weighed> weighed,
      Variables variables) {
    var rows =
        tabulation.modes().isEmpty() ? data.all() : new ByMode(data).rows(tabulation.modes());
    return new Cut(
        survey, wave, data, rows, tabulation, texts, weighed, variables, Protection.PER_TABLE);
  }

  /** The weight of every response, where the tabulation is weighted. */
  Optional<Weights> weights() {
    return weighed.map(Weighed::weights);
  }

  /** The same of some respondents only; counts are protected over all columns. */
  Cut column(Rows some) {
    return new Cut(
        survey, wave, data, some, tabulation, texts, weighed, variables, Protection.OVER_COLUMNS);
  }

  boolean isByMode() {
    return !tabulation.modes().isEmpty();
  }

  /** Whether these items may be tabulated as they are asked for. */
  boolean mayTabulate(List<Item> items) {
    return !isByMode()
        || items.stream().allMatch(item -> new ByMode(data).mayTellApart(item.name(), control()));
  }

  /** A table of which nothing may be shown. */
  ResultTable withheld(Item item) {
    return table(
        item,
        Standing.WITHHELD,
        new ResultTable.Bases(Optional.empty(), Optional.empty(), Map.of(), true),
        List.of());
  }

  /** For what a table tells by itself, whatever else is told. */
  DisclosureControl control() {
    return DisclosureControl.minimumCell(survey.minimumCell());
  }

  /** For the counts of an item. */
  DisclosureControl controlOfCounts() {
    return protection == Protection.PER_TABLE ? control() : DisclosureControl.minimumCell(1);
  }

  String language() {
    return texts.language().code();
  }

  /** Those of the table for whom a condition holds. */
  Rows where(IntPredicate condition) {
    return rows.that(condition);
  }

  /** A column of the responses. */
  Column column(Item item) {
    return data.column(item.name()).orElseThrow();
  }

  Item item(String name) {
    return variables.of(wave, name).orElseThrow();
  }

  /** The items of the tabulation that this wave asked. */
  List<Item> items() {
    return tabulation.variables().stream()
        .flatMap(name -> variables.of(wave, name).stream())
        .toList();
  }

  Base base() {
    return switch (tabulation.base()) {
      case ANSWERED -> Base.ANSWERED;
      case ASKED -> Base.ASKED;
      case EVERYONE -> Base.EVERYONE;
    };
  }

  Standing standing(long n) {
    if (n < survey.minimumCell()) {
      return Standing.WITHHELD;
    }
    return n < FEWEST_FOR_ESTIMATES ? Standing.COUNTED : Standing.ESTIMATED;
  }

  /** The figure for a count that may be shown. */
  Figure share(Standing standing, long count, long n, Optional<Estimate> share) {
    return standing == Standing.ESTIMATED && share.isPresent()
        ? sounding(share.get(), count, Figure.Unit.SHARE)
        : new Figure.Counted(count, n);
  }

  /** The sample as it is weighted; only where the tabulation is. */
  SampleDesign design() {
    return SampleDesign.of(weights().orElseThrow());
  }

  /** The weighted mean of a number, of the respondents of the table. */
  Figure weightedMean(NumericColumn numbers, Figure.Unit unit) {
    return weighted(
        SurveyMean.of(numbers, design()).within(rows).withLevel(tabulation.level()).figures(),
        unit);
  }

  /** A weighted estimate, where it has an interval. */
  static Figure weighted(SurveyFigures figures, Figure.Unit unit) {
    return figures
        .estimate()
        .value()
        .map(mean -> (Figure) sounding(mean, figures.n(), unit))
        .orElseGet(Figure.Suppressed::new);
  }

  /** The quantiles of a number by weight, of the respondents of the table. */
  SurveyQuantile weightedQuantiles(NumericColumn numbers) {
    return SurveyQuantile.of(numbers, weights().orElseThrow(), rows);
  }

  static Figure.Sounding sounding(Estimate estimate, long count, Figure.Unit unit) {
    return new Figure.Sounding(
        estimate.value(),
        estimate.interval().lower(),
        estimate.interval().upper(),
        estimate.n(),
        count,
        unit);
  }

  /** A row that sums an item up, such as its mean. */
  Row summary(Kind kind, Figure figure) {
    var code = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Row(kind, code, texts.get("analysis.row." + code), figure);
  }

  /** What a mean of these items is the mean of: numbers, points of a score, of a scale. */
  NumericColumn numbers(List<Item> items) {
    if (column(items.get(0)) instanceof NumericColumn number) {
      return tabulation.measure() == Tabulation.Measure.NPS ? NumberTables.points(number) : number;
    }
    return ScaleScore.of(
            "score",
            items.stream()
                .map(
                    item -> {
                      var points =
                          LikertTables.points(item.scale().orElseThrow(), 1, Integer.MAX_VALUE);
                      var scale = ScaleItem.of(data.categorical(item.name()), points);
                      return item.reverse() && items.size() > 1 ? scale.reversed() : scale;
                    })
                .toList())
        .scores();
  }

  /** The table of one item. */
  ResultTable table(Item item, Standing standing, ResultTable.Bases bases, List<Row> rows) {
    var title = item.matrix().map(Matrix::label).orElse(item.label());
    return new ResultTable(
        List.of(item.name()),
        wave.code(),
        wave.title().in(language()),
        title.in(language()),
        item.label().in(language()),
        asked(item),
        standing,
        bases,
        rows,
        Optional.empty(),
        effectiveN(item));
  }

  /** How many unweighted answers would be as certain, in whole answers. */
  private Optional<Double> effectiveN(Item item) {
    return weights()
        .flatMap(
            weighted -> {
              var column = column(item);
              return weighted.kish(where(column::isAnswered)).effectiveN().value().map(Math::rint);
            });
  }

  /** The wording of an item in the languages in which the wave put it. */
  private Map<String, String> asked(Item item) {
    var asked = new LinkedHashMap<String, String>();
    for (var code : wave.languages()) {
      if (item.label().languages().contains(code)) {
        asked.put(
            code,
            item.matrix().map(matrix -> matrix.label().in(code) + " – ").orElse("")
                + item.label().in(code));
      }
    }
    return asked;
  }
}
