package org.peillood.publishing;

import java.util.List;
import java.util.Map;
import org.peillood.catalogue.Drafts.Draft;
import org.peillood.survey.Difference.Effect;
import org.peillood.survey.ItemChange;
import org.peillood.survey.ItemChange.Fate;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Complaint;

/**
 * A draft beside the version in the field.
 *
 * @param warnings what in it probably does not do what was meant
 * @param leaning what leans on each item whose series may end, by the item's name
 * @param languages how far it is in each language that respondents get
 */
public record DraftPage(
    Survey survey,
    Wave wave,
    Draft draft,
    List<Complaint> warnings,
    Map<String, List<Leaners.Leaner>> leaning,
    List<LanguageGate.Progress> languages) {

  /** The items that come. */
  public List<ItemChange> coming() {
    return with(Fate.NEW);
  }

  /** The items that go. */
  public List<ItemChange> going() {
    return with(Fate.GONE);
  }

  /** The items that stay with differences of which the gravest has this effect. */
  public List<ItemChange> changed(Effect effect) {
    return with(Fate.CHANGED).stream().filter(change -> change.effect() == effect).toList();
  }

  /** The words of an item in the version that has it. */
  public String wording(String item, String language) {
    return draft
        .questionnaire()
        .anyItem(item)
        .or(() -> wave.questionnaire().anyItem(item))
        .map(found -> found.label().in(language))
        .orElse("");
  }

  /** Whether no language stands in the way of publishing it. */
  public boolean canBePublished() {
    return languages.stream().allMatch(LanguageGate.Progress::isOpen);
  }

  /** What leans on an item. */
  public List<Leaners.Leaner> leaning(String item) {
    return leaning.getOrDefault(item, List.of());
  }

  private List<ItemChange> with(Fate fate) {
    return draft.diff().changes().stream().filter(change -> change.fate() == fate).toList();
  }
}
