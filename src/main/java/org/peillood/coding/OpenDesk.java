package org.peillood.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.peillood.survey.Item;
import org.peillood.survey.Survey;
import org.peillood.web.ProblemType;

/** Lays texts beside what was decided about them and the codes they have. */
@ApplicationScoped
class OpenDesk {

  @Inject OpenTexts texts;
  @Inject Screenings screenings;
  @Inject Codings codings;

  /** All texts at a question, what cannot wait first. */
  List<TextLine> lines(Survey survey, String item) {
    var screened = screenings.of(survey.id(), item);
    var coded = codings.of(survey.id(), item);
    return texts.of(survey, item).stream()
        .map(
            text ->
                line(
                    text,
                    Optional.ofNullable(screened.get(text.place().key())),
                    coded.getOrDefault(text.place().key(), List.of())))
        .sorted(TextLine.URGENT_FIRST)
        .toList();
  }

  /** One text. */
  TextLine line(OpenText text) {
    return line(text, screenings.of(text.place()), codings.of(text.place()));
  }

  private static TextLine line(OpenText text, Optional<Screening> screening, List<Coding> coded) {
    var holds = screening.filter(s -> s.holdsFor(text.text()));
    return new TextLine(
        text,
        holds.map(s -> s.state(text.text())).orElse(ScreeningState.TO_SCREEN),
        holds,
        Verdict.of(coded.stream().filter(c -> c.holdsFor(text.text())).toList()),
        text.isFlagged());
  }

  /**
   * The text that addresses call so.
   *
   * @throws org.peillood.web.Problem UNKNOWN_TEXT, also when it was corrected away or withdrawn
   */
  OpenText text(Survey survey, String mark) {
    return texts.find(survey, mark).orElseThrow(ProblemType.UNKNOWN_TEXT::because);
  }

  /**
   * An open question of a survey.
   *
   * @throws org.peillood.web.Problem UNKNOWN_ITEM
   */
  static Item item(Survey survey, String name) {
    return Optional.ofNullable(OpenItems.of(survey).get(name))
        .orElseThrow(() -> ProblemType.UNKNOWN_ITEM.because(name));
  }
}
