package org.peillood.focusgroup;

import java.util.List;
import org.peillood.web.Frame;

/**
 * What was said most often in a group, for its report sheet. The feature that codes what was said
 * implements it; without one the sheet has no such section.
 */
public interface TopCodes {

  /**
   * A code and how often it was given.
   *
   * @param address of the page about it; empty without one
   */
  record Count(String code, String name, long statements, String address) {}

  /** The codes given most often, most first; at most this many. */
  List<Count> of(Frame frame, FocusGroup group, int atMost);
}
