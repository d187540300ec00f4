package org.peillood.answering;

import java.util.List;
import org.peillood.response.KeptFile;

/** What became of a file that a respondent chose. */
public sealed interface Upload {

  /** It can be the answer. */
  record Usable(KeptFile.File file) implements Upload {}

  /**
   * It cannot.
   *
   * @param key of the sentence that says why
   * @param arguments what the sentence names
   */
  record Refused(String key, List<Object> arguments) implements Upload {
    public Refused {
      arguments = List.copyOf(arguments);
    }
  }
}
