package org.peillood.finding;

import gg.jte.Content;
import java.util.Optional;
import org.peillood.web.Frame;

/** A section that another feature adds to the page of a finding, such as what leans on it. */
public interface FindingPanel {

  /**
   * The section, a whole {@code <section class="layer">} whose heading is an {@code h2}.
   *
   * @return empty when the feature has nothing to say about the finding
   */
  Optional<Content> of(Frame frame, Finding finding);
}
