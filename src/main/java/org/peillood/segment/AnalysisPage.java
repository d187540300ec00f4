package org.peillood.segment;

import java.util.List;
import java.util.Set;
import org.peillood.coding.CodeFrame;
import org.peillood.focusgroup.Trait;

/**
 * What was coded with a frame, counted.
 *
 * @param theme to which it is limited; empty for all
 * @param groups how many groups it is of
 * @param statements how many statements with a code it is of
 * @param lost in how many texts the words changed where a question began
 */
public record AnalysisPage(
    CodeFrame frame,
    Set<String> themes,
    String theme,
    Trait trait,
    long groups,
    long statements,
    long lost,
    SaturationPicture saturation,
    List<CountTable> tables) {

  public String address() {
    return "/codekaders/" + frame.id() + "/analyse";
  }

  /** What is chosen, for the address of a file. */
  public String query() {
    return "?thema=" + theme + "&kenmerk=" + trait.slug();
  }
}
