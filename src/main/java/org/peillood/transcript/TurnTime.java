package org.peillood.transcript;

/**
 * When a turn was said.
 *
 * @param start milliseconds from the beginning of the recording; -1 when it is not known
 * @param end likewise
 */
public record TurnTime(long start, long end) {

  static final TurnTime UNKNOWN = new TurnTime(-1, -1);
}
