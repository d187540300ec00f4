package org.peillood.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.analysis.ThemeResult.Block;
import org.peillood.analysis.ThemeResult.SurveyPart;
import org.peillood.catalogue.Surveys;
import org.peillood.coding.ChosenQuotes;
import org.peillood.coding.CodedAnswers;
import org.peillood.web.Language;

/** Finds what was made of the open answers that a theme shows. */
@ApplicationScoped
public class CodedAnswersOfThemes {

  @Inject Surveys surveys;
  @Inject Analysis analysis;
  @Inject CodedAnswers coded;
  @Inject ChosenQuotes quotes;

  /**
   * What was made of the answers of a block; none where it is no open question, or is not coded.
   * Nothing is told of the responses of some modes only: a quote beside them would say how its
   * respondent answered.
   */
  Optional<CodedAnswer> of(SurveyPart part, Block block, Language language) {
    var shown = block.result().tabulation();
    if (shown.measure() != Measure.ANSWERS || !shown.modes().isEmpty()) {
      return Optional.empty();
    }
    var survey = surveys.survey(part.survey());
    return survey
        .wave(part.wave())
        .flatMap(
            wave ->
                coded.items(survey, wave).stream()
                    .filter(item -> shown.variables().contains(item.item().name()))
                    .findFirst()
                    .map(
                        item ->
                            new CodedAnswer(
                                item.frame().in(language.code()),
                                analysis.run(
                                    Tabulation.of(
                                            survey.id(), List.of(item.variable()), Measure.SHARES)
                                        .inWaves(List.of(wave.code())),
                                    language),
                                quotes.of(survey, wave, item.item()))));
  }
}
