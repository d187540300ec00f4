package org.peillood.response;

import java.util.Map;
import org.peillood.interview.Page;

/** Where a respondent stands after sending a page. */
sealed interface Step {

  /**
   * The same page again, with what was typed.
   *
   * @param messages what has to be put right; empty when only the language changed
   */
  record Again(Page page, Map<String, String> messages, String language) implements Step {}

  /** On to another page, by its name. */
  record To(String page) implements Step {}

  /** The walk is put aside at this page. */
  record Later(String page) implements Step {}

  /** The response is complete, now or since an earlier sending. */
  record Finished() implements Step {}
}
