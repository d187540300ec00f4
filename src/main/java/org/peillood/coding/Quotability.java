package org.peillood.coding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.survey.Item;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;

/**
 * Which texts at a question may be quoted, and which were chosen: only what was screened, in the
 * screened wording; where the questionnaire of the wave asks for consent to being quoted, or the
 * question is about a special category, only what its respondent agreed to; and only in waves where
 * as many people wrote something that may be read as the smallest group that is shown.
 */
final class Quotability {

  /** How it stands with a text. */
  enum Standing {
    CHOSEN,
    /** It may be chosen. */
    POSSIBLE,
    NOT_SCREENED,
    NO_CONSENT,
    TOO_FEW
  }

  private final Survey survey;
  private final Item item;
  private final List<TextLine> lines;
  private final Map<String, ChosenQuote> chosen;

  /**
   * @param lines all texts at the question
   * @param chosen by the key of the place of the text
   */
  Quotability(Survey survey, Item item, List<TextLine> lines, Map<String, ChosenQuote> chosen) {
    this.survey = survey;
    this.item = item;
    this.lines = List.copyOf(lines);
    this.chosen = Map.copyOf(chosen);
  }

  Standing of(TextLine line) {
    if (line.readable().isEmpty()) {
      return Standing.NOT_SCREENED;
    }
    var wave = survey.wave(line.text().wave());
    if (wave.isEmpty() || !mayBeQuoted(wave.get(), line.text())) {
      return Standing.NO_CONSENT;
    }
    if (!isEnough(wave.get())) {
      return Standing.TOO_FEW;
    }
    return Optional.ofNullable(chosen.get(line.text().place().key()))
            .filter(quote -> quote.isOf(line))
            .isPresent()
        ? Standing.CHOSEN
        : Standing.POSSIBLE;
  }

  private boolean mayBeQuoted(Wave wave, OpenText text) {
    return ScreenedAnswers.isOpenToOthers(wave, item, text)
        && (text.consent() == OpenText.Consent.GIVEN || !asksConsent(wave));
  }

  private static boolean asksConsent(Wave wave) {
    return wave.questionnaire().items().stream().anyMatch(Item::givesConsent);
  }

  // As ScreenedAnswers has it: among fewer a reader could know whose words they are.
  private boolean isEnough(Wave wave) {
    return lines.stream()
            .filter(line -> line.text().wave().equals(wave.code()))
            .filter(line -> line.readable().isPresent())
            .filter(line -> mayBeQuoted(wave, line.text()))
            .map(line -> line.text().place().response())
            .distinct()
            .count()
        >= survey.minimumCell();
  }
}
