package org.peillood.analysis;

import gg.jte.Content;
import java.util.List;
import org.peillood.web.Frame;

/**
 * What another feature adds to the page of a theme: findings above the figures, notes and
 * indicators below them, and what is not sounded.
 */
public interface ThemePanel {

  /** Where a section stands on the page. */
  enum Place {
    /** Before what is measured: what is said. */
    ABOVE,
    /** After it: where it leads. */
    BELOW
  }

  /**
   * A section of the page with its entry on the gauge.
   *
   * @param id its anchor
   * @param note a few words for the gauge, such as {@code 3 bevindingen}
   * @param content what stands under the heading
   */
  record Section(Place place, String id, String title, String note, Content content) {}

  /**
   * Something that has no figure.
   *
   * @param code what it is about, such as an indicator's code
   */
  record Gap(String code, String sentence) {}

  /** The sections about a theme, in order. */
  List<Section> sections(String theme, Frame frame);

  /** What is not sounded about a theme. */
  List<Gap> gaps(String theme, Frame frame);
}
