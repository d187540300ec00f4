package org.peillood.translation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a file says of one text.
 *
 * @param row its line in the sheet, or the number of the unit
 * @param source the text it was made from
 * @param sourceMark the mark of the source as it was when the file was fetched, see {@link
 *     TextLine#sourceMark}; empty when another program left it out
 * @param state MISSING when the file says that nobody translated it yet, STALE when it says that
 *     nobody looked at it since its source was reworded; empty when it says nothing
 * @param remark empty when the file has no place for one
 * @param revision of the translation when the file was fetched
 */
record Incoming(
    int row,
    String key,
    String source,
    Optional<String> sourceMark,
    String words,
    Optional<TextState> state,
    Optional<String> remark,
    OptionalInt revision) {

  /**
   * What a whole file says.
   *
   * @param language the language that it says it is in; empty when it does not
   * @param faults what is wrong with it as a file; then nothing of it counts
   */
  record Sheaf(String language, List<Incoming> texts, List<Flaw> faults) {
    Sheaf {
      texts = List.copyOf(texts);
      faults = List.copyOf(faults);
    }

    static Sheaf flawed(String what, Object... details) {
      return new Sheaf("", List.of(), List.of(new Flaw(0, what, List.of(details))));
    }
  }

  /**
   * Something wrong with a file.
   *
   * @param row where; 0 for the file as a whole
   * @param what the end of its key in the language files, after {@code translation.flaw.}
   */
  record Flaw(int row, String what, List<Object> details) {
    Flaw {
      details = List.copyOf(details);
    }
  }

  /** More texts than any survey has. */
  static final int MOST = 20_000;
}
