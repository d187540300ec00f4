package org.peillood.finding;

import gg.jte.Content;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.peillood.pages.StaticTemplates;
import org.peillood.policy.Indicator;
import org.peillood.policy.IndicatorPanel;
import org.peillood.web.Frame;

/** Adds to the page of an indicator the lines that hang from it, down to the questions. */
@ApplicationScoped
public class IndicatorLines implements IndicatorPanel {

  @Inject Walk walk;

  @Override
  public Optional<Content> of(Frame frame, Indicator indicator) {
    var lines = walk.from(indicator, frame.language());
    List<Question> feeding = lines.isEmpty() ? walk.feeding(indicator) : List.of();
    return Optional.of(new StaticTemplates().findingLines(frame, "indicator", lines, feeding));
  }
}
