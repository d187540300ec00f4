package org.peillood.policy;

import gg.jte.Content;
import java.util.Optional;
import org.peillood.web.Frame;

/** A section that another feature adds to the page of a policy note; see {@link IndicatorPanel}. */
public interface NotePanel {

  /**
   * The section, a whole {@code <section class="layer">} whose heading is an {@code h2}.
   *
   * @return empty when the feature has nothing to say about the note
   */
  Optional<Content> of(Frame frame, EvidenceItem note);
}
