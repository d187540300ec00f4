package org.peillood.invitation;

import java.util.Map;

/**
 * How a wave's invitations stand, in numbers.
 *
 * @param unused those whose code was not used, by what is known of them
 * @param used those whose code was used
 */
public record Invited(Map<Standing, Long> unused, long used) {

  public Invited {
    unused = Map.copyOf(unused);
  }

  /** How many stand so without having used a code. */
  public long count(Standing standing) {
    return unused.getOrDefault(standing, 0L);
  }

  /** Everybody in the list. */
  public long all() {
    return used + unused.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Those to whom something was sent or given. */
  public long asked() {
    return all() - count(Standing.LISTED);
  }
}
