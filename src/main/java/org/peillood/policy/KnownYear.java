package org.peillood.policy;

/**
 * A year that has a plan, without what is in it.
 *
 * @param revision grows with every change in the plan
 */
public record KnownYear(int year, long revision, PlanYear.State state) {}
