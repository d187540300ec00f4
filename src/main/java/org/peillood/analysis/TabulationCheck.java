package org.peillood.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.response.Mode;
import org.peillood.survey.Category;
import org.peillood.survey.Item;
import org.peillood.survey.ItemType;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;

/** Whether a tabulation fits its survey. */
public final class TabulationCheck {

  /**
   * Why it does not fit: the key of a sentence in the language files and what the sentence names.
   */
  public record Misfit(String key, List<String> details) {
    public Misfit {
      details = List.copyOf(details);
    }
  }

  private final Tabulation tabulation;
  private final Survey survey;
  private final Variables variables;

  private TabulationCheck(Tabulation tabulation, Survey survey, Variables variables) {
    this.tabulation = tabulation;
    this.survey = survey;
    this.variables = variables;
  }

  /**
   * The first reason why a tabulation of items of the questionnaire cannot be run over a survey;
   * none when it can.
   */
  public static Optional<Misfit> misfit(Tabulation tabulation, Survey survey) {
    return misfit(tabulation, survey, Variables.asked());
  }

  /** The first reason why a tabulation cannot be run over a survey; none when it can. */
  static Optional<Misfit> misfit(Tabulation tabulation, Survey survey, Variables variables) {
    return new TabulationCheck(tabulation, survey, variables).misfit();
  }

  private Optional<Misfit> misfit() {
    if (!(tabulation.level() >= 0.5 && tabulation.level() <= 0.999)) {
      return wrong("level", Double.toString(tabulation.level()));
    }
    if (tabulation.variables().isEmpty()) {
      return wrong("no-items");
    }
    if (new HashSet<>(tabulation.variables()).size() < tabulation.variables().size()) {
      return wrong("item-twice");
    }
    for (var mode : tabulation.modes()) {
      if (Arrays.stream(Mode.values()).map(Mode::slug).noneMatch(mode::equals)) {
        return wrong("mode", mode);
      }
    }
    var waves = new ArrayList<Wave>();
    for (var code : tabulation.waves()) {
      var wave = survey.wave(code);
      if (wave.isEmpty()) {
        return wrong("wave", code, survey.id());
      }
      waves.add(wave.get());
    }
    var asked = waves.isEmpty() ? survey.waves() : waves;
    return tabulation.variables().stream()
        .flatMap(name -> misfit(name, asked).stream())
        .findFirst()
        .or(() -> score(asked))
        .or(() -> new SplitCheck(tabulation, survey, waves, variables).misfit());
  }

  private Optional<Misfit> misfit(String name, List<Wave> waves) {
    var items = waves.stream().flatMap(wave -> variables.of(wave, name).stream()).toList();
    if (items.isEmpty()) {
      return waves.stream().anyMatch(wave -> !wave.questionnaire().repeatsAround(name).isEmpty())
          ? wrong("repeat", name)
          : wrong("item", name, survey.id());
    }
    return items.stream()
        .filter(item -> !fits(tabulation.measure(), item))
        .findFirst()
        .map(item -> new Misfit("analysis.invalid.measure", List.of(name)))
        .or(() -> combined(name, items));
  }

  private static boolean fits(Measure measure, Item item) {
    return switch (measure) {
      case SHARES -> item.type().offersCategories();
      case LIKERT, SCORE -> isLikert(item);
      case NUMBER, NPS -> item.type().isNumber();
      case ANSWERS -> item.type().isAnswered();
    };
  }

  static boolean isLikert(Item item) {
    return item.type() == ItemType.SELECT_ONE && item.scale().isPresent();
  }

  private Optional<Misfit> combined(String name, List<Item> items) {
    if (tabulation.combined().isEmpty()) {
      return Optional.empty();
    }
    var combined = tabulation.combined().get();
    if (combined.categories().size() < 2
        || new HashSet<>(combined.categories()).size() < combined.categories().size()
        || tabulation.measure() != Measure.SHARES
        || items.get(0).type() == ItemType.RANK) {
      return wrong("combined");
    }
    for (var code : combined.categories()) {
      if (items.stream()
          .noneMatch(
              item -> item.categories().stream().map(Category::code).anyMatch(code::equals))) {
        return wrong("category", code, name);
      }
    }
    return Optional.empty();
  }

  private Optional<Misfit> score(List<Wave> waves) {
    if (tabulation.measure() != Measure.SCORE) {
      return Optional.empty();
    }
    var scales =
        waves.stream()
            .flatMap(wave -> variables.of(wave).stream())
            .filter(item -> tabulation.variables().contains(item.name()))
            .map(Item::scale)
            .distinct()
            .count();
    return tabulation.variables().size() < 2 || scales > 1 ? wrong("score") : Optional.empty();
  }

  static Optional<Misfit> wrong(String what, String... details) {
    return Optional.of(new Misfit("analysis.invalid." + what, List.of(details)));
  }
}
