package org.peillood.coding;

import java.util.List;
import java.util.Optional;
import org.peillood.survey.Item;

/**
 * An open question with how far its texts are.
 *
 * @param frame with which they are coded
 */
public record OpenQuestion(Item item, List<TextLine> lines, Optional<CodeFrame> frame) {

  public OpenQuestion {
    lines = List.copyOf(lines);
  }

  public long toScreen() {
    return lines.stream().filter(line -> line.state() == ScreeningState.TO_SCREEN).count();
  }

  public long urgent() {
    return lines.stream().filter(TextLine::isUrgent).count();
  }

  public long coded() {
    return lines.stream().filter(line -> line.verdict().codes().isPresent()).count();
  }
}
