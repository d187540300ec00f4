package org.peillood.register;

import gg.jte.Content;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.peillood.pages.StaticTemplates;
import org.peillood.policy.Indicator;
import org.peillood.policy.IndicatorPanel;
import org.peillood.web.Frame;

/** Adds to the page of an indicator what the registers hold for it, and by which rule it counts. */
@ApplicationScoped
public class RegistersOnIndicator implements IndicatorPanel {

  @Inject Registers registers;

  @Override
  public Optional<Content> of(Frame frame, Indicator indicator) {
    var tallies = registers.tallies(indicator);
    return tallies.isEmpty() && !frame.may("EDIT_PLAN")
        ? Optional.empty()
        : Optional.of(
            new StaticTemplates()
                .registerPanel(
                    frame,
                    indicator,
                    tallies,
                    registers.rule(indicator.year(), indicator.code()).isPresent()));
  }
}
