package org.peillood.policy;

/**
 * Told when the plan of a year was taken along to another one, so that others take along what is
 * not done yet.
 *
 * @param plan the new one. It is given because it is not certain yet: who asks {@link Plan} for it
 *     keeps it in memory, also when nothing of it is kept in the end.
 */
public record PlanCopied(int from, YearPlan plan) {}
