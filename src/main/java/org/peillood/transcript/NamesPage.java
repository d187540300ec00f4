package org.peillood.transcript;

import java.util.Arrays;
import java.util.List;
import org.peillood.focusgroup.FocusGroup;

/**
 * What may be names in a text, and what is to stand in their place.
 *
 * @param staying what may be a name in this text and stays as it is in the texts of the group
 * @param again what of it is to be proposed again
 * @param byHand what was typed that is a name too, and its pseudonym
 * @param byHandPseudonym likewise
 * @param unsaid how many speakers nobody has yet said who they are
 */
public record NamesPage(
    FocusGroup group,
    Transcript transcript,
    List<Name> names,
    List<String> staying,
    List<String> again,
    String byHand,
    String byHandPseudonym,
    int unsaid) {

  /**
   * What may be a name.
   *
   * @param kind what it seems to be, as in language files
   * @param choice what is to become of it
   * @param isKnown whether it is in the key of the group; its pseudonym is settled then
   * @param places where it stands, the first few
   * @param count how often it stands there
   */
  public record Name(
      String original,
      String kind,
      Choice choice,
      boolean isKnown,
      String pseudonym,
      List<Place> places,
      int count) {

    /** Whether it is to be replaced. */
    public boolean isReplaced() {
      return choice == Choice.REPLACE;
    }

    /** Whether it is not to be proposed again. */
    public boolean isToStay() {
      return choice == Choice.STAY;
    }
  }

  /** What is to become of what may be a name. */
  public enum Choice {
    REPLACE("vervang"),
    /** Nothing, and it is proposed again. */
    LEAVE("zo"),
    /** Nothing, in no text of the group; it is not proposed again. */
    STAY("blijft");

    private final String sent;

    Choice(String sent) {
      this.sent = sent;
    }

    static Choice of(String sent) {
      return Arrays.stream(values())
          .filter(each -> each.sent.equals(sent))
          .findFirst()
          .orElse(LEAVE);
    }
  }

  /** Words with what stands around them. */
  public record Place(String before, String words, String after) {}
}
