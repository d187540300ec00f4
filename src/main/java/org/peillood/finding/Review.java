package org.peillood.finding;

import java.time.Instant;
import java.util.Optional;

/**
 * What a second person was asked, and what that person said.
 *
 * @param by the account that was asked, and after its answer the one that answered
 * @param at when it came to this state
 * @param remarks of whoever agreed or sent it back; empty when there are none
 */
public record Review(ReviewState state, Optional<String> by, Optional<Instant> at, String remarks) {

  /** The longest remarks that the store takes, in characters. */
  static final int LONGEST_REMARKS = 4000;
}
