package org.peillood.policy;

/**
 * Told when the plan of a year was taken along to another one, so that others take along what is
 * not done yet.
 */
public record PlanCopied(int from, int to) {}
