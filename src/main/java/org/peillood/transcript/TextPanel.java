package org.peillood.transcript;

import java.util.Optional;
import org.peillood.focusgroup.GroupPanel;
import org.peillood.web.Frame;

/**
 * A way from a text to what another feature does with it, for instance coding. The text knows none
 * of them: its page asks every CDI bean of this type.
 */
public interface TextPanel {

  /**
   * The link for whoever looks at the page.
   *
   * @return empty when there is nothing for them to do
   */
  Optional<GroupPanel.Link> of(Frame frame, Transcript transcript);
}
