package org.peillood.transcript;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.peillood.focusgroup.FocusGroup;
import org.peillood.focusgroup.GroupPanel;
import org.peillood.web.Figures;
import org.peillood.web.Frame;

/**
 * A text as it is read, alone or beside its original.
 *
 * @param lines its turns
 * @param beside the text that stands beside it
 * @param besideLines the turns of that; empty when there is none
 * @param rows the turns of both that belong together; empty when it stands alone
 * @param isPaired whether somebody said which belong together
 * @param others texts that could stand beside it
 * @param links ways to what other features do with it
 * @param unsaid how many speakers nobody has yet said who they are
 */
public record TextPage(
    FocusGroup group,
    Transcript transcript,
    List<SpokenLine> lines,
    Optional<Transcript> beside,
    List<SpokenLine> besideLines,
    List<PairingPage.Row> rows,
    boolean isPaired,
    List<Transcript> others,
    List<GroupPanel.Link> links,
    int unsaid) {

  /** Whether turns that stand side by side may not be the same. */
  public boolean isUneven() {
    return beside.isPresent() && !isPaired && lines.size() != besideLines.size();
  }

  /**
   * The number of the first turn, from 1, that is not the same in both texts: another speaker has
   * it, or only one of the texts does. Texts that name their speakers quite differently are only
   * compared by how many turns they have.
   */
  public int differsAt() {
    int both = Math.min(lines.size(), besideLines.size());
    var names = lines.stream().map(SpokenLine::speaker).toList();
    if (besideLines.stream().map(SpokenLine::speaker).allMatch(names::contains)) {
      for (int i = 0; i < both; i++) {
        if (!lines.get(i).speaker().equals(besideLines.get(i).speaker())) {
          return i + 1;
        }
      }
    }
    return both + 1;
  }

  public String home() {
    return transcript.address();
  }

  /** Where turns of this text and another are paired. */
  public String pairing(Transcript other) {
    return home() + "/koppelen?naast=" + other.id();
  }

  /** When and by whom it was brought in. */
  public static String brought(Frame frame, Transcript transcript) {
    var day =
        Figures.date(transcript.brought().atZone(ZoneOffset.UTC).toLocalDate(), frame.language());
    return frame.t("transcript.brought", transcript.account(), day);
  }
}
