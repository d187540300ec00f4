package org.peillood.note;

import org.peillood.web.Frame;

/** Statistics in the words of a page. */
public final class Statistics {

  private static final int LONGEST = 90;

  private Statistics() {}

  /** A statistic in one line of a list to choose from. */
  public static String option(Statistic statistic, Frame frame) {
    var label = statistic.label();
    var cut = label.length() > LONGEST ? label.substring(0, LONGEST) + "…" : label;
    return statistic.finding().map(code -> code + ": ").orElse("")
        + ClaimList.words(statistic.figure(), frame)
        + " – "
        + cut;
  }
}
