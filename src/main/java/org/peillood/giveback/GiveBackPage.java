package org.peillood.giveback;

import java.util.List;
import org.peillood.finding.Finding;
import org.peillood.invitation.Association;
import org.peillood.survey.Item;
import org.peillood.survey.Matrix;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Language;

/**
 * The page on which staff choose.
 *
 * @param version of what is kept; 0 before the first
 * @param address of the public page, as respondents get it
 */
public record GiveBackPage(
    Survey survey,
    Wave wave,
    Choice choice,
    long version,
    boolean isOver,
    boolean isGiven,
    String address,
    List<Item> items,
    List<Finding> findings,
    List<Association> associations) {

  public GiveBackPage {
    items = List.copyOf(items);
    findings = List.copyOf(findings);
    associations = List.copyOf(associations);
  }

  /** Where the page about giving a wave back is. */
  static String home(Survey survey, Wave wave) {
    return "/bevragingen/" + survey.id() + "/teruggeven/" + wave.code();
  }

  /** Where this page is. */
  public String home() {
    return home(survey, wave);
  }

  /** How many questions can be chosen. */
  public int most() {
    return Choice.MOST_ITEMS;
  }

  /** The languages in which something can be said, those of the wave first. */
  public List<Language> languages() {
    return ResultsPages.languages(wave).stream().map(Language::new).toList();
  }

  public boolean has(Item item) {
    return choice.items().contains(item.name());
  }

  public boolean has(Finding finding) {
    return choice.findings().contains(finding.code());
  }

  public String words(Language language) {
    return choice.words().getOrDefault(language.code(), "");
  }

  /** A question with the words above its table. */
  public static String wording(Item item, Language language) {
    return item.matrix().map(Matrix::label).map(l -> Said.of(l, language).text() + " – ").orElse("")
        + Said.of(item.label(), language).text();
  }
}
