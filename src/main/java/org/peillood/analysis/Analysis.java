package org.peillood.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.catalogue.Surveys;
import org.peillood.privacy.DisclosureControl;
import org.peillood.privacy.SafeCrossings;
import org.peillood.statistics.Microdata;
import org.peillood.survey.Item;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Language;
import org.peillood.web.ProblemType;
import org.peillood.web.Settings;
import org.peillood.web.Texts;
import org.peillood.weighting.RakedWeights;
import org.peillood.weighting.Weighting;
import org.peillood.weighting.Weightings;

/**
 * Runs tabulations over the responses: the one exit for figures, at which disclosure control
 * stands.
 */
@ApplicationScoped
public class Analysis {

  @Inject Surveys surveys;
  @Inject Columns columns;
  @Inject Weightings weightings;
  @Inject Settings settings;
  @Inject Clock clock;

  /**
   * Runs a tabulation over the responses as they are now.
   *
   * @param language of the words in the result; a survey that lacks it answers in its own default
   * @throws org.peillood.web.Problem {@link ProblemType#INVALID_TABULATION} when the tabulation
   *     does not fit its survey, {@link ProblemType#UNKNOWN_SURVEY} when there is no such survey
   */
  public TabulationResult run(Tabulation tabulation, Language language) {
    var survey = surveys.survey(tabulation.survey());
    var texts = Texts.in(language);
    refuseMisfit(tabulation, survey, texts);
    var waves = waves(tabulation, survey);
    if (tabulation.isSplit()) {
      refuseMisfit(tabulation.inWaves(waves.stream().map(Wave::code).toList()), survey, texts);
    }
    return result(
        tabulation,
        survey,
        waves,
        texts,
        new Sources(columns::of, columns::crossings, this::weights, columns.variables(survey)),
        settings.sample(),
        LocalDate.now(clock));
  }

  private Optional<Weighed> weights(Tabulation tabulation, Wave wave, Microdata data) {
    return tabulation
        .weight()
        .map(
            cited -> {
              var survey = surveys.survey(tabulation.survey());
              var weighting = weightings.one(survey, wave, cited);
              return new Weighed(
                  weightings.weights(weighting, survey, data).weights(),
                  weighting.definition().items());
            });
  }

  /** The newest version of each weighting of a wave, as a tabulation names it. */
  List<String> weightings(Survey survey, Wave wave) {
    return weightings.newest(survey, wave).stream().map(Weighting::cited).toList();
  }

  /** Whether a wave has a weighting that a tabulation can name like this. */
  boolean hasWeighting(Survey survey, Wave wave, String cited) {
    return weightings.find(survey, wave, cited).isPresent();
  }

  /** The modes by which the completed responses of a wave came in. */
  List<String> modes(Survey survey, Wave wave) {
    return columns.modes(survey, wave);
  }

  /** The figures of an item in one wave, as its page shows them. */
  public TabulationResult usual(Survey survey, Wave wave, Item item, Language language) {
    return run(
        Tabulation.of(survey.id(), List.of(item.name()), ThemeResults.measure(item))
            .inWaves(List.of(wave.code())),
        language);
  }

  /** How many completed a wave; none when they are too few to be told. */
  public Optional<Long> tookPart(Survey survey, Wave wave) {
    long completed = columns.completed(survey, wave);
    return DisclosureControl.minimumCell(survey.minimumCell())
        .protect(completed, completed)
        .value();
  }

  /**
   * The figures of an item in a repeat, of its instances in one wave.
   *
   * @throws IllegalArgumentException when the wave does not ask it in a repeat
   */
  public InstanceTable perInstance(Survey survey, Wave wave, Item item, Language language) {
    var asked = wave.questionnaire().anyItem(item.name()).orElse(item);
    return new InstanceFigures(
            survey, wave, asked, columns.instances(survey, wave, item.name()), Texts.in(language))
        .table();
  }

  /** Everything that can be counted in a wave. */
  List<Item> variables(Survey survey, Wave wave) {
    return columns.variables(survey).of(wave).stream()
        .filter(item -> item.type().isAnswered())
        .toList();
  }

  /** What can be counted in a wave under this name. */
  Optional<Item> variable(Survey survey, Wave wave, String name) {
    return columns.variables(survey).of(wave, name);
  }

