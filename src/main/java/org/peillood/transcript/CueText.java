package org.peillood.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words of a cue without its tags: voices become speakers, characters written by name are
 * themselves again, and marks for looks, ruby annotations and moments are left out (W3C WebVTT, cue
 * text).
 */
final class CueText {

  private static final Pattern TOKEN =
      Pattern.compile("<(/?)([^>]*)>|<(/?)([^>]*)$|&([a-zA-Z]+|#\\d{1,7}|#x[0-9a-fA-F]{1,6});");
  private static final Pattern VOICE =
      Pattern.compile("v(?:\\.\\S*)?(?:\\s+(.*))?", Pattern.DOTALL);
  private static final Map<String, String> NAMED =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "nbsp", "\u00a0", "lrm", "\u200e", "rlm", "\u200f",
          "quot", "\"", "apos", "'");

  /**
   * Words in one voice.
   *
   * @param speaker empty when the cue names none
   */
  record Voice(String speaker, String words) {}

  private CueText() {}

  /** The voices in a cue, in their order; none without words. */
  static List<Voice> voices(String payload) {
    var voices = new ArrayList<Voice>();
    var words = new StringBuilder();
    var speaker = "";
    boolean annotation = false;
    int at = 0;
    var tokens = TOKEN.matcher(payload);
    while (tokens.find()) {
      append(words, payload.substring(at, tokens.start()), annotation);
      at = tokens.end();
      if (tokens.group(5) != null) {
        append(words, character(tokens.group(5)), annotation);
        continue;
      }
      boolean closing = !(tokens.group(2) != null ? tokens.group(1) : tokens.group(3)).isEmpty();
      var tag = tokens.group(2) != null ? tokens.group(2) : tokens.group(4);
      var name = tag.replaceAll("[.\\s].*", "");
      var voice = VOICE.matcher(tag);
      if (name.equals("rt")) {
        annotation = !closing;
      } else if (name.equals("ruby") && closing) {
        annotation = false;
      } else if (voice.matches()) {
        add(voices, speaker, words);
        var named = voice.group(1);
        speaker = closing || named == null ? "" : plain(named);
      }
    }
    append(words, payload.substring(at), annotation);
    add(voices, speaker, words);
    return voices;
  }

  private static void append(StringBuilder words, String more, boolean annotation) {
    if (!annotation) {
      words.append(more);
    }
  }

  private static void add(List<Voice> voices, String speaker, StringBuilder words) {
    var said = words.toString().replaceAll("\\s+", " ").strip();
    if (!said.isEmpty()) {
      voices.add(new Voice(speaker, said));
    }
    words.setLength(0);
  }

  private static String plain(String annotation) {
    return TOKEN
        .matcher(annotation)
        .replaceAll(
            match ->
                match.group(5) == null
                    ? ""
                    : java.util.regex.Matcher.quoteReplacement(character(match.group(5))))
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static String character(String name) {
    if (name.startsWith("#")) {
      int point =
          name.startsWith("#x")
              ? Integer.parseInt(name.substring(2), 16)
              : Integer.parseInt(name.substring(1));
      boolean printable = Character.isValidCodePoint(point) && !Character.isISOControl(point);
      return printable ? Character.toString(point) : "";
    }
    return NAMED.getOrDefault(name, "&" + name + ";");
  }
}
