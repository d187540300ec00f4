package org.peillood.coding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.peillood.access.Act;
import org.peillood.access.AuditTrail;
import org.peillood.survey.Survey;
import org.peillood.web.Pages;

/** Remembers who reads texts before they are screened, on whatever page they stand. */
@RequestScoped
class ReadingTrail {

  @Inject AuditTrail trail;
  @Inject Pages pages;

  /**
   * These texts are about to be shown.
   *
   * @param wave to which the page is limited; empty for none
   */
  void shows(Survey survey, String wave, String item, List<TextLine> lines) {
    long unscreened =
        lines.stream().filter(line -> line.state() == ScreeningState.TO_SCREEN).count();
    if (unscreened > 0) {
      var about =
          new AuditTrail.About(
              survey.id(), Optional.of(wave).filter(code -> !code.isEmpty()), item);
      trail.add(pages.viewer().orElseThrow().name(), Act.UNSCREENED_TEXTS_READ, about, unscreened);
    }
  }

  /** This text is about to be shown. */
  void shows(Survey survey, TextLine line) {
    shows(survey, line.text().wave(), line.text().item(), List.of(line));
  }
}
