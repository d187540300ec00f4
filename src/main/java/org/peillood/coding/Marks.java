package org.peillood.coding;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the marks of codes that come with a name only. */
public final class Marks {

  // Leaves room for a number behind it.
  private static final int LONGEST_ROOT = 16;

  private Marks() {}

  /**
   * A mark made of the letters and digits of a name, with a number behind it where needed.
   *
   * @param isTaken whether another code has this mark, whatever its capitals
   */
  public static String of(String name, Predicate<String> isTaken) {
    var letters =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^A-Za-z0-9]+", "-")
            .replaceAll("^-|-$", "")
            .toUpperCase(Locale.ROOT);
    var root = letters.substring(0, Math.min(letters.length(), LONGEST_ROOT)).replaceAll("-$", "");
    var first = root.isEmpty() ? "CODE" : root;
    return Stream.concat(
            Stream.of(first), IntStream.iterate(2, i -> i + 1).mapToObj(i -> first + "-" + i))
        .filter(mark -> !isTaken.test(mark))
        .findFirst()
        .orElseThrow();
  }

  /** Whether this can be a mark. */
  public static boolean isMark(String said) {
    return NewCode.MARK.matcher(said).matches();
  }
}
