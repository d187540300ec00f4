package org.peillood.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.peillood.web.Frame;

/**
 * A line drawn as a lead line: what the plan promises on plates above the water, everything else as
 * a knot below it, each question as a lead. Lengths in pixels.
 *
 * @param surface how deep the water begins
 */
public record ChainPicture(int height, int surface, List<Mark> marks) {

  private static final int TOP = 14;
  private static final int PLATE_AND_GAP = 60;
  private static final int MIDDLE_OF_PLATE = 26;
  private static final int UNDER_PLATES = 8;
  private static final int FIRST_KNOT = 46;
  private static final int BETWEEN_KNOTS = 80;
  private static final int UNDER_LEAD = 38;
  private static final int LONGEST_CAPTION = 36;

  /** How a step is drawn. */
  public enum Shape {
    PLATE,
    KNOT,
    LEAD
  }

  /**
   * A step in the picture.
   *
   * @param y how deep its middle is
   */
  public record Mark(Step step, Shape shape, int y) {

    /** It in words that fit beside the line. */
    public String caption(Frame frame) {
      var caption = step.caption(frame);
      return caption.length() <= LONGEST_CAPTION
          ? caption
          : caption.substring(0, LONGEST_CAPTION - 1).strip() + "…";
    }
  }

  /** The picture of a line. */
  public static ChainPicture of(Line line) {
    var marks = new ArrayList<Mark>();
    int y = TOP;
    for (var step : line.steps()) {
      if (step instanceof Step.OfIndicator) {
        marks.add(new Mark(step, Shape.PLATE, y + MIDDLE_OF_PLATE));
        y += PLATE_AND_GAP;
      }
    }
    int surface = y + (marks.isEmpty() ? 0 : UNDER_PLATES);
    y = surface + FIRST_KNOT;
    var below = line.steps().stream().filter(step -> !(step instanceof Step.OfIndicator)).toList();
    for (var step : below.subList(0, below.size() - 1)) {
      var shape = step instanceof Step.OfQuestion ? Shape.LEAD : Shape.KNOT;
      marks.add(new Mark(step, shape, y));
      y += BETWEEN_KNOTS;
    }
    marks.add(new Mark(below.get(below.size() - 1), Shape.LEAD, y));
    return new ChainPicture(y + UNDER_LEAD, surface, List.copyOf(marks));
  }

  /** How deep the line begins. */
  public int from() {
    return marks.get(0).y();
  }

  /** How deep the lead is. */
  public int to() {
    return marks.get(marks.size() - 1).y();
  }

  /** All that is in it, from top to bottom. */
  public String description(Frame frame) {
    return marks.stream()
        .map(
            mark ->
                frame.t("finding.step." + mark.step().kind()) + " " + mark.step().caption(frame))
        .collect(Collectors.joining("; "));
  }
}
