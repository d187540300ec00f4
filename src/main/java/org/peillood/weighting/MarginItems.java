package org.peillood.weighting;

import java.util.List;
import java.util.Optional;
import org.peillood.survey.Item;
import org.peillood.survey.ItemType;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Language;

/**
 * The items of a wave by which its respondents can be weighted: those of which one answer is
 * chosen, once for each respondent. Never what was asked after a yes of its own, such as background
 * or health: that yes was not given for figures about something else. See decision record 0023.
 */
final class MarginItems {

  private MarginItems() {}

  static List<Item> of(Survey survey, Wave wave) {
    return wave.questionnaire().items().stream()
        .filter(item -> item.type() == ItemType.SELECT_ONE && item.isShown())
        .filter(item -> !item.sensitive() && !item.givesConsent())
        .filter(item -> !item.name().equals(survey.consent()))
        .filter(item -> item.categories().size() > 1)
        .toList();
  }

  static Optional<Item> named(Survey survey, Wave wave, String name) {
    return of(survey, wave).stream().filter(item -> item.name().equals(name)).findFirst();
  }

  /** The words for some categories of an item; their codes where they have none. */
  static String words(Item item, List<String> codes, Language language) {
    return codes.stream()
        .map(code -> item.category(code).map(c -> c.label().in(language.code())).orElse(code))
        .reduce((one, other) -> one + " + " + other)
        .orElse("");
  }

  /** What an item asks, with the words over its table; its name when it has no words. */
  static String wording(Item item, Language language) {
    var over = item.matrix().map(table -> table.label().in(language.code()) + " – ").orElse("");
    var own = item.label().in(language.code());
    return own.isEmpty() ? item.name() : over + own;
  }
}
