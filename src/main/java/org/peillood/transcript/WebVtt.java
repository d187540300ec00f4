package org.peillood.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads WebVTT by the parser of its standard (W3C, "WebVTT: The Web Video Text Tracks Format",
 * chapter 6.1): what it drops is dropped here too, but said, for it may be words.
 */
final class WebVtt {

  private static final Pattern HEADER = Pattern.compile("WEBVTT(?:[ \t].*)?");
  private static final Pattern NO_CUE = Pattern.compile("(?:NOTE|STYLE|REGION)(?:[ \t].*)?");
  // Without hours both other units have two digits.
  private static final String TIME = "(?:(\\d{1,6}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})";
  private static final Pattern TIMES =
      Pattern.compile("[ \t\f]*" + TIME + "[ \t\f]*-->[ \t\f]*" + TIME + "(?!\\d)(.*)");
  private static final String ARROW = "-->";

  private final List<String> lines;
  private final List<Cue> cues = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();
  private int at;

  private WebVtt(List<String> lines) {
    this.lines = lines;
  }

  /**
   * Reads a file.
   *
   * @param text without a byte order mark
   * @throws TranscriptRefused when it does not begin as the format must
   */
  static Cue.File read(String text) {
    var vtt = new WebVtt(text.lines().toList());
    vtt.header();
    while (vtt.at < vtt.lines.size()) {
      vtt.block();
    }
    return new Cue.File(vtt.cues, vtt.warnings);
  }

  static boolean hasHeader(String text) {
    return text.lines().findFirst().filter(line -> HEADER.matcher(line).matches()).isPresent();
  }

  private void header() {
    if (lines.isEmpty() || !HEADER.matcher(lines.get(0)).matches()) {
      throw new TranscriptRefused(1, "transcript.fault.no-header");
    }
    at = 1;
    while (at < lines.size() && !lines.get(at).isEmpty() && !lines.get(at).contains(ARROW)) {
      at++;
    }
  }

  private void block() {
    int first = at;
    var above = lines.get(at);
    boolean named = !above.contains(ARROW);
    int times = named ? at + 1 : at;
    if (above.isEmpty()) {
      at++;
    } else if (times < lines.size() && lines.get(times).contains(ARROW)) {
      at = times + 1;
      cue(named ? above : "", times, rest());
    } else {
      at = times;
      rest();
      if (!NO_CUE.matcher(above).matches() && !above.isBlank()) {
        drop("transcript.warning.no-time", first);
      }
    }
  }

  /** The lines up to an empty one or the next times. */
  private String rest() {
    int from = at;
    while (at < lines.size() && !lines.get(at).isEmpty() && !lines.get(at).contains(ARROW)) {
      at++;
    }
    return String.join("\n", lines.subList(from, at));
  }

  private void cue(String id, int line, String text) {
    var times = TIMES.matcher(lines.get(line));
    if (!times.matches()) {
      drop("transcript.warning.bad-time", line);
      return;
    }
    cues.add(
        new Cue(id, millis(times, 1), millis(times, 5), times.group(9).strip(), text, line + 1));
  }

  private void drop(String key, int line) {
    warnings.add(new Warning(line + 1, key, List.of(Excerpt.of(lines.get(line)))));
  }

  private static long millis(Matcher times, int first) {
    var hours = Optional.ofNullable(times.group(first)).map(Long::parseLong).orElse(0L);
    return ((hours * 60 + Long.parseLong(times.group(first + 1))) * 60
                + Long.parseLong(times.group(first + 2)))
            * 1_000
        + Long.parseLong(times.group(first + 3));
  }
}
