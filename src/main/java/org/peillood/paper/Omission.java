package org.peillood.paper;

import java.util.Locale;
import org.peillood.survey.Item;

/**
 * An item that does not stand on the form as respondents elsewhere have it.
 *
 * @param detail the rule that has no words; empty for other reasons
 */
public record Omission(Item item, Reason reason, String detail) {

  /** Why. */
  enum Reason {
    /** It answers itself, or nobody sees it. */
    UNSEEN,
    /** It is answered with a file. */
    FILE,
    /** It is answered on a map, or with a reader of codes. */
    DEVICE,
    /** What it offers stands in a register, or in earlier answers. */
    REGISTER,
    /** It stands on the form, but when it is asked could not be said in words. */
    RULE,
    /** It stands on the form, but offers everything, whatever was answered before. */
    FILTER;

    String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
