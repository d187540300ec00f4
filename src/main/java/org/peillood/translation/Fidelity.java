package org.peillood.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a translation must have in common with its source: places where an answer is filled in, and
 * what makes words bold, a heading, a list or a link. What stands between them is the translator's.
 */
public final class Fidelity {

  /** What can differ. */
  public enum Kind {
    /** The source has it and the translation has not, or not as often. */
    LOST,
    /** The translation has it and the source has not, or not as often. */
    INVENTED
  }

  /**
   * A difference.
   *
   * @param mark what was lost or invented, as it is written: {@code ${name}}, {@code **}
   */
  public record Unfaithful(Kind kind, String mark) {}

  // Places of answers and of the device's own functions; marks of bold words; tags; the address of
  // a link; what begins a heading.
  private static final Pattern MARK =
      Pattern.compile(
          "\\$\\{[^}]*}|\\*\\*|__|</?[a-zA-Z][^<>]{0,200}>|\\]\\([^()\\s]{1,500}\\)|(?m:^#{1,6}(?="
              + " ))");

  private Fidelity() {}

  /** How a translation differs; nothing when it is empty, which is another matter. */
  public static List<Unfaithful> differences(String source, String words) {
    var differences = new ArrayList<Unfaithful>();
    if (words.isBlank()) {
      return differences;
    }
    var wanted = marks(source);
    var given = marks(words);
    wanted.forEach(
        (mark, times) -> {
          if (given.getOrDefault(mark, 0) < times) {
            differences.add(new Unfaithful(Kind.LOST, mark));
          }
        });
    given.forEach(
        (mark, times) -> {
          if (wanted.getOrDefault(mark, 0) < times
              && !(isReference(mark) && wanted.containsKey(mark))) {
            differences.add(new Unfaithful(Kind.INVENTED, mark));
          }
        });
    differences.sort((a, b) -> a.mark().compareTo(b.mark()));
    return List.copyOf(differences);
  }

  // A language may have to say a name twice where another says it once; it may not leave it out.
  private static Map<String, Integer> marks(String text) {
    var marks = new HashMap<String, Integer>();
    MARK.matcher(text)
        .results()
        .map(found -> found.group())
        .map(mark -> mark.startsWith("<") ? mark.toLowerCase(Locale.ROOT) : mark)
        .map(mark -> isReference(mark) ? mark.replaceAll("\\s", "") : mark)
        .forEach(mark -> marks.merge(mark, 1, Integer::sum));
    marks.replaceAll((mark, times) -> isReference(mark) ? 1 : times);
    return marks;
  }

  private static boolean isReference(String mark) {
    return mark.startsWith("${");
  }
}
