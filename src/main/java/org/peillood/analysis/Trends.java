package org.peillood.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.peillood.analysis.SeriesBreaks.Put;
import org.peillood.analysis.SeriesBreaks.Weighted;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.analysis.TrendOfResults.Published;
import org.peillood.catalogue.Surveys;
import org.peillood.response.WaveCounts;
import org.peillood.statistics.Rows;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Language;
import org.peillood.weighting.Weightings;

/** Figures over the waves of a survey. */
@ApplicationScoped
public class Trends {

  @Inject Surveys surveys;
  @Inject Analysis analysis;
  @Inject Columns columns;
  @Inject WaveCounts counts;
  @Inject Weightings weightings;

  /**
   * The trends of a tabulation, one for each item, or one for a score: over the waves it names, or
   * over all, as far as they ask its items (once for each respondent) and somebody answered. Items
   * that fewer than two waves ask have none. Columns of banners are left out.
   *
   * @throws org.peillood.web.Problem as {@link Analysis#run}
   */
  public List<Trend> of(Tabulation tabulation, Language language) {
    if (tabulation.measure() == Measure.ANSWERS) {
      return List.of();
    }
    var survey = surveys.survey(tabulation.survey());
    var single =
        tabulation.measure() == Measure.SCORE
            ? Stream.of(tabulation)
            : tabulation.variables().stream().map(name -> tabulation.only(name));
    return single.flatMap(one -> trend(survey, one.across(List.of()), language).stream()).toList();
  }

  /** The same as a page shows it, drawn by the first of these that can; none without any trend. */
  Optional<TrendView> view(Tabulation tabulation, Iterable<FigureChart> charts, Language language) {
    var found = of(tabulation, language);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    for (var chart : charts) {
      var drawn = chart.trend(found, language);
      if (drawn.isPresent()) {
        return Optional.of(new TrendView(found, drawn));
      }
    }
    return Optional.of(new TrendView(found, Optional.empty()));
  }

  private Optional<Trend> trend(Survey survey, Tabulation tabulation, Language language) {
    var asking =
        survey.waves().stream()
            .filter(
                wave -> tabulation.waves().isEmpty() || tabulation.waves().contains(wave.code()))
            .filter(wave -> asks(wave, tabulation))
            .filter(wave -> columns.completed(survey, wave) > 0)
            .sorted(Comparator.comparing(Wave::opens))
            .toList();
    if (asking.size() < 2) {
      return Optional.empty();
    }
    var published =
        asking.stream()
            .flatMap(wave -> published(survey, wave, tabulation, language).stream())
            .toList();
    return new TrendOfResults(survey, tabulation, published, language).trend();
  }

  /** What stands around a trend where a result is wanted: everything but tables. */
  public static TabulationResult withoutTables(Trend trend, Language language) {
    return new TabulationResult(
        trend.tabulation().id(),
        trend.tabulation(),
        language.code(),
        trend.surveyName(),
        trend.synthetic(),
        trend.calculatedOn(),
        trend.methods(),
        List.of(),
        List.of(),
        List.of());
  }

  private static boolean asks(Wave wave, Tabulation tabulation) {
    return Stream.concat(tabulation.variables().stream(), tabulation.apart().stream())
        .allMatch(name -> wave.questionnaire().item(name).isPresent());
  }

  private Optional<Published> published(
      Survey survey, Wave wave, Tabulation tabulation, Language language) {
    var weight = tabulation.weight().flatMap(cited -> weightings.find(survey, wave, cited));
    var weighed =
        tabulation.weight().isPresent() && weight.isEmpty() ? tabulation.unweighted() : tabulation;
    var ofWave = weighed.inWaves(List.of(wave.code()));
    // Of another kind of item nothing is computed that could stand beside the others.
    if (!analysis.fits(ofWave, survey)) {
      return Optional.empty();
    }
    var result = analysis.run(ofWave, language);
    var put =
        new Put(
            wave,
            modes(survey, wave, tabulation),
            counts.byLanguage(survey, wave),
            weight.map(one -> new Weighted(one.cited(), one.definition().items())));
    return result.tables().stream()
        .filter(table -> table.column().isEmpty())
        .filter(table -> table.bases().answered().map(n -> n > 0).orElse(true))
        .findFirst()
        .map(table -> new Published(put, result, table));
  }

  private Map<String, Long> modes(Survey survey, Wave wave, Tabulation tabulation) {
    var data = columns.of(survey, wave);
    var modes = data.categorical(Columns.MODE);
    var found = modes.counts(Rows.all(data.size()));
    var counted = new HashMap<String, Long>();
    for (int mode = 0; mode < found.length; mode++) {
      var slug = modes.categories().get(mode);
      if (found[mode] > 0 && (tabulation.modes().isEmpty() || tabulation.modes().contains(slug))) {
        counted.put(slug, found[mode]);
      }
    }
    return counted;
  }
}