  /** Whether a tabulation fits its survey as it is now, and its respondents can be weighted so. */
  public boolean fits(Tabulation tabulation, Survey survey) {
    return TabulationCheck.misfit(tabulation, survey, columns.variables(survey)).isEmpty()
        && tabulation
            .weight()
            .map(
                cited ->
                    waves(tabulation, survey).stream().allMatch(w -> isWeighted(survey, w, cited)))
            .orElse(true);
  }

  private boolean isWeighted(Survey survey, Wave wave, String cited) {
    return weightings
        .find(survey, wave, cited)
        .filter(
            weighting ->
                weightings.raked(weighting, survey, columns.of(survey, wave))
                    instanceof RakedWeights)
        .isPresent();
  }

  private List<Wave> waves(Tabulation tabulation, Survey survey) {
    return tabulation.waves().isEmpty()
        ? latest(survey, tabulation).stream().toList()
        : tabulation.waves().stream().flatMap(code -> survey.wave(code).stream()).toList();
  }

  /** Refuses a tabulation that does not fit its survey, with a sentence that says why. */
  private void refuseMisfit(Tabulation tabulation, Survey survey, Texts texts) {
    TabulationCheck.misfit(tabulation, survey, columns.variables(survey))
        .ifPresent(
            misfit -> {
              throw ProblemType.INVALID_TABULATION.because(
                  texts.get(misfit.key(), misfit.details().toArray()));
            });
  }

  /**
   * The latest wave with completed responses that asked one of the items, and everything by which
   * respondents are told apart; else the latest that asked one of the items.
   */
  private Optional<Wave> latest(Survey survey, Tabulation tabulation) {
    var variables = columns.variables(survey);
    var asking =
        survey.waves().stream()
            .filter(
                wave ->
                    tabulation.variables().stream()
                        .anyMatch(name -> variables.of(wave, name).isPresent()))
            .sorted(Comparator.comparing(Wave::opens).reversed())
            .toList();
    var answered = asking.stream().filter(wave -> columns.completed(survey, wave) > 0).toList();
    return answered.stream()
        .filter(
            wave ->
                tabulation.apart().stream().allMatch(name -> variables.of(wave, name).isPresent()))
        .findFirst()
        .or(() -> answered.stream().findFirst())
        .or(() -> asking.stream().findFirst());
  }

  private static String modes(Tabulation tabulation, Texts texts) {
    return tabulation.modes().stream()
        .map(slug -> texts.get("surveys.mode." + slug))
        .collect(Collectors.joining(", "));
  }

  /**
   * Where the responses come from.
   *
   * @param data of a wave
   * @param crossings of the same
   * @param weights of the same, for a tabulation that names them
   * @param variables what can be counted
   */
  record Sources(
      BiFunction<Survey, Wave, Microdata> data,
      BiFunction<Survey, Wave, SafeCrossings> crossings,
      Weighing weights,
      Variables variables) {}

  /** Finds the weights that a tabulation names, of these respondents of a wave. */
  interface Weighing {
    Optional<Weighed> of(Tabulation tabulation, Wave wave, Microdata data);
  }

  /** The result over given microdata; everything but where the responses come from. */
  static TabulationResult result(
      Tabulation tabulation,
      Survey survey,
      List<Wave> waves,
      Texts texts,
      Sources sources,
      boolean synthetic,
      LocalDate today) {
    var tables = new ArrayList<ResultTable>();
    var tests = new ArrayList<TableTest>();
    var warnings = new LinkedHashSet<String>();
    var sentences = new LinkedHashSet<String>();
    for (var wave : waves) {
      var data = sources.data().apply(survey, wave);
      var weights = sources.weights().of(tabulation, wave, data);
      var cut = Cut.of(survey, wave, data, tabulation, texts, weights, sources.variables());
      var cutTables = Tables.of(cut, sources.crossings().apply(survey, wave));
      tables.addAll(cutTables);
      tests.addAll(TableTest.of(cut, cutTables));
      warnings.addAll(Tables.warnings(cut, cutTables));
      sentences.addAll(Tables.sentences(cut));
    }
    return new TabulationResult(
        tabulation.id(),
        tabulation,
        texts.language().code(),
        survey.name().in(texts.language().code()),
        synthetic,
        today,
        Tables.methods(tabulation, tables),
        Stream.concat(
                sentences.stream(),
                warnings.stream()
                    .map(
                        key ->
                            texts.get(
                                key,
                                survey.minimumCell(),
                                Cut.FEWEST_FOR_ESTIMATES,
                                modes(tabulation, texts))))
            .toList(),
        tables,
        tests);
  }
}
