package org.peillood.transcript;

import java.util.List;

/**
 * That other words stand in place of a name.
 *
 * @param old where the name stood
 * @param by what stands there now
 */
public record Renamed(Span old, String by) {

  /**
   * Where a passage stands once names were replaced: all of a name that it touches belongs to it.
   *
   * @param all places in the order of the text
   */
  static Span moved(Span passage, List<Renamed> all) {
    int start = passage.start();
    int end = passage.end();
    int shiftOfStart = 0;
    int shiftOfEnd = 0;
    for (var each : all) {
      int more = each.by().length() - (each.old().end() - each.old().start());
      if (each.old().end() <= passage.start()) {
        shiftOfStart += more;
        shiftOfEnd += more;
      } else if (each.old().start() < passage.end()) {
        start = Math.min(start, each.old().start());
        end = Math.max(end, each.old().end());
        shiftOfEnd += more;
      }
    }
    return new Span(start + shiftOfStart, end + shiftOfEnd);
  }
}
