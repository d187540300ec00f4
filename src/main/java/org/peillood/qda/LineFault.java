package org.peillood.qda;

import java.util.List;

/**
 * Something wrong in one line of a codebook.
 *
 * @param line from 1; 0 for the file as a whole
 * @param slug what, as the language files name it
 * @param details what the sentence about it names
 */
record LineFault(int line, String slug, List<String> details) {
  LineFault {
    details = List.copyOf(details);
  }

  static LineFault of(int line, String slug, Object... details) {
    return new LineFault(line, slug, List.of(details).stream().map(String::valueOf).toList());
  }
}
