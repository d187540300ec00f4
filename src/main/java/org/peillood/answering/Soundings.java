package org.peillood.answering;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How far a respondent is: one sounding line per page, left to right in the order of reading.
 *
 * @param number the page one is on, from 1; past the last one when all are done
 * @param of how many pages there are now
 */
public record Soundings(int number, int of) {

  /** One line: where it hangs, as a share of the width. */
  public record Line(String x, Depth depth) {

    /** How deep the line goes. */
    enum Depth {
      DONE,
      NOW,
      TO_DO
    }

    public boolean isDone() {
      return depth == Depth.DONE;
    }

    public boolean isNow() {
      return depth == Depth.NOW;
    }
  }

  /** All pages done. */
  static Soundings finished(int of) {
    return new Soundings(of + 1, of);
  }

  public List<Line> lines() {
    return IntStream.rangeClosed(1, of).mapToObj(this::line).toList();
  }

  private Line line(int page) {
    var depth =
        page < number ? Line.Depth.DONE : page == number ? Line.Depth.NOW : Line.Depth.TO_DO;
    return new Line(String.format(Locale.ROOT, "%.1f%%", (page - 0.5) * 100 / of), depth);
  }
}
