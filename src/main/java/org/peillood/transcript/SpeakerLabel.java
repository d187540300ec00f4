package org.peillood.transcript;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks, as a line begins: {@code P1: words}, {@code [00:12:03] Jan De Smet: words} or {@code
 * P1 (12:03): words}. A label is a code such as {@code P1}, or up to five words that are written
 * with a capital; so {@code Ik zei: nee} has none.
 *
 * @param label who speaks
 * @param wordsStart where in the line the words begin
 * @param millis the time that stands beside it
 */
record SpeakerLabel(String label, int wordsStart, OptionalLong millis) {

  private static final String SPACE = "[\\s\\u00a0\\u202f]";
  // Never given back, so that a line of nothing but spaces costs no more than another.
  private static final String SPACES = SPACE + "*+";
  private static final String CLOCK = "\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?";
  private static final String TIME = "[\\[(]?(" + CLOCK + ")[\\])]?";
  private static final String LABEL = "(\\p{L}[^:<>\\[\\]\"?!;,]{0,59}?)";
  private static final Pattern BEFORE_WORDS =
      Pattern.compile(
          SPACES
              + "(?:"
              + TIME
              + SPACES
              + "[-–]?"
              + SPACES
              + ")?"
              + LABEL
              + "(?:"
              + SPACES
              + "[\\[(]("
              + CLOCK
              + ")[\\])])?"
              + SPACES
              + ":(?:"
              + SPACE
              + "++|$)");
  private static final Pattern ALONE =
      Pattern.compile(
          SPACES + "(?:" + TIME + SPACE + "++[-–]?" + SPACES + LABEL + "|" + LABEL + SPACE
              + "++[-–]?" + SPACES + TIME + ")" + SPACES + ":?" + SPACES);
  private static final Pattern CODE = Pattern.compile("\\p{L}{1,3}[ .-]?\\d{1,3}");
  private static final Set<String> SMALL_WORDS =
      Set.of(
          "van", "de", "den", "der", "het", "ten", "ter", "te", "en", "le", "la", "les", "du",
          "des", "et", "d'", "el", "al", "ben", "bin", "von", "di", "da", "dos", "and", "of");
  // A label with times and spaces around it, in UTF-16 units.
  private static final int LONGEST = 200;
  private static final int MOST_WORDS = 5;

  /**
   * The label with which a line of words begins.
   *
   * @param known labels that are known to occur, however they are written
   */
  static Optional<SpeakerLabel> before(String line, Collection<String> known) {
    return known.stream()
        .map(label -> literal(line, label))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> guessed(line));
  }

  /** A line that only says who speaks in the lines below: {@code Jan De Smet 0:12}. */
  static Optional<SpeakerLabel> alone(String line) {
    var matcher = ALONE.matcher(line);
    if (line.length() > LONGEST || !matcher.matches()) {
      return Optional.empty();
    }
    var label = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
    var time = matcher.group(1) != null ? matcher.group(1) : matcher.group(4);
    return isLabel(label)
        ? Optional.of(new SpeakerLabel(tidy(label), line.length(), millis(time)))
        : Optional.empty();
  }

  /** The label as it can stand before a colon. */
  static String tidy(String label) {
    return label.replace(':', ' ').strip().replaceAll(SPACE + "+", " ");
  }

  private static Optional<SpeakerLabel> literal(String line, String label) {
    if (label.isEmpty() || !line.startsWith(label + ":")) {
      return Optional.empty();
    }
    int at = label.length() + 1;
    while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
    return Optional.of(new SpeakerLabel(label, at, OptionalLong.empty()));
  }

  private static Optional<SpeakerLabel> guessed(String line) {
    var matcher = BEFORE_WORDS.matcher(line).region(0, Math.min(line.length(), LONGEST));
    if (matcher.lookingAt() && isLabel(matcher.group(2))) {
      return Optional.of(
          new SpeakerLabel(
              tidy(matcher.group(2)),
              matcher.end(),
              millis(matcher.group(1) != null ? matcher.group(1) : matcher.group(3))));
    }
    return Optional.empty();
  }

  private static boolean isLabel(String label) {
    var words = List.of(label.strip().split(SPACE + "+"));
    if (CODE.matcher(label.strip()).matches()) {
      return true;
    }
    boolean beginsAsName = !Character.isLowerCase(label.codePointAt(0));
    return beginsAsName
        && words.size() <= MOST_WORDS
        && words.stream().allMatch(SpeakerLabel::isOfName)
        && !(words.size() == 1 && StopWords.ofAll().contains(words.get(0)));
  }

  private static boolean isOfName(String word) {
    return !Character.isLowerCase(word.codePointAt(0)) || SMALL_WORDS.contains(word);
  }

  private static OptionalLong millis(@Nullable String clock) {
    if (clock == null) {
      return OptionalLong.empty();
    }
    var parts = clock.split("[:.,]");
    boolean hours = clock.chars().filter(c -> c == ':').count() == 2;
    boolean fraction = clock.indexOf('.') >= 0 || clock.indexOf(',') >= 0;
    long seconds = 0;
    for (int i = 0; i < (hours ? 3 : 2); i++) {
      seconds = seconds * 60 + Long.parseLong(parts[i]);
    }
    long thousandths =
        fraction ? Long.parseLong((parts[parts.length - 1] + "00").substring(0, 3)) : 0;
    return OptionalLong.of(seconds * 1_000 + thousandths);
  }
}
