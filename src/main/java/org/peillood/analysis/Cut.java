package org.peillood.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.ResultTable.Row;
import org.peillood.analysis.ResultTable.Standing;
import org.peillood.privacy.DisclosureControl;
import org.peillood.statistics.Base;
import org.peillood.statistics.Estimate;
import org.peillood.statistics.Microdata;
import org.peillood.survey.Item;
import org.peillood.survey.Matrix;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Texts;

/**
 * What one table is cut from: a tabulation, the responses of one wave of its survey, and the
 * language of its words.
 *
 * @param all every response of the wave
 * @param data those that the tabulation is of
 */
record Cut(
    Survey survey, Wave wave, Microdata all, Microdata data, Tabulation tabulation, Texts texts) {

  /** Fewer answers than this are shown as counts (DESIGN, principle 2). */
  static final int FEWEST_FOR_ESTIMATES = 30;

  static Cut of(Survey survey, Wave wave, Microdata all, Tabulation tabulation, Texts texts) {
    var data = tabulation.modes().isEmpty() ? all : new ByMode(all).only(tabulation.modes());
    return new Cut(survey, wave, all, data, tabulation, texts);
  }

  boolean isByMode() {
    return !tabulation.modes().isEmpty();
  }

  /** Whether these items may be tabulated as they are asked for. */
  boolean mayTabulate(List<Item> items) {
    return !isByMode()
        || items.stream().allMatch(item -> new ByMode(all).mayTellApart(item.name(), control()));
  }

  /** A table of which nothing may be shown. */
  ResultTable withheld(Item item) {
    return table(
        item,
        Standing.WITHHELD,
        new ResultTable.Bases(Optional.empty(), Optional.empty(), Map.of(), true),
        List.of());
  }

  DisclosureControl control() {
    return DisclosureControl.minimumCell(survey.minimumCell());
  }

  String language() {
    return texts.language().code();
  }

  Item item(String name) {
    return wave.questionnaire().item(name).orElseThrow();
  }

  /** The items of the tabulation that this wave asked. */
  List<Item> items() {
    return tabulation.variables().stream()
        .flatMap(name -> wave.questionnaire().item(name).stream())
        .toList();
  }

  Base base() {
    return tabulation.base() == Tabulation.Base.ASKED ? Base.ASKED : Base.ANSWERED;
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
        rows);
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
