package org.peillood.statistics;

/** How far apart two codes are for {@link KrippendorffAlpha}; a choice of the researcher. */
public enum AlphaMetric {
  /** Codes are the same or not. */
  NOMINAL,
  /** Codes have an order: how many of all codes given lie between the two. */
  ORDINAL,
  /** Codes are numbers: (c - k)². */
  INTERVAL,
  /** Codes are numbers with a true zero, none below it: ((c - k) / (c + k))². */
  RATIO
}
