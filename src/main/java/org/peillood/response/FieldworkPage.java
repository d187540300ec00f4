package org.peillood.response;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.survey.Group;
import org.peillood.survey.Item;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Frame;
import org.peillood.web.Language;

/**
 * A survey as staff see it.
 *
 * @param counts responses by wave and by what became of them
 */
public record FieldworkPage(Survey survey, Map<String, Map<Disposition, Long>> counts) {

  /** The waves, newest first. */
  public List<Wave> waves() {
    return survey.waves().stream().sorted(Comparator.comparing(Wave::opens).reversed()).toList();
  }

  /** How many responses of a wave ended so. */
  public long count(Wave wave, Disposition disposition) {
    return counts.getOrDefault(wave.code(), Map.of()).getOrDefault(disposition, 0L);
  }

  /** Its languages by their own names, drafts marked. */
  public String languages(Frame frame) {
    return String.join(", ", survey.languages().stream().map(c -> language(frame, c)).toList());
  }

  private String language(Frame frame, String code) {
    var name = new Language(code).endonym();
    return survey.isDraft(code) ? frame.t("surveys.draft", name) : name;
  }

  /** What an item is about: its question, or, for what nobody sees, its name. */
  public static String wording(Item item, Language language) {
    return item.label().isEmpty() ? item.name() : item.label().in(language.code());
  }

  /** The words over a run of items that share a page of several; empty for a page of its own. */
  public static String pageTitle(Questionnaire questionnaire, Item item, Language language) {
    return page(questionnaire, item).map(group -> group.label().in(language.code())).orElse("");
  }

  /** The group with which an item shares a page; none when it has one of its own. */
  static Optional<Group> page(Questionnaire questionnaire, Item item) {
    return item.groups().stream()
        .flatMap(name -> questionnaire.group(name).stream())
        .filter(Group::isPage)
        .findFirst();
  }
}
