package org.peillood.response;

import gg.jte.models.runtime.JteModel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.privacy.DisclosureControl;
import org.peillood.privacy.Published;
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
 * @param modes completed responses by wave and by the way in which they came in, as they may be
 *     shown
 * @param panels what other parts tell about a wave, by its code
 */
public record FieldworkPage(
    Survey survey,
    Map<String, Map<Disposition, Long>> counts,
    Modes modes,
    Map<String, List<JteModel>> panels) {

  /** This page with what other parts tell about its waves. */
  FieldworkPage with(Map<String, List<JteModel>> about) {
    return new FieldworkPage(survey, counts, modes, about);
  }

  /**
   * Completed responses by wave and by the way in which they came in. A wave with few of one way
   * would tell of those few, wherever something else is shown of it.
   *
   * @param used the ways in which any came in
   */
  public record Modes(List<Mode> used, Map<String, List<Published<Long>>> shown) {

    /** As far as it may be shown. */
    public static Modes of(Survey survey, Map<String, Map<Mode, Long>> counts) {
      var used =
          Arrays.stream(Mode.values())
              .filter(mode -> counts.values().stream().anyMatch(wave -> wave.containsKey(mode)))
              .toList();
      var waves = List.copyOf(counts.entrySet());
      if (used.isEmpty()) {
        return new Modes(used, Map.of());
      }
      var table =
          waves.stream()
              .map(w -> used.stream().mapToLong(m -> w.getValue().getOrDefault(m, 0L)).toArray())
              .toArray(long[][]::new);
      var safe = DisclosureControl.minimumCell(survey.minimumCell()).protect(table);
      var shown = new HashMap<String, List<Published<Long>>>();
      for (int row = 0; row < waves.size(); row++) {
        shown.put(waves.get(row).getKey(), safe.cells().get(row));
      }
      return new Modes(used, shown);
    }

    /** How many of a wave came in so; none when that cannot be shown. */
    public Optional<Long> count(Wave wave, Mode mode) {
      var row = shown.get(wave.code());
      return row == null ? Optional.of(0L) : row.get(used.indexOf(mode)).value();
    }
  }

  /** The waves, newest first. */
  public List<Wave> waves() {
    return newestFirst(survey);
  }

  static List<Wave> newestFirst(Survey survey) {
    return survey.waves().stream().sorted(Comparator.comparing(Wave::opens).reversed()).toList();
  }

  /** What other parts tell about a wave. */
  public List<JteModel> about(Wave wave) {
    return panels.getOrDefault(wave.code(), List.of());
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

  /** What a repeat is about: its words, or, when it has none, its name. */
  public static String wording(Group repeat, Language language) {
    return repeat.label().isEmpty()
        ? repeat.name()
        : repeat.label().in(language.code()).replaceAll("\\s*\\$\\{[^}]*}", "");
  }

  /**
   * The words over a run of items that share a page of several, or are asked about each of several
   * things; empty for a page of its own.
   */
  public static String pageTitle(Questionnaire questionnaire, Item item, Frame frame) {
    var repeats =
        questionnaire.repeatsAround(item.name()).stream()
            .map(repeat -> frame.t("surveys.each", wording(repeat, frame.language())));
    var page =
        page(questionnaire, item)
            .map(group -> group.label().in(frame.language().code()))
            .filter(title -> !title.isEmpty())
            .stream();
    return Stream.concat(repeats, page).collect(Collectors.joining(" · "));
  }

  /** The group with which an item shares a page; none when it has one of its own. */
  static Optional<Group> page(Questionnaire questionnaire, Item item) {
    return item.groups().stream()
        .flatMap(name -> questionnaire.group(name).stream())
        .filter(Group::isPage)
        .findFirst();
  }
}
