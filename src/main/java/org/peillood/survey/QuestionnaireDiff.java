package org.peillood.survey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.peillood.survey.Difference.Effect;
import org.peillood.survey.ItemChange.Fate;

/**
 * What differs between two versions of a questionnaire, item by item: what whoever publishes the
 * second has to know. Items are told apart by their names only; one that was renamed is gone, and
 * another one is new. Other packages get it through {@link #between}; it never changes.
 *
 * @param changes in the order of the second version, items that are gone at the end
 * @param languages codes of the languages that only one of the versions has
 */
public record QuestionnaireDiff(List<ItemChange> changes, Set<String> languages) {

  public QuestionnaireDiff {
    changes = List.copyOf(changes);
    languages = Set.copyOf(languages);
  }

  /** Compares two versions of a questionnaire. */
  public static QuestionnaireDiff between(Questionnaire before, Questionnaire after) {
    var changes = new ArrayList<ItemChange>();
    for (var item : after.askedItems()) {
      var earlier = before.anyItem(item.name());
      if (earlier.isEmpty()) {
        changes.add(new ItemChange(item.name(), Fate.NEW, List.of()));
      } else {
        var differences = new ItemDifferences(before, earlier.get()).to(after, item);
        if (!differences.isEmpty()) {
          changes.add(new ItemChange(item.name(), Fate.CHANGED, differences));
        }
      }
    }
    before.askedItems().stream()
        .filter(item -> after.anyItem(item.name()).isEmpty())
        .forEach(item -> changes.add(new ItemChange(item.name(), Fate.GONE, List.of())));
    return new QuestionnaireDiff(changes, inOnlyOne(before.languages(), after.languages()));
  }

  /** Whether both versions ask the same of the same people in the same words. */
  public boolean isEmpty() {
    return changes.isEmpty() && languages.isEmpty();
  }

  /** The items whose change has this effect. */
  public List<ItemChange> with(Effect effect) {
    return changes.stream().filter(change -> change.effect() == effect).toList();
  }

  /** What becomes of an item; none when it stays as it was. */
  public Optional<ItemChange> of(String item) {
    return changes.stream().filter(change -> change.item().equals(item)).findFirst();
  }

  private static Set<String> inOnlyOne(List<String> before, List<String> after) {
    var only = new LinkedHashSet<>(before);
    only.removeAll(after);
    after.stream().filter(language -> !before.contains(language)).forEach(only::add);
    return only;
  }
}
