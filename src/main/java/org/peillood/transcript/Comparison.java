package org.peillood.transcript;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What two versions of a text differ in, line by line and within lines word by word. */
public final class Comparison {

  private static final Pattern WORD = Pattern.compile("\\s+|\\S+\\s*");

  private Comparison() {}

  /** What became of a piece. */
  public enum Fate {
    SAME,
    REMOVED,
    ADDED
  }

  /** A stretch of words with one fate. */
  public record Piece(Fate fate, String words) {}

  /**
   * A line that differs, or lines that do not.
   *
   * @param number of the line, in the newer version, from 1
   * @param same how many lines are the same; with pieces only when 0
   */
  public record Stretch(int number, int same, List<Piece> pieces) {
    public Stretch {
      pieces = List.copyOf(pieces);
    }
  }

  /** What became of the older text. */
  public static List<Stretch> of(String older, String newer) {
    var stretches = new ArrayList<Stretch>();
    for (var delta : DiffUtils.diff(lines(older), lines(newer), true).getDeltas()) {
      int number = delta.getTarget().getPosition() + 1;
      if (delta.getType() == DeltaType.EQUAL) {
        stretches.add(new Stretch(number, delta.getSource().size(), List.of()));
      } else {
        changed(delta, number, stretches);
      }
    }
    return stretches;
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }

  private static void changed(AbstractDelta<String> delta, int number, List<Stretch> stretches) {
    var before = delta.getSource().getLines();
    var after = delta.getTarget().getLines();
    for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
      var pieces =
          i >= before.size()
              ? List.of(new Piece(Fate.ADDED, after.get(i)))
              : i >= after.size()
                  ? List.of(new Piece(Fate.REMOVED, before.get(i)))
                  : words(before.get(i), after.get(i));
      stretches.add(new Stretch(number + i, 0, pieces));
    }
  }

  private static List<Piece> words(String before, String after) {
    var pieces = new ArrayList<Piece>();
    for (var delta : DiffUtils.diff(split(before), split(after), true).getDeltas()) {
      var removed = String.join("", delta.getSource().getLines());
      var added = String.join("", delta.getTarget().getLines());
      if (delta.getType() == DeltaType.EQUAL) {
        pieces.add(new Piece(Fate.SAME, removed));
        continue;
      }
      if (!removed.isEmpty()) {
        pieces.add(new Piece(Fate.REMOVED, removed));
      }
      if (!added.isEmpty()) {
        pieces.add(new Piece(Fate.ADDED, added));
      }
    }
    return pieces;
  }

  private static List<String> split(String line) {
    return WORD.matcher(line).results().map(found -> found.group()).toList();
  }
}
