package org.peillood.statistics;

/**
 * What to do with a stratum in which a single cluster was drawn (a "lonely PSU"): how much clusters
 * differ cannot be seen from one. R: {@code options(survey.lonely.psu = …)}.
 */
public enum LoneCluster {
  /** Refuse, so that somebody merges the stratum with a similar one. The default, as in R. */
  REFUSED,
  /** It adds nothing to the variance, as if it had been certain to be drawn. R: "certainty". */
  CERTAIN,
  /** It is compared with the mean of the whole sample: conservative. R: "adjust". */
  CENTRED,
  /** It gets the mean variance of the strata in which it is known. R: "average". */
  AVERAGED
}
