package org.peillood.policy;

/**
 * Told when the plan of a year was brought in from files, so that others take from it what is
 * theirs.
 */
public record PlanKept(int year) {}
