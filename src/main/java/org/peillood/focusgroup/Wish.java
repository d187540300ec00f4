package org.peillood.focusgroup;

/**
 * How many participants with a trait are wished for.
 *
 * @param value one of the trait's choices, or a role in words
 */
public record Wish(Trait trait, String value, int wished) {}
