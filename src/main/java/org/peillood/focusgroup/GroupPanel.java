package org.peillood.focusgroup;

import java.util.Optional;
import org.peillood.web.Frame;

/**
 * A way from the page of a group to what another feature keeps of it, for instance its texts. The
 * group knows none of them: its page asks every CDI bean of this type.
 */
public interface GroupPanel {

  /**
   * Where to go.
   *
   * @param text the words of the link, in the language of the page
   * @param about how much is there, in a few words; may be empty
   * @param order where it stands among the others; the smallest first
   */
  record Link(String text, String address, String about, int order) {}

  /**
   * The link for whoever looks at the page.
   *
   * @return empty when there is nothing for them to see
   */
  Optional<Link> of(Frame frame, FocusGroup group);
}
