package org.peillood.answering;

import java.util.List;
import java.util.Map;
import org.peillood.interview.Page;
import org.peillood.privacy.PersonalTraces.Trace;

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

  /**
   * The same page again, because what was written leads to a person: is that to be left out?
   *
   * @param traces what was found, by item name
   */
  record Reconsider(Page page, Map<String, List<Trace>> traces, String language) implements Step {}

  /**
   * Enough came in from people who answered as this page does; nothing of it was saved yet. Does
   * the respondent go on all the same?
   */
  record Enough(String page) implements Step {}

  /**
   * Nothing more is asked, which nobody could know when this page was filled in: before everything
   * is sent, the respondent is asked to.
   */
  record Send(String page) implements Step {}

  /** The response is complete, now or since an earlier sending. */
  record Finished() implements Step {}
}
