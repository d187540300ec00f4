package org.peillood.response;

/**
 * How far a wave's responses are. Equal states mean that nothing was completed or withdrawn in
 * between: a completed response never changes, a withdrawn one never comes back, and so with every
 * completion the sum of both counts grows, and with every withdrawal the second.
 *
 * @param revision the newest revision among them; what is completed later usually has a higher one
 */
public record WaveState(long completed, long withdrawn, long revision) {

  /** Whether something was withdrawn since, so that what was read before must be read again. */
  public boolean lostSince(WaveState before) {
    return withdrawn != before.withdrawn;
  }
}
