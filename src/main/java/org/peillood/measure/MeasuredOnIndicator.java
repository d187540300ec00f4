package org.peillood.measure;

import gg.jte.Content;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.peillood.pages.StaticTemplates;
import org.peillood.policy.Indicator;
import org.peillood.policy.IndicatorPanel;
import org.peillood.web.Frame;

/**
 * Adds to the page of an indicator the questions that measure it, and what they say of its target.
 */
@ApplicationScoped
public class MeasuredOnIndicator implements IndicatorPanel {

  @Inject Gauge gauge;
  @Inject Clock clock;

  @Override
  public Optional<Content> of(Frame frame, Indicator indicator) {
    var lines =
        gauge.sights(indicator.year(), indicator.code(), frame.language()).stream()
            .map(
                sight ->
                    new MeasureLine(
                        sight,
                        sight.proposal(indicator),
                        sight.measure().chosen().atZone(clock.getZone()).toLocalDate()))
            .toList();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(new StaticTemplates().measurePanel(frame, lines));
  }
}
