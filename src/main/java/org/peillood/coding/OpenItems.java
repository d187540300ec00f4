package org.peillood.coding;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Item;
import org.peillood.survey.ItemType;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;

/** The open questions of questionnaires, and what was written at them. */
final class OpenItems {

  // A consent that cannot be read as a yes is none.
  private static final Set<String> YES = Set.of("ja", "yes", "oui", "1", "true");

  private OpenItems() {}

  /** Whether people answer it in their own words; what goes with "other, namely" too. */
  static boolean isOpen(Item item) {
    return item.type() == ItemType.TEXT && item.isShown() && !item.isComputed();
  }

  /** The open questions of a questionnaire in its order, those in repeats too. */
  static List<Item> of(Questionnaire questionnaire) {
    return questionnaire.askedItems().stream().filter(OpenItems::isOpen).toList();
  }

  /** The open questions of a survey by name; as the newest wave asks them. */
  static Map<String, Item> of(Survey survey) {
    var items = new LinkedHashMap<String, Item>();
    survey.waves().stream()
        .sorted(Comparator.comparing(Wave::opens).reversed())
        .flatMap(wave -> of(wave.questionnaire()).stream())
        .forEach(item -> items.putIfAbsent(item.name(), item));
    return items;
  }

  /**
   * What a questionnaire asks, as far as it matters here; worked out once for many responses.
   *
   * @param open the names of its open questions
   * @param quoting the names of the questions whose yes is a consent to be quoted
   */
  record Asked(Questionnaire questionnaire, Set<String> open, Set<String> quoting) {

    static Asked by(Questionnaire questionnaire) {
      return new Asked(
          questionnaire,
          of(questionnaire).stream().map(Item::name).collect(Collectors.toUnmodifiableSet()),
          questionnaire.items().stream()
              .filter(Item::givesConsent)
              .map(Item::name)
              .collect(Collectors.toUnmodifiableSet()));
    }

    /** The texts among answers, by where they stand; nothing that is blank. */
    Map<Key, String> texts(Answers answers) {
      var texts = new HashMap<Key, String>();
      walk(
          answers,
          "",
          (key, text) -> {
            if (open.contains(key.item()) && !text.isBlank()) {
              texts.put(key, text);
            }
          });
      return texts;
    }

    /** What answers say about being quoted: given only where such a question was answered yes. */
    OpenText.Consent consent(Answers answers) {
      boolean given =
          quoting.stream()
              .flatMap(item -> answers.get(item).stream())
              .anyMatch(
                  answer -> answer instanceof Answer.Choice said && YES.contains(said.code()));
      return given ? OpenText.Consent.GIVEN : OpenText.Consent.NOT_GIVEN;
    }
  }

  /** Where a text stands within a response. */
  record Key(String item, String instance) {}

  private static void walk(Answers answers, String around, BiConsumer<Key, String> found) {
    answers
        .byItem()
        .forEach(
            (item, answer) -> {
              if (answer instanceof Answer.Text text) {
                found.accept(new Key(item, around), text.text());
              } else if (answer instanceof Answer.Repeated repeated) {
                for (int i = 0; i < repeated.instances().size(); i++) {
                  var instance = (around.isEmpty() ? "" : around + ".") + (i + 1);
                  walk(repeated.instances().get(i), instance, found);
                }
              }
            });
  }
}
