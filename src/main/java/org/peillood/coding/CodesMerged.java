package org.peillood.coding;

/**
 * A code was merged into another: what was coded with it has the other from now on. Told within the
 * transaction of the merge.
 *
 * @param mark of the code that is gone
 * @param into the mark of the code that takes it over
 */
public record CodesMerged(String frame, String mark, String into) {}
