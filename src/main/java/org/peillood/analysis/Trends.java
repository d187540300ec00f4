package org.peillood.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.analysis.NoTrend.Reason;
import org.peillood.analysis.SeriesBreaks.Coded;
import org.peillood.analysis.SeriesBreaks.Put;
import org.peillood.analysis.SeriesBreaks.Weighted;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.analysis.TrendOfResults.Published;
import org.peillood.catalogue.Surveys;
import org.peillood.coding.CodedAnswers;
import org.peillood.coding.CodedItem;
import org.peillood.response.WaveCounts;
import org.peillood.statistics.Rows;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Language;
import org.peillood.weighting.Weighting;
import org.peillood.weighting.Weightings;

/** Figures over the waves of a survey. */
@ApplicationScoped
public class Trends {

  @Inject Surveys surveys;
  @Inject Analysis analysis;
  @Inject Columns columns;
  @Inject WaveCounts counts;
  @Inject Weightings weightings;
  @Inject CodedAnswers answers;

  /**
   * The trends of a tabulation, one for each item, or one for a score: over the waves it names, or
   * over all, as far as they ask its items (once for each respondent) and somebody answered. Codes
   * of open answers have one too, over the waves in which some are coded. Columns of banners are
   * left out.
   *
   * @throws org.peillood.web.Problem as {@link Analysis#run}
   */
  public List<Trend> of(Tabulation tabulation, Language language) {
    return over(tabulation, language).trends();
  }

  /** The same, and why there is none where there is none. */
  public OverWaves over(Tabulation tabulation, Language language) {
    var survey = surveys.survey(tabulation.survey());
    var single =
        tabulation.measure() == Measure.SCORE
            ? List.of(tabulation)
            : tabulation.variables().stream().map(name -> tabulation.only(name)).toList();
    var variables = columns.variables(survey);
    return single.stream()
        .map(one -> new OneTrend(survey, one.across(List.of()), variables, language).found())
        .reduce(new OverWaves(List.of(), List.of()), OverWaves::and);
  }

  /** The same as a page shows it, drawn by the first of these that can; none without any trend. */
  Optional<TrendView> view(Tabulation tabulation, Iterable<FigureChart> charts, Language language) {
    return view(of(tabulation, language), charts, language);
  }

