package org.peillood.policy;

/**
 * Told when the plan of a year was brought in from files, so that others take from it what is
 * theirs.
 *
 * @param plan what was brought in; given for the reason told at {@link PlanCopied}
 */
public record PlanKept(YearPlan plan) {}
