package org.peillood.interview;

/**
 * A page by its name: that of its group, or of its only item. The name is stable and fit for an
 * address.
 */
public record PageRef(String name) {}
