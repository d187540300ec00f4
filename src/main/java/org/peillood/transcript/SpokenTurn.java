package org.peillood.transcript;

/**
 * A turn, with who said it.
 *
 * @param participant the label of a participant, such as {@code P3}; empty for anybody else
 */
public record SpokenTurn(Turn turn, String participant) {}
