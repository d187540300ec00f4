package org.peillood.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.peillood.analysis.WorkbenchPage.Offered;
import org.peillood.analysis.WorkbenchPage.Option;
import org.peillood.analysis.WorkbenchPage.Remedy;
import org.peillood.response.Mode;
import org.peillood.survey.Item;
import org.peillood.survey.ItemType;
import org.peillood.survey.Matrix;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Frame;
import org.peillood.web.Language;
import org.peillood.web.Problem;
import org.peillood.web.ProblemType;
import org.peillood.web.Texts;

/**
 * Where an officer makes a table: from what was chosen to the result, or to the sentence that says
 * why there is none. Keeps nothing but what was asked to be kept.
 */
@ApplicationScoped
public class Workbench {

  private static final int WORDS = 60;

  @Inject Analysis analysis;
  @Inject Instance<FigureChart> charts;
  @Inject KeptTabulations kept;
  @Inject Trends trends;

  /** The page of what was chosen. */
  WorkbenchPage page(Survey survey, WorkbenchChoice choice, Frame frame) {
    var offered = offered(survey, choice, frame.language());
    if (!choice.isMade()) {
      return page(survey, choice, offered, frame);
    }
    var tabulation = tabulation(survey, choice);
    var unweighted = withoutWeighting(survey, choice);
    if (unweighted.isPresent()) {
      return faulty(
          survey, choice, offered, frame, frame.t("workbench.weight.wave", unweighted.get()));
    }
    try {
      var result = analysis.run(tabulation, frame.language());
      var overWaves =
          choice.waves().size() > 1
              ? trends.over(tabulation, frame.language())
              : new OverWaves(List.of(), List.of());
      return new WorkbenchPage(
          frame,
          survey,
          choice,
          offered,
          Optional.of(result),
          Optional.empty(),
          charts.stream()
              .flatMap(chart -> chart.sketch(result, frame.language()).stream())
              .findFirst(),
          kept.kept(tabulation),
          List.of(),
          Trends.view(overWaves.trends(), charts, frame.language()),
          overWaves.without());
    } catch (Problem problem) {
      if (problem.type() == ProblemType.UNKNOWN_WEIGHTING) {
        // No wave was chosen, and the latest does not have it.
        return faulty(
            survey, choice, offered, frame, frame.t("workbench.weight.unknown", choice.weight()));
      }
      if (problem.type() != ProblemType.INVALID_TABULATION) {
        throw problem;
      }
      return faulty(
          survey,
          choice,
          offered,
          frame,
          problem.details().stream().map(Object::toString).collect(Collectors.joining(" ")));
    }
  }

  /** The first of the chosen waves that does not have the weighting. */
  private Optional<String> withoutWeighting(Survey survey, WorkbenchChoice choice) {
    return choice.weight().isEmpty()
        ? Optional.empty()
        : choice.waves().stream()
            .flatMap(code -> survey.wave(code).stream())
            .filter(wave -> !analysis.hasWeighting(survey, wave, choice.weight()))
            .findFirst()
            .map(Wave::code);
  }

  private static WorkbenchPage faulty(
      Survey survey, WorkbenchChoice choice, Offered offered, Frame frame, String fault) {
    var remedies =
        choice.isModesApart()
            ? List.of(
                new Remedy(
                    frame.t("workbench.modes.leave"), choice.ofAllModes().address(survey.id())),
                new Remedy(frame.t("workbench.split.leave"), choice.whole().address(survey.id())))
            : List.<Remedy>of();
    return new WorkbenchPage(
        frame,
        survey,
        choice,
        offered,
        Optional.empty(),
        Optional.of(fault),
        Optional.empty(),
        Optional.empty(),
        remedies,
        Optional.empty(),
        List.of());
  }

  private static WorkbenchPage page(
      Survey survey, WorkbenchChoice choice, Offered offered, Frame frame) {
    return new WorkbenchPage(
        frame,
        survey,
        choice,
        offered,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of());
  }

