package org.peillood.openrosa;

import java.util.Arrays;
import java.util.List;
import org.peillood.web.Texts;

/**
 * One reason why a submission waits for staff.
 *
 * @param where the path of a node, the name of an item or page, or nothing for the whole
 * @param key of a sentence in the language files
 * @param arguments what the sentence names
 */
record Fault(String where, String key, List<String> arguments) {

  Fault {
    arguments = List.copyOf(arguments);
  }

  /** A fault {@code openrosa.fault.…}. */
  static Fault of(String where, String key, Object... arguments) {
    return new Fault(
        where, "openrosa.fault." + key, Arrays.stream(arguments).map(String::valueOf).toList());
  }

  /** What is wrong, in words. */
  String words(Texts texts) {
    return texts.get(key, arguments.toArray());
  }
}
