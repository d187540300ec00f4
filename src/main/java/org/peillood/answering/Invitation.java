package org.peillood.answering;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peillood.survey.Category;
import org.peillood.survey.Item;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Language;

/**
 * What a survey's first page tells in one language, before anybody agrees to anything.
 *
 * @param via the association through whose link somebody came; empty when through none
 * @param words whether somebody has brought words of their own
 */
public record Invitation(Survey survey, Wave wave, String language, String via, Words words) {

  /** Whether answers will be connected with those of an earlier wave. */
  public enum Words {
    NONE,
    BROUGHT
  }

  /** Whether somebody can bring words of their own. */
  public boolean offersWords() {
    return survey.hasPanel() && words == Words.NONE;
  }

  /** Whether somebody has. */
  public boolean hasWords() {
    return words == Words.BROUGHT;
  }

  public String title() {
    return survey.title().in(language);
  }

  public String name() {
    return survey.name().in(language);
  }

  public String asks() {
    return survey.asks().in(language);
  }

  public List<String> promises() {
    return survey.promises().in(language);
  }

  public List<String> notice() {
    return survey.notice().text().in(language);
  }

  public List<Language> languages() {
    return wave.languages().stream().map(Language::new).toList();
  }

  /** This page's address, ready for {@code taal=…}. */
  public String address() {
    return "/v/"
        + survey.id()
        + "?golf="
        + wave.code()
        + "&"
        + (via.isEmpty() ? "" : "via=" + viaEncoded() + "&");
  }

  /** Whether people can try how a question works before the first. */
  public boolean offersPractice() {
    return survey.aids().practice() == Survey.Practice.OFFERED;
  }

  /** The address of the question to practise on. */
  public String practice() {
    return address().replaceFirst("\\?", "/oefenen?") + "taal=" + language;
  }

  private String viaEncoded() {
    return URLEncoder.encode(via, StandardCharsets.UTF_8);
  }

  public boolean isDraft() {
    return survey.isDraft(language);
  }

  /** The item whose yes opens everything else. */
  public Item consent() {
    return wave.questionnaire()
        .item(survey.consent())
        .orElseThrow(() -> new IllegalStateException("no consent item in " + survey.id()));
  }

  public String consentQuestion() {
    return consent().label().in(language);
  }

  public String consentHint() {
    return consent().hint().in(language);
  }

  /** How many questions there are at most, the one about taking part left out. */
  public long questions() {
    return wave.questionnaire().items().stream()
        .filter(item -> item.type().isAnswered() && !item.name().equals(survey.consent()))
        .count();
  }

  /** The place that a link to the question jumps to: its first option. */
  public @Nullable String idOf(Category category) {
    return consent().categories().indexOf(category) == 0 ? consent().name() : null;
  }

  /** The ids of what explains the question. */
  public @Nullable String describedBy(String message) {
    return QuestionPage.ids(
        consentHint().isEmpty() ? "" : "uitleg", message.isEmpty() ? "" : "fout");
  }
}
