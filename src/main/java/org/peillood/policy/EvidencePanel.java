package org.peillood.policy;

import gg.jte.Content;
import java.util.Optional;
import org.peillood.web.Frame;

/**
 * A section that another feature adds to the page of a piece of evidence that is no policy note;
 * see {@link NotePanel} for those.
 */
public interface EvidencePanel {

  /**
   * The section, a whole {@code <section class="layer">} whose heading is an {@code h2}.
   *
   * @return empty when the feature has nothing to say about the item
   */
  Optional<Content> of(Frame frame, EvidenceItem item);
}
