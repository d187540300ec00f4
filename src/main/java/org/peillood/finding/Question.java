package org.peillood.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.peillood.analysis.Tabulation;
import org.peillood.analysis.ThemePage;
import org.peillood.survey.Item;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyCatalogue;
import org.peillood.survey.Wave;
import org.peillood.web.Language;

/**
 * An item that people answer, in its survey.
 *
 * @param item as the newest wave asks it
 */
public record Question(Survey survey, Item item) {

  /** The questions that by their definition feed a note, an indicator or another part of a plan. */
  static List<Question> feeding(SurveyCatalogue catalogue, String code) {
    return catalogue.surveys().stream()
        .flatMap(survey -> of(survey).stream())
        .filter(question -> question.item().feeds().contains(code))
        .toList();
  }

  /** The questions that a tabulation computes a figure of. */
  static List<Question> of(SurveyCatalogue catalogue, Tabulation tabulation) {
    return catalogue.survey(tabulation.survey()).stream()
        .flatMap(survey -> of(survey).stream())
        .filter(question -> tabulation.variables().contains(question.item().name()))
        .toList();
  }

  /** All that surveys ask, survey after survey. */
  static List<Question> all(SurveyCatalogue catalogue) {
    return catalogue.surveys().stream().flatMap(survey -> of(survey).stream()).toList();
  }

  /** The newest wave that asks it. */
  Wave newestWave() {
    return survey.waves().stream()
        .filter(wave -> wave.questionnaire().anyItem(item.name()).isPresent())
        .max(Comparator.comparing(Wave::opens))
        .orElseThrow();
  }

  /** By which a form names it. */
  public String key() {
    return survey.id() + "/" + item.name();
  }

  /** What a survey asks, each question once, in the order of its newest wave. */
  static List<Question> of(Survey survey) {
    Map<String, Question> questions = new LinkedHashMap<>();
    var waves = new ArrayList<>(survey.waves());
    waves.sort(Comparator.comparing(Wave::opens).reversed());
    for (var wave : waves) {
      for (var item : wave.questionnaire().items()) {
        if (item.type().isAnswered()) {
          questions.putIfAbsent(item.name(), new Question(survey, item));
        }
      }
    }
    return List.copyOf(questions.values());
  }

  /** The page of the item. */
  public String address() {
    return ThemePage.itemAddress(survey.id(), item.name());
  }

  /** What it asks, in a language. */
  public String wording(Language language) {
    return item.label().in(language.code());
  }
}
