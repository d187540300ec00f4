package org.peillood.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.analysis.ThemeResult.Block;
import org.peillood.analysis.ThemeResult.Silent;
import org.peillood.analysis.ThemeResult.SurveyPart;
import org.peillood.analysis.ThemeResult.WaveChoice;
import org.peillood.catalogue.Surveys;
import org.peillood.response.Mode;
import org.peillood.survey.Item;
import org.peillood.survey.Matrix;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Language;
import org.peillood.web.ProblemType;

/** Gathers everything that the surveys measured about a theme. */
@ApplicationScoped
public class ThemeResults {

  @Inject Surveys surveys;
  @Inject Analysis analysis;
  @Inject Columns columns;
  @Inject Instance<ThemeDirectory> directories;

  /** A theme in the list of themes. */
  public record Entry(String code, String name, int surveys, int items, long answers) {}

  /** All themes that a survey asks about or the plan has. */
  public List<Entry> all(Language language) {
    return codes().stream().map(code -> entry(code, language)).toList();
  }

  /**
   * What was measured about a theme.
   *
   * @param waves codes of the waves wanted; a survey without one of them shows its latest wave with
   *     completed responses
   * @throws org.peillood.web.Problem {@link ProblemType#UNKNOWN_THEME}
   */
  public ThemeResult of(String theme, Collection<String> waves, Language language) {
    return of(theme, waves, List.of(), language);
  }

  /**
   * The same of responses that came in by some modes only; of a survey without such responses
   * nothing was answered.
   *
   * @param modes those wanted; none for all
   */
  ThemeResult of(String theme, Collection<String> waves, List<String> modes, Language language) {
    if (!codes().contains(theme)) {
      throw ProblemType.UNKNOWN_THEME.because(theme);
    }
    var parts =
        surveys.catalogue().surveys().stream()
            .sorted(Comparator.comparingInt(survey -> rank(survey, theme)))
            .flatMap(survey -> part(survey, theme, waves, modes, language).stream())
            .toList();
    return new ThemeResult(
        theme, name(theme, language), parts, parts.stream().mapToLong(SurveyPart::completed).sum());
  }

  /**
   * Where a survey stands under a theme: the sooner it names the theme, the more it is about it.
   */
  private static int rank(Survey survey, String theme) {
    int place = survey.themes().indexOf(theme);
    return place < 0 ? Integer.MAX_VALUE : place;
  }

  /** How a theme is called; its code when nothing knows its name. */
  public String name(String theme, Language language) {
    return directories.isResolvable() ? directories.get().name(theme, language) : theme;
  }

  private Collection<String> codes() {
    var codes = new LinkedHashSet<String>();
    if (directories.isResolvable()) {
      codes.addAll(directories.get().codes());
    }
    for (var survey : surveys.catalogue().surveys()) {
      survey.waves().forEach(wave -> items(wave).forEach(item -> codes.addAll(item.themes())));
    }
    return codes;
  }

  private Entry entry(String code, Language language) {
    int asking = 0;
    long answers = 0;
    var items = new LinkedHashSet<String>();
    for (var survey : surveys.catalogue().surveys()) {
      var waves = about(survey, code);
      if (!waves.isEmpty()) {
        asking++;
        answers += waves.stream().mapToLong(wave -> columns.completed(survey, wave)).sum();
        waves.forEach(
            wave -> items(wave, code).forEach(item -> items.add(survey.id() + item.name())));
      }
    }
    return new Entry(code, name(code, language), asking, items.size(), answers);
  }

  /** The modes in which the responses came in that are shown about a theme. */
  List<String> modes(String theme, Collection<String> waves, Language language) {
    return surveys.catalogue().surveys().stream()
        .flatMap(
            survey ->
                chosen(choices(survey, theme, language), waves)
                    .flatMap(choice -> survey.wave(choice.code()))
                    .stream()
                    .flatMap(wave -> columns.modes(survey, wave).stream()))
        .distinct()
        .sorted(Comparator.comparing(slug -> Mode.of(slug)))
        .toList();
  }

  private List<WaveChoice> choices(Survey survey, String theme, Language language) {
    return about(survey, theme).stream()
        .map(
            wave ->
                new WaveChoice(
                    wave.code(), wave.title().in(language.code()), columns.completed(survey, wave)))
        .toList();
  }

  private Optional<SurveyPart> part(
      Survey survey,
      String theme,
      Collection<String> wanted,
      List<String> modes,
      Language language) {
    var choices = choices(survey, theme, language);
    return chosen(choices, wanted)
        .map(choice -> part(survey, theme, choices, choice, modes, language));
  }

