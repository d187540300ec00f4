package org.peillood.transcript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files of subtitles: WebVTT (W3C, as Teams and Zoom write it), SubRip (.srt) and SubViewer (.sbv).
 * As players do, a cue that cannot be read is passed over and told, and the rest is kept.
 *
 * @param cues in the order of the file
 * @param faults what was passed over, line by line
 */
record Subtitles(List<Cue> cues, List<Fault> faults) {

  private static final Pattern HEADER = Pattern.compile("WEBVTT([ \\t].*)?");
  private static final String ARROW = "-->";
  private static final Pattern VTT_TIMES =
      Pattern.compile("\\s*(\\S+?)\\s*-->\\s*([\\d:.]+)(?:\\s+(.*)|\\s*)");
  private static final Pattern VTT_TIME =
      Pattern.compile("(\\d+):([0-5]\\d)(?::([0-5]\\d))?\\.(\\d{3})");
  private static final Pattern SRT_TIMES =
      Pattern.compile("\\s*([\\d:,.]+)\\s*-->\\s*([\\d:,.]+)(?:\\s.*)?");
  private static final Pattern SRT_TIME = Pattern.compile("(\\d+):(\\d{2}):(\\d{2})[,.](\\d{1,3})");
  private static final Pattern SBV_TIMES =
      Pattern.compile("\\s*(\\d+:\\d{2}:\\d{2}\\.\\d{1,3}),(\\d+:\\d{2}:\\d{2}\\.\\d{1,3})\\s*");
  private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d+)?)%");
  private static final Pattern BLOCK = Pattern.compile("(STYLE|REGION)\\s*");

  Subtitles {
    cues = List.copyOf(cues);
    faults = List.copyOf(faults);
  }

  /** Reads WebVTT. */
  static Subtitles vtt(String file) throws Unreadable {
    var lines = lines(file);
    if (!HEADER.matcher(lines.get(0)).matches()) {
      throw new Unreadable(1, "no-webvtt", lines.get(0));
    }
    var reading = new Reading(lines, Format.VTT);
    reading.at = 1;
    while (reading.at < lines.size()
        && !lines.get(reading.at).isEmpty()
        && !lines.get(reading.at).contains(ARROW)) {
      reading.at++; // what stands under the header
    }
    return reading.all();
  }

  /** Reads SubRip. */
  static Subtitles srt(String file) throws Unreadable {
    return new Reading(lines(file), Format.SRT).all().orRefused("no-srt");
  }

  /** Reads SubViewer, as YouTube writes it. */
  static Subtitles sbv(String file) throws Unreadable {
    return new Reading(lines(file), Format.SBV).all().orRefused("no-sbv");
  }

  private Subtitles orRefused(String what) throws Unreadable {
    if (cues.isEmpty()) {
      throw new Unreadable(
          faults.isEmpty() ? 1 : faults.get(0).line(),
          what,
          faults.isEmpty() ? "" : faults.get(0).value());
    }
    return this;
  }

  private static List<String> lines(String file) {
    var text = file.startsWith("\uFEFF") ? file.substring(1) : file;
    return List.of(text.split("\r\n|\n|\r", -1));
  }

  private enum Format {
    VTT,
    SRT,
    SBV;

    boolean isTimes(String line) {
      return this == SBV ? SBV_TIMES.matcher(line).matches() : line.contains(ARROW);
    }
  }

  private record Times(long start, long end, String rest) {}

  private static final class Reading {
    private final List<String> lines;
    private final Format format;
    private final List<Cue> cues = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private int at;

    Reading(List<String> lines, Format format) {
      this.lines = lines;
      this.format = format;
    }

    Subtitles all() {
      while (at < lines.size()) {
        if (lines.get(at).isBlank()) {
          at++;
        } else {
          block();
        }
      }
      return new Subtitles(cues, faults);
    }

    private void block() {
      var first = lines.get(at);
      if (format == Format.VTT && (first.startsWith("NOTE") || BLOCK.matcher(first).matches())) {
        skip();
        return;
      }
      var id = "";
      if (!format.isTimes(first)) {
        boolean timesFollow = at + 1 < lines.size() && format.isTimes(lines.get(at + 1));
        if (!timesFollow) {
          faults.add(new Fault(at + 1, "no-times", first));
          skip();
          return;
        }
        id = first;
        at++;
      }
      int line = at + 1;
      var times = times(lines.get(at));
      if (times.isEmpty()) {
        faults.add(new Fault(line, "bad-times", lines.get(at)));
        at++;
        skip();
        return;
      }
      at++;
      var payload = payload();
      if (payload.isBlank()) {
        faults.add(new Fault(line, "no-words", ""));
        return;
      }
      if (times.get().end() < times.get().start()) {
        faults.add(new Fault(line, "times-backwards", lines.get(line - 1)));
      }
      cues.add(
          new Cue(
              line,
              id,
              times.get().start(),
              times.get().end(),
              settings(line, times.get().rest()),
              payload));
    }

    // A line with times begins another cue, even when the empty line before it is missing.
    private String payload() {
      var payload = new ArrayList<String>();
      while (at < lines.size() && !lines.get(at).isEmpty() && !format.isTimes(lines.get(at))) {
        payload.add(lines.get(at++));
      }
      return String.join("\n", payload);
    }

    private void skip() {
      while (at < lines.size() && !lines.get(at).isEmpty() && !format.isTimes(lines.get(at))) {
        at++;
      }
    }

    private Optional<Times> times(String line) {
      var pattern =
          switch (format) {
            case VTT -> VTT_TIMES;
            case SRT -> SRT_TIMES;
            case SBV -> SBV_TIMES;
          };
      var found = pattern.matcher(line);
      if (!found.matches()) {
        return Optional.empty();
      }
      var rest = format == Format.VTT ? Optional.ofNullable(found.group(3)).orElse("") : "";
      return millis(found.group(1))
          .flatMap(start -> millis(found.group(2)).map(end -> new Times(start, end, rest)));
    }

    private Optional<Long> millis(String time) {
      var found = (format == Format.VTT ? VTT_TIME : SRT_TIME).matcher(time);
      return found.matches() && time.length() < 20 ? Optional.of(millis(found)) : Optional.empty();
    }

    private static long millis(Matcher time) {
      long first = Long.parseLong(time.group(1));
      long second = Long.parseLong(time.group(2));
      var third = time.group(3);
      long fraction = Long.parseLong((time.group(4) + "00").substring(0, 3));
      if (third != null) {
        return ((first * 60 + second) * 60 + Long.parseLong(third)) * 1000 + fraction;
      }
      // Without seconds, a first number over 59 is of hours: the reference parser reads it so.
      return first > 59
          ? (first * 60 + second) * 60_000 + fraction
          : (first * 60 + second) * 1000 + fraction;
    }

    private Map<String, String> settings(int line, String rest) {
      var settings = new LinkedHashMap<String, String>();
      for (var setting : rest.strip().split("\\s+")) {
        int colon = setting.indexOf(':');
        if (colon > 0 && isSetting(setting.substring(0, colon), setting.substring(colon + 1))) {
          settings.put(setting.substring(0, colon), setting.substring(colon + 1));
        } else if (!setting.isEmpty()) {
          faults.add(new Fault(line, "bad-setting", setting));
        }
      }
      return settings;
    }

    private static boolean isSetting(String name, String value) {
      var parts = value.split(",", 2);
      return switch (name) {
        case "vertical" -> value.equals("rl") || value.equals("lr");
        case "align" -> value.matches("start|middle|center|end|left|right");
        case "size" -> isPercent(value);
        case "position" -> isPercent(parts[0]);
        case "line" -> parts[0].matches("-?\\d{1,9}") || isPercent(parts[0]);
        case "region" -> !value.isEmpty();
        default -> false;
      };
    }

    private static boolean isPercent(String value) {
      var percent = PERCENT.matcher(value);
      return percent.matches() && Double.parseDouble(percent.group(1)) <= 100;
    }
  }
}
