package org.peillood.privacy;

/**
 * How much may still be calculated, in additions; so that a release that is too large ends in
 * hiding more and not in waiting, and ends alike on every machine.
 */
final class Work {
  private long left;

  Work(long additions) {
    left = additions;
  }

  /** Takes this much; false when there was not enough. */
  boolean spend(long additions) {
    left -= additions;
    return left > 0;
  }

  boolean isUsedUp() {
    return left <= 0;
  }
}
