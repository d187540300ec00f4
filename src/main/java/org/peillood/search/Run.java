package org.peillood.search;

/**
 * A stretch of an excerpt.
 *
 * @param isFound whether it is what was looked for
 */
public record Run(String text, boolean isFound) {}
