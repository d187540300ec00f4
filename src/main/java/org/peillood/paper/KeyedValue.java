package org.peillood.paper;

import java.util.Locale;
import org.peillood.survey.Answer;

/** What was keyed for one field of a form. */
sealed interface KeyedValue {

  /** Nothing yet. */
  record Blank() implements KeyedValue {}

  /** An answer. */
  record Given(Answer answer) implements KeyedValue {}

  /** The paper holds no answer that can be used; it is stored as an item left empty. */
  record Unusable(Why why) implements KeyedValue {}

  /** It is no code of this question, or cannot be read otherwise. */
  record Wrong(String complaint) implements KeyedValue {}

  /** Why the paper holds no answer. */
  enum Why {
    /** Nothing was filled in. */
    LEFT_EMPTY("-"),
    /** Something was, and nobody can read it. */
    ILLEGIBLE("?"),
    /** More was crossed than can be. */
    CROSSED("*");

    private final String key;

    Why(String key) {
      this.key = key;
    }

    /** What is keyed for it. */
    String key() {
      return key;
    }

    String slug() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
