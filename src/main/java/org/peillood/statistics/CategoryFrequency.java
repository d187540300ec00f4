package org.peillood.statistics;

/**
 * One line of a frequency table.
 *
 * @param category the category's code
 * @param count respondents who chose it, unweighted
 * @param weight the sum of their weights; equal to {@code count} when nothing is weighted
 * @param share their share of the base (0 to 1) with its interval
 */
public record CategoryFrequency(
    String category, long count, double weight, Result<Estimate> share) {}