  /** What was found, as a page shows it. */
  static Optional<TrendView> view(
      List<Trend> found, Iterable<FigureChart> charts, Language language) {
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

  /** Looks for the trend of one item, or of one score. */
  private final class OneTrend {
    private final Survey survey;
    private final Tabulation tabulation;
    private final Variables variables;
    private final Language language;
    private final List<Wave> chosen;

    OneTrend(Survey survey, Tabulation tabulation, Variables variables, Language language) {
      this.survey = survey;
      this.tabulation = tabulation;
      this.variables = variables;
      this.language = language;
      this.chosen =
          survey.waves().stream()
              .filter(
                  wave -> tabulation.waves().isEmpty() || tabulation.waves().contains(wave.code()))
              .sorted(Comparator.comparing(Wave::opens))
              .toList();
    }

    OverWaves found() {
      var asking = chosen.stream().filter(wave -> asks(wave, tabulation.variables())).toList();
      if (asking.size() < 2 && isRepeated()) {
        return none(Reason.REPEAT);
      }
      if (tabulation.measure() == Measure.ANSWERS) {
        return none(Reason.ANSWERS);
      }
      if (tabulation.variables().stream().anyMatch(CodedItem::isProgress)) {
        return none(Reason.CODING);
      }
      if (asking.size() < 2) {
        return rarelyAsked(asking);
      }
      var telling =
          asking.stream().filter(wave -> asks(wave, List.copyOf(tabulation.apart()))).toList();
      if (telling.size() < 2) {
        return none(Reason.FILTER);
      }
      var begun = telling.stream().filter(wave -> columns.completed(survey, wave) > 0).toList();
      var fitting =
          begun.stream()
              .filter(wave -> analysis.fits(in(wave, tabulation.unweighted()), survey))
              .toList();
      // Of another kind of item nothing is computed that could stand beside the others.
      if (begun.size() > 1 && fitting.size() < 2) {
        return none(Reason.KIND);
      }
      var computed =
          tabulation.weight().isEmpty()
              ? fitting
              : fitting.stream().filter(wave -> analysis.fits(weighed(wave), survey)).toList();
      if (fitting.size() > 1 && computed.size() < 2) {
        return none(Reason.WEIGHTING);
      }
      var published = computed.stream().flatMap(wave -> published(wave).stream()).toList();
      if (published.size() < 2) {
        boolean isCoded = tabulation.variables().stream().anyMatch(CodedItem::isCodes);
        return none(isCoded ? Reason.NOT_CODED : Reason.NOBODY);
      }
      return new TrendOfResults(survey, tabulation, published, language)
          .trend()
          .map(OverWaves::of)
          .orElseGet(() -> none(Reason.WITHHELD));
    }

    private boolean asks(Wave wave, List<String> names) {
      return names.stream().allMatch(name -> variables.of(wave, name).isPresent());
    }

    private boolean isRepeated() {
      return chosen.stream()
          .map(Wave::questionnaire)
          .anyMatch(
              asked ->
                  tabulation.variables().stream()
                      .anyMatch(name -> !asked.repeatsAround(name).isEmpty()));
    }

    private OverWaves rarelyAsked(List<Wave> asking) {
      return asking.isEmpty()
          ? none(Reason.NO_WAVE)
          : none(Reason.ONE_WAVE, asking.get(0).title().in(language.code()));
    }

    private OverWaves none(Reason reason, String... details) {
      var first = tabulation.variables().get(0);
      var wording =
          chosen.stream()
              .flatMap(wave -> wave.questionnaire().anyItem(CodedItem.question(first)).stream())
              .map(item -> item.label().in(language.code()))
              .reduce((earlier, later) -> later)
              .orElse(first);
      return OverWaves.none(new NoTrend(tabulation.variables(), wording, reason, List.of(details)));
    }

    private static Tabulation in(Wave wave, Tabulation one) {
      return one.inWaves(List.of(wave.code()));
    }

    private Optional<Weighting> weighting(Wave wave) {
      return tabulation.weight().flatMap(cited -> weightings.find(survey, wave, cited));
    }

    /** As it is computed in a wave; unweighted where that has no such weighting. */
    private Tabulation weighed(Wave wave) {
      return in(wave, weighting(wave).isEmpty() ? tabulation.unweighted() : tabulation);
    }

    private Optional<Published> published(Wave wave) {
      var result = analysis.run(weighed(wave), language);
      var put =
          new Put(
              wave,
              modes(wave),
              counts.byLanguage(survey, wave),
              weighting(wave).map(one -> new Weighted(one.cited(), one.definition().items())),
              coded(wave));
      return result.tables().stream()
          .filter(table -> table.column().isEmpty())
          .filter(table -> table.bases().answered().map(n -> n > 0).orElse(true))
          .findFirst()
          .map(table -> new Published(put, result, table));
    }

    /** How far the open answers are coded whose codes the figures are of. */
    private Map<String, Coded> coded(Wave wave) {
      var names = new HashSet<>(tabulation.variables());
      names.addAll(tabulation.apart());
      var found = new HashMap<String, Coded>();
      for (var item : answers.items(survey, wave)) {
        if (names.contains(item.variable())) {
          var data = columns.of(survey, wave);
          var progress = data.categorical(item.progress());
          var counted = progress.counts(Rows.all(data.size()));
          found.put(
              item.variable(),
              new Coded(
                  answers.with(survey, wave, item),
                  Arrays.stream(counted).sum(),
                  counted[progress.number(CodedAnswers.TO_CODE)]));
        }
      }
      return found;
    }

    private Map<String, Long> modes(Wave wave) {
      var data = columns.of(survey, wave);
      var modes = data.categorical(Columns.MODE);
      var found = modes.counts(Rows.all(data.size()));
      var counted = new HashMap<String, Long>();
      for (int mode = 0; mode < found.length; mode++) {
        var slug = modes.categories().get(mode);
        if (found[mode] > 0
            && (tabulation.modes().isEmpty() || tabulation.modes().contains(slug))) {
          counted.put(slug, found[mode]);
        }
      }
      return counted;
    }
  }
}
