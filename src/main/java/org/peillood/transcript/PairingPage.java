package org.peillood.transcript;

import java.util.ArrayList;
import java.util.List;
import org.peillood.focusgroup.FocusGroup;
import org.peillood.transcript.Pairing.Side;
import org.peillood.transcript.Pairings.Abreast;

/**
 * Two texts of which turns are paired.
 *
 * @param open the number of the row that is being changed, from 1; 0 for none
 */
public record PairingPage(
    FocusGroup group,
    Transcript transcript,
    Transcript other,
    List<Row> rows,
    String versions,
    long edition,
    int open) {

  /**
   * Turns that belong together.
   *
   * @param number from 1
   */
  public record Row(int number, List<SpokenLine> one, List<SpokenLine> other) {

    /** What can be done with what a text has in this row; the names of buttons. */
    public List<String> acts(Side side) {
      var lines = side == Side.ONE ? one : other;
      var acts = new ArrayList<String>();
      if (!lines.isEmpty() && number > 1) {
        acts.add("join");
      }
      if (lines.size() > 1) {
        acts.add("split");
      }
      acts.add(lines.isEmpty() ? "close" : "empty");
      return acts;
    }
  }

  static PairingPage of(
      FocusGroup group, Transcript transcript, Transcript other, Abreast abreast, int open) {
    return new PairingPage(
        group, transcript, other, rows(abreast), abreast.versions(), abreast.edition(), open);
  }

  /** The rows of two texts. */
  static List<Row> rows(Abreast abreast) {
    var one = SpokenLine.of(abreast.one());
    var other = SpokenLine.of(abreast.other());
    var pairing = abreast.pairing();
    var rows = new ArrayList<Row>();
    for (int row = 0; row < pairing.rows(); row++) {
      rows.add(
          new Row(
              row + 1, part(one, pairing, Side.ONE, row), part(other, pairing, Side.OTHER, row)));
    }
    return rows;
  }

  private static List<SpokenLine> part(
      List<SpokenLine> lines, Pairing pairing, Side side, int row) {
    int first = pairing.first(side, row);
    return List.copyOf(lines.subList(first, first + pairing.size(side, row)));
  }

  /** Where it is, of the text that stands first. */
  public String address() {
    return transcript.address() + "/koppelen?naast=" + other.id();
  }

  /** Where both are read. */
  public String reading() {
    return transcript.address() + "?naast=" + other.id();
  }
}
