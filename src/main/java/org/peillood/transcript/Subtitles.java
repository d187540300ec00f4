package org.peillood.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads SubRip ({@code .srt}) and SubViewer as YouTube writes it ({@code .sbv}). Neither has a
 * standard: a subtitle is its times, the lines up to an empty one, and in SubRip a number above.
 */
final class Subtitles {

  // SubRip has a comma before the thousandths; many programs write a point.
  private static final String TIME = "(\\d{1,3}):([0-5]?\\d):([0-5]?\\d)[,.](\\d{3})";
  private static final Pattern SUBRIP =
      Pattern.compile("\\s*" + TIME + "\\s*-->\\s*" + TIME + "(?:\\s+(.*))?");
  private static final Pattern SUBVIEWER =
      Pattern.compile("\\s*" + TIME + "\\s*,\\s*" + TIME + "\\s*()");
  private static final Pattern MEANT =
      Pattern.compile("-->|\\d:\\d\\d[^,]{0,9},[^,]{0,9}\\d:\\d\\d");
  private static final Pattern NUMBER = Pattern.compile("\\s*\\d{1,9}\\s*");
  // The marks of HTML that players know, and places on the screen as {\an8}.
  private static final Pattern MARKS =
      Pattern.compile("</?(?:[biusBIUS]|font|FONT)(?:\\s[^>]*)?>|\\{\\\\[^}]*}");

  private final List<String> lines;
  private final Pattern times;
  private final List<Cue> cues = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();
  private final boolean comma;
  private boolean pointSeen;
  private int at;

  private Subtitles(String text, Pattern times, boolean comma) {
    this.lines = text.lines().toList();
    this.times = times;
    this.comma = comma;
  }

  static Cue.File subRip(String text) {
    return new Subtitles(text, SUBRIP, true).read();
  }

  static Cue.File subViewer(String text) {
    return new Subtitles(text, SUBVIEWER, false).read();
  }

  /** The words of a subtitle without its marks. */
  static String words(String text) {
    return MARKS.matcher(text).replaceAll("");
  }

  private Cue.File read() {
    while (at < lines.size()) {
      if (lines.get(at).isBlank()) {
        at++;
      } else {
        block();
      }
    }
    return new Cue.File(cues, warnings);
  }

  private void block() {
    int first = at;
    boolean numbered =
        NUMBER.matcher(lines.get(at)).matches()
            && at + 1 < lines.size()
            && !lines.get(at + 1).isBlank();
    int line = numbered ? at + 1 : at;
    at = line + 1;
    var text = rest();
    var matcher = times.matcher(lines.get(line));
    if (!matcher.matches()) {
      boolean meant = MEANT.matcher(lines.get(line)).find();
      var key = meant ? "transcript.warning.bad-time" : "transcript.warning.no-time";
      warnings.add(new Warning(line + 1, key, List.of(Excerpt.of(lines.get(line)))));
      return;
    }
    if (comma && !pointSeen && hasPoint(matcher, line)) {
      pointSeen = true;
      warnings.add(new Warning(line + 1, "transcript.warning.point", List.of()));
    }
    var id = numbered ? lines.get(first).strip() : "";
    var settings = matcher.group(9) == null ? "" : matcher.group(9).strip();
    cues.add(new Cue(id, millis(matcher, 1), millis(matcher, 5), settings, text, line + 1));
  }

  // Some files forget the empty line: a number above times begins the next subtitle too.
  private String rest() {
    int from = at;
    while (at < lines.size() && !lines.get(at).isBlank() && !beginsNext()) {
      at++;
    }
    return String.join("\n", lines.subList(from, at));
  }

  private boolean beginsNext() {
    return times.matcher(lines.get(at)).matches()
        || (NUMBER.matcher(lines.get(at)).matches()
            && at + 1 < lines.size()
            && times.matcher(lines.get(at + 1)).matches());
  }

  private boolean hasPoint(Matcher found, int line) {
    return lines.get(line).charAt(found.start(4) - 1) == '.'
        || lines.get(line).charAt(found.start(8) - 1) == '.';
  }

  private static long millis(Matcher times, int first) {
    return ((Long.parseLong(times.group(first)) * 60 + Long.parseLong(times.group(first + 1))) * 60
                + Long.parseLong(times.group(first + 2)))
            * 1_000
        + Long.parseLong(times.group(first + 3));
  }
}
