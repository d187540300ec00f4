package org.peillood.interview;

/**
 * An answer that does not meet the rules of its item.
 *
 * @param place the item's name; in a repeat with the numbers of its instances after it, as {@code
 *     age-2}
 * @param complaint what is wrong, in words
 */
public record Violation(String item, String place, String complaint) {}
