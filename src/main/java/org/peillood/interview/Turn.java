package org.peillood.interview;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.peillood.survey.Answers;

/** What became of a page that was sent in. */
public sealed interface Turn {

  /**
   * Something on it has to be put right; nothing of it was taken over.
   *
   * @param readable the answers so far with what of this page needs no putting right
   * @param page the same page, with what was typed
   * @param messages what is wrong, by item name, in the order of the page; by the name of the
   *     repeat for a page that asks about another instance
   */
  record Refused(Page page, Map<String, String> messages, Answers readable) implements Turn {
    public Refused {
      messages = Collections.unmodifiableMap(new LinkedHashMap<>(messages));
    }
  }

  /**
   * It was taken over.
   *
   * @param answers all answers now; those that routing has removed are gone
   * @param next the name of the page that comes next; none when the walk is finished
   */
  record Accepted(Answers answers, Optional<String> next) implements Turn {}
}
