package org.peillood.segment;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.peillood.web.Frame;

/**
 * New codes per group as bars, and all codes up to each group as a line, in a picture of {@value
 * #WIDTH} by {@value #HEIGHT}. What it shows stands beside it in a table and in words.
 */
public record SaturationPicture(List<Saturation.Step> steps) {

  public static final int WIDTH = 640;
  public static final int HEIGHT = 260;
  public static final int BASE = 215;

  private static final int LEFT = 30;
  private static final int TOP = 30;
  private static final int WIDEST_BAR = 36;

  public SaturationPicture {
    steps = List.copyOf(steps);
  }

  /** A curve of one group says nothing. */
  public boolean isDrawn() {
    return steps.size() > 1 && most() > 0;
  }

  private int most() {
    return steps.isEmpty() ? 0 : steps.get(steps.size() - 1).all();
  }

  /** The middle of a group, from 0. */
  public long x(int group) {
    return Math.round(LEFT + (WIDTH - 2.0 * LEFT) * (group + 0.5) / steps.size());
  }

  /** How wide a bar is. */
  public long bar() {
    return Math.min(WIDEST_BAR, Math.round((WIDTH - 2.0 * LEFT) / steps.size() * 0.5));
  }

  /** How high a count stands. */
  public long y(int codes) {
    return Math.round(BASE - (BASE - TOP) * (double) codes / Math.max(1, most()));
  }

  /** The line of all codes. */
  public String points() {
    return IntStream.range(0, steps.size())
        .mapToObj(i -> x(i) + "," + y(steps.get(i).all()))
        .collect(Collectors.joining(" "));
  }

  /** Whether the name of a group has room: of many, only some have. */
  public boolean isNamed(int group) {
    int every = (steps.size() + 5) / 6;
    return group % every == 0;
  }

  /** The picture in words. */
  public String description(Frame frame) {
    return steps.stream()
        .map(s -> frame.t("segment.saturation.step", s.group(), s.fresh(), s.all()))
        .collect(Collectors.joining(" "));
  }
}
