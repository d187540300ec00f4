package org.peillood.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What must be in order before a survey is published, point by point.
 *
 * @param points in the order in which people work through them
 */
public record Checklist(List<Point> points) {

  public Checklist {
    points = List.copyOf(points);
  }

  /**
   * One thing that must be in order.
   *
   * @param key what it is called in the language files
   * @param told what is not in order; empty when all is
   */
  public record Point(String key, List<Told> told) {
    public Point {
      told = List.copyOf(told);
    }
  }

  /** The list for what there is to tell about settings. */
  static Checklist of(List<Told> told) {
    var left = new ArrayList<>(told);
    return new Checklist(
        List.of(
            point(
                "questionnaire", left, field -> field.matches("waves(\\.[0-9]+\\.questionnaire)?")),
            point("dates", left, field -> field.startsWith("waves.")),
            point("notice", left, field -> field.startsWith("notice")),
            point("consent", left, field -> field.equals("consent") || field.equals("sensitive")),
            point("keep", left, field -> field.equals("keepUntil")),
            point("words", left, field -> true)));
  }

  private static Point point(String key, List<Told> left, Predicate<String> about) {
    var own = left.stream().filter(each -> about.test(each.field())).toList();
    left.removeAll(own);
    return new Point(key, own);
  }

  /** Whether everything is in order. */
  public boolean isComplete() {
    return points.stream().allMatch(point -> point.told().isEmpty());
  }
}
