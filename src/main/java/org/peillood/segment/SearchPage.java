package org.peillood.segment;

import java.util.List;
import org.peillood.coding.CodeTree;

/**
 * A search in a transcript, with what was found.
 *
 * @param asked what was typed
 * @param stretch what gets the code: the words found, or the sentence or turn around them
 */
public record SearchPage(
    SpokenText text,
    CodeTree tree,
    String asked,
    boolean isPattern,
    String stretch,
    String code,
    List<Hit> hits,
    String end) {

  /** What can get the code. */
  public static final List<String> STRETCHES = List.of("words", "sentence", "turn");

  /**
   * Something found.
   *
   * @param value the stretch that gets the code, as its box has it
   */
  public record Hit(
      int turn, String speaker, String before, String found, String after, String value) {}

  public String home() {
    return TextDesk.home(text);
  }

  public String address() {
    return home() + "/coderen/zoeken";
  }
}
