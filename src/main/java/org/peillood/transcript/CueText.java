package org.peillood.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a WebVTT subtitle and whose they are (W3C WebVTT, chapters 6.4 and 6.5): marks of
 * style, language, ruby and time go, entities become what they stand for, and {@code <v Name>} says
 * who speaks until {@code </v>}.
 */
final class CueText {

  private static final Pattern ENTITY =
      Pattern.compile("&(?:([a-z]{2,4})|#(\\d{1,7})|#[xX](\\p{XDigit}{1,6}));");
  private static final Map<String, String> ENTITIES =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0", "lrm",
          "\u200e", "rlm", "\u200f");
  private static final Pattern VOICE =
      Pattern.compile("v(?:\\.[^ \t\n\f]*)?(?:[ \t\n\f](.*))?", Pattern.DOTALL);

  private final List<Spoken> spoken = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private String voice = "";

  private CueText() {}

  /**
   * Words of one voice.
   *
   * @param voice who speaks, empty where no mark says so
   */
  record Spoken(String voice, String words) {}

  /** The words of a subtitle, in pieces by voice; never an empty piece. */
  static List<Spoken> spoken(String text) {
    var cue = new CueText();
    int at = 0;
    while (at < text.length()) {
      int tag = text.indexOf('<', at);
      int end = tag < 0 ? text.length() : tag;
      cue.words.append(decoded(text.substring(at, end)));
      if (tag < 0) {
        break;
      }
      int close = text.indexOf('>', tag);
      // A mark that nobody closed runs to the end, as in the standard.
      int tagEnd = close < 0 ? text.length() : close;
      cue.mark(text.substring(tag + 1, tagEnd));
      at = tagEnd + 1;
    }
    cue.flush();
    return cue.spoken;
  }

  private void mark(String mark) {
    var start = VOICE.matcher(mark);
    if (mark.equals("/v")) {
      flush();
      voice = "";
    } else if (start.matches()) {
      flush();
      voice = start.group(1) == null ? "" : decoded(start.group(1)).strip();
    }
  }

  private void flush() {
    if (!words.toString().isBlank()) {
      spoken.add(new Spoken(voice, words.toString()));
    }
    words.setLength(0);
  }

  private static String decoded(String text) {
    return ENTITY
        .matcher(text)
        .replaceAll(
            match -> {
              var named = match.group(1);
              return Matcher.quoteReplacement(
                  named != null
                      ? ENTITIES.getOrDefault(named, match.group())
                      : numbered(match.group(2), match.group(3), match.group()));
            });
  }

  private static String numbered(
      @Nullable String decimal, @Nullable String hexadecimal, String asWritten) {
    int number = decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(hexadecimal, 16);
    return Character.isValidCodePoint(number) && !Character.isISOControl(number)
        ? Character.toString(number)
        : asWritten;
  }
}
