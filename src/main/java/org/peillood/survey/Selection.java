package org.peillood.survey;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What can be chosen.
 *
 * @param source what the type names after its word: a list, a file such as {@code towns.csv}, or
 *     earlier answers as {@code ${name}}; empty for types that offer nothing
 * @param list the list of that name, when there is one
 * @param inFile the choices in the file of that name, when it was there
 * @param missing the categories for 97 and 98 that are offered beside the list, in that order
 * @param top how many places a ranking has; every category gets a place when absent
 * @param other whether {@code or_other} is written after the list
 */
public record Selection(
    String source,
    Optional<ChoiceList> list,
    Optional<ChoiceList> inFile,
    List<Category> missing,
    OptionalInt top,
    Other other) {

  /** Whether a text for another answer goes with it. */
  public enum Other {
    NONE,
    SPECIFY
  }

  private static final List<String> FILES = List.of(".csv", ".xml", ".geojson");
  private static final Selection NONE =
      new Selection(
          "", Optional.empty(), Optional.empty(), List.of(), OptionalInt.empty(), Other.NONE);

  public Selection {
    missing = List.copyOf(missing);
  }

  /** Nothing to choose from. */
  public static Selection none() {
    return NONE;
  }

  /** Whether the choices come from a file beside the form. */
  public boolean isFromFile() {
    return !extension(source).isEmpty();
  }

  /** Whether the choices are earlier answers. */
  public boolean isFromAnswers() {
    return References.isIn(source);
  }

  /** The name of the file without its ending. */
  String fileStem() {
    return source.substring(0, source.length() - extension(source).length());
  }

  /** The ending of a name, when it is one of a file of choices; else empty. */
  static String extension(String source) {
    return FILES.stream().filter(source::endsWith).findFirst().orElse("");
  }
}
