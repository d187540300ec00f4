package org.peillood.statistics;

/**
 * The one exception of this package: what was asked cannot be computed and should not have been
 * asked so (a level of 95, an unknown category, columns of different lengths). The message is a
 * sentence that a policy officer understands. What is merely undefined for the data at hand is no
 * exception but {@link Result#none(Reason)}.
 */
public final class StatisticRefused extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public StatisticRefused(String sentence) {
    super(sentence);
  }
}
