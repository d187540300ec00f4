package org.peillood.segment;

import java.util.List;
import org.peillood.coding.Code;
import org.peillood.coding.CodeFrame;
import org.peillood.coding.CodeTree;
import org.peillood.web.Language;

/**
 * The segments of what was said at one question.
 *
 * @param back where the tables stand
 */
public record AskedPage(
    CodeFrame frame, CodeTree tree, GuideQuestion asked, String back, List<Found> found) {

  /** A segment, with the turn in which it begins. */
  public record Found(SpokenText text, SpokenTurn turn, Segment segment) {
    public String home() {
      return TextDesk.home(text);
    }
  }

  public AskedPage {
    found = List.copyOf(found);
  }

  /** What a code is called. */
  public String name(Segment segment, Language language) {
    return tree.code(segment.code()).map(Code::name).map(name -> name.in(language)).orElse("");
  }
}