  /** The wave that was asked for, else the latest with responses, else the latest. */
  static Optional<WaveChoice> chosen(List<WaveChoice> latestFirst, Collection<String> wanted) {
    return latestFirst.stream()
        .filter(choice -> wanted.contains(choice.code()))
        .findFirst()
        .or(() -> latestFirst.stream().filter(choice -> choice.completed() > 0).findFirst())
        .or(() -> latestFirst.stream().findFirst());
  }

  private SurveyPart part(
      Survey survey,
      String theme,
      List<WaveChoice> choices,
      WaveChoice choice,
      List<String> modes,
      Language language) {
    var wave = survey.wave(choice.code()).orElseThrow();
    var blocks = new ArrayList<Block>();
    var silent = new ArrayList<Silent>();
    for (var group : groups(items(wave, theme))) {
      var result = analysis.run(tabulation(survey, wave, group).cameInBy(modes), language);
      if (isSilent(result)) {
        group.forEach(
            item -> silent.add(new Silent(item.name(), item.label().in(language.code()))));
      } else {
        blocks.add(
            new Block(
                group.get(0).matrix().map(Matrix::name).orElse(group.get(0).name()),
                group.stream().flatMap(item -> item.feeds().stream()).distinct().toList(),
                result));
      }
    }
    return new SurveyPart(
        survey.id(),
        survey.name().in(language.code()),
        wave.code(),
        choice.title(),
        choices,
        choice.completed(),
        blocks,
        choice.completed() == 0 ? List.of() : scores(survey, wave, theme, modes, language),
        silent);
  }

  private static boolean isSilent(TabulationResult result) {
    return result.tables().stream()
        .allMatch(table -> table.bases().answered().map(n -> n == 0).orElse(false));
  }

  private List<TabulationResult> scores(
      Survey survey, Wave wave, String theme, List<String> modes, Language language) {
    return scales(items(wave, theme)).stream()
        .map(
            items ->
                analysis.run(
                    Tabulation.of(
                            survey.id(), items.stream().map(Item::name).toList(), Measure.SCORE)
                        .inWaves(List.of(wave.code()))
                        .cameInBy(modes),
                    language))
        .toList();
  }

  /** Sets of at least two items on one scale: those of a matrix, and those outside any. */
  static List<List<Item>> scales(List<Item> items) {
    Map<List<Object>, List<Item>> sets = new LinkedHashMap<>();
    items.stream()
        .filter(TabulationCheck::isLikert)
        .forEach(
            item ->
                sets.computeIfAbsent(
                        List.of(item.scale(), item.matrix().map(Matrix::name)),
                        key -> new ArrayList<>())
                    .add(item));
    return sets.values().stream().filter(set -> set.size() > 1).toList();
  }

  /** The items one by one, the rows of a matrix together. */
  static List<List<Item>> groups(List<Item> items) {
    Map<String, List<Item>> groups = new LinkedHashMap<>();
    items.forEach(
        item ->
            groups
                .computeIfAbsent(
                    item.matrix()
                        .filter(matrix -> TabulationCheck.isLikert(item))
                        .map(matrix -> "matrix " + matrix.name() + " " + item.scale())
                        .orElse(item.name()),
                    key -> new ArrayList<>())
                .add(item));
    return List.copyOf(groups.values());
  }

  private static Tabulation tabulation(Survey survey, Wave wave, List<Item> items) {
    return Tabulation.of(
            survey.id(), items.stream().map(Item::name).toList(), measure(items.get(0)))
        .inWaves(List.of(wave.code()));
  }

  /** What is usually computed for an item. */
  static Measure measure(Item item) {
    if (TabulationCheck.isLikert(item)) {
      return Measure.LIKERT;
    }
    if (item.type().offersCategories()) {
      return Measure.SHARES;
    }
    return item.type().isNumber() ? Measure.NUMBER : Measure.ANSWERS;
  }

  /** The waves of a survey that ask about a theme, the latest first. */
  private static List<Wave> about(Survey survey, String theme) {
    return survey.waves().stream()
        .filter(wave -> !items(wave, theme).isEmpty())
        .sorted(Comparator.comparing(Wave::opens).reversed())
        .toList();
  }

  private static List<Item> items(Wave wave, String theme) {
    return items(wave).stream().filter(item -> item.themes().contains(theme)).toList();
  }

  private static List<Item> items(Wave wave) {
    return wave.questionnaire().items().stream().filter(item -> item.type().isAnswered()).toList();
  }
}
