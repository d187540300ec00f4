package org.peillood.qda;

import java.util.Map;

/**
 * A code of a codebook that was brought, before it is taken into a frame.
 *
 * @param line where it stands in the file, from 1
 * @param names by the code of the language
 * @param colour as {@code #RRGGBB}; empty for none
 * @param guid as the file has it; empty when the file has none
 * @param parent the mark of the code above it; empty at the top
 * @param isOffered false for a folder
 * @param isNew false when the frame has it already, and it stays as it is there
 */
record DraftCode(
    int line,
    String mark,
    Map<String, String> names,
    Words words,
    String colour,
    String guid,
    String parent,
    boolean isOffered,
    boolean isNew) {

  /**
   * What a code means.
   *
   * @param definition when it is used
   * @param notWhen when it is not
   * @param example words that have it
   * @param memo what coders noted of it
   */
  record Words(String definition, String notWhen, String example, String memo) {
    static final Words NONE = new Words("", "", "", "");
  }

  DraftCode {
    names = Map.copyOf(names);
  }

  /** The same under another guid. */
  DraftCode known(String otherGuid) {
    return new DraftCode(line, mark, names, words, colour, otherGuid, parent, isOffered, isNew);
  }

  /** What it is called, in the first language that says it. */
  String name() {
    return CodebookTable.LANGUAGES.stream()
        .map(language -> names.getOrDefault(language, ""))
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse(mark);
  }
}
