package org.peillood.transcript;

/**
 * A line of the key of a group, opened.
 *
 * @param pseudonym what stands in the texts of the group
 * @param original what stood there
 */
public record KeyLine(String pseudonym, String original) {}
