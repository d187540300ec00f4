package org.peillood.transcript;

import java.util.List;
import org.peillood.focusgroup.FocusGroup;

/**
 * What may be names in a text, and what is to stand in their place.
 *
 * @param byHand what was typed that is a name too, and its pseudonym
 * @param byHandPseudonym likewise
 * @param unsaid how many speakers nobody has yet said who they are
 */
public record NamesPage(
    FocusGroup group,
    Transcript transcript,
    List<Name> names,
    String byHand,
    String byHandPseudonym,
    int unsaid) {

  /**
   * What may be a name.
   *
   * @param kind what it seems to be, as in language files
   * @param isReplaced whether it is to be replaced
   * @param isKnown whether it is in the key of the group; its pseudonym is settled then
   * @param places where it stands, the first few
   * @param count how often it stands there
   */
  public record Name(
      String original,
      String kind,
      boolean isReplaced,
      boolean isKnown,
      String pseudonym,
      List<Place> places,
      int count) {}

  /** Words with what stands around them. */
  public record Place(String before, String words, String after) {}
}
