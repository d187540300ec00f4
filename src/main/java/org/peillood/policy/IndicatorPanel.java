package org.peillood.policy;

import gg.jte.Content;
import java.util.Optional;
import org.peillood.web.Frame;

/**
 * A section that another feature adds to the page of an indicator, for instance the findings that
 * lean on it. Policy knows none of them: it asks every CDI bean of this type.
 */
public interface IndicatorPanel {

  /**
   * The section, a whole {@code <section class="layer">} whose heading is an {@code h2}.
   *
   * @return empty when the feature has nothing to say about the indicator
   */
  Optional<Content> of(Frame frame, Indicator indicator);
}