  /** The tabulation of what was chosen. */
  Tabulation tabulation(Survey survey, WorkbenchChoice choice) {
    var usual =
        waves(survey).stream()
            .flatMap(wave -> analysis.variable(survey, wave, choice.items().get(0)).stream())
            .findFirst()
            .map(ThemeResults::measure)
            .orElse(Tabulation.Measure.SHARES);
    return choice.tabulation(survey.id(), usual);
  }

  private static List<Wave> waves(Survey survey) {
    return survey.waves().stream().sorted(Comparator.comparing(Wave::opens).reversed()).toList();
  }

  private Offered offered(Survey survey, WorkbenchChoice choice, Language language) {
    var waves = waves(survey);
    var chosen = waves.stream().filter(wave -> choice.waves().contains(wave.code())).toList();
    // Where no wave is chosen, what any wave asked can be chosen: the latest that fits is counted.
    var asked = chosen.isEmpty() ? waves : chosen;
    var code = language.code();
    var items = new LinkedHashMap<String, Option>();
    var apart = new LinkedHashMap<String, Option>();
    Map<String, List<Option>> filters = new LinkedHashMap<>();
    for (var wave : asked) {
      for (var item : analysis.variables(survey, wave)) {
        counted(item, wave, code).forEach(option -> items.putIfAbsent(option.value(), option));
        if (item.type() == ItemType.SELECT_ONE && !item.categories().isEmpty()) {
          var option = new Option(item.name(), words(item, code));
          apart.putIfAbsent(item.name(), option);
          filters.putIfAbsent(option.label(), answers(item, code));
        }
      }
    }
    return new Offered(
        waves,
        modes(survey, chosen.isEmpty() ? latest(survey, waves) : chosen, language),
        List.copyOf(items.values()),
        List.copyOf(apart.values()),
        filters,
        asked.stream().flatMap(wave -> analysis.weightings(survey, wave).stream()).toList());
  }

  private List<Wave> latest(Survey survey, List<Wave> waves) {
    return waves.stream()
        .filter(wave -> analysis.tookPart(survey, wave).isPresent())
        .limit(1)
        .toList();
  }

  /** By which modes the responses came in; none where all came in by one. */
  private List<Option> modes(Survey survey, List<Wave> waves, Language language) {
    var texts = Texts.in(language);
    var occurring =
        waves.stream()
            .flatMap(wave -> analysis.modes(survey, wave).stream())
            .distinct()
            .sorted(Comparator.comparing(slug -> Mode.of(slug)))
            .map(slug -> new Option(slug, texts.get("surveys.mode." + slug)))
            .toList();
    return occurring.size() > 1 ? occurring : List.of();
  }

  /** An item by itself, and before the first row of a matrix the matrix as a whole. */
  private static List<Option> counted(Item item, Wave wave, String code) {
    var options = new ArrayList<Option>();
    item.matrix()
        .filter(matrix -> TabulationCheck.isLikert(item))
        .map(matrix -> rows(matrix, wave))
        .filter(rows -> rows.size() > 1 && rows.get(0).equals(item.name()))
        .ifPresent(
            rows ->
                options.add(
                    new Option(
                        WorkbenchChoice.together(rows),
                        shortened(item.matrix().orElseThrow().label().in(code)))));
    options.add(new Option(item.name(), words(item, code)));
    return options;
  }

  private static List<String> rows(Matrix matrix, Wave wave) {
    return wave.questionnaire().items().stream()
        .filter(item -> item.matrix().filter(matrix::equals).isPresent())
        .map(Item::name)
        .toList();
  }

  private static String words(Item item, String code) {
    return item.name() + " " + shortened(item.label().in(code));
  }

  private static String shortened(String words) {
    return words.length() <= WORDS
        ? words
        : words.substring(0, words.lastIndexOf(' ', WORDS)).strip() + " …";
  }

  private static List<Option> answers(Item item, String code) {
    return item.categories().stream()
        .map(
            category ->
                new Option(
                    item.name() + "=" + category.code(), shortened(category.label().in(code))))
        .toList();
  }
}
