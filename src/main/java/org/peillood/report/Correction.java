package org.peillood.report;

/**
 * Something that is no longer as it was printed, in the words of the report.
 *
 * @param id of the heading under which it is printed
 * @param where that heading
 * @param what the name of the fact
 * @param then as it was printed; empty when it was not
 * @param now as it would be printed now; empty when it would not
 */
public record Correction(String id, String where, String what, String then, String now) {}
