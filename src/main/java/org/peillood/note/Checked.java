package org.peillood.note;

import java.util.List;
import java.util.Optional;

/**
 * A version with its numbers, each judged.
 *
 * @param gone decisions about numbers that this version no longer has
 * @param statistics on which its numbers can stand
 */
public record Checked(
    NoteVersion version,
    List<Claim> claims,
    List<NumberDecision> gone,
    List<Statistic> statistics) {

  public Checked {
    claims = List.copyOf(claims);
    gone = List.copyOf(gone);
    statistics = List.copyOf(statistics);
  }

  public long count(Claim.State state) {
    return claims.stream().filter(claim -> claim.state() == state).count();
  }

  /** Those that somebody confirmed and that no longer hold, for whoever answers for the note. */
  public List<Claim> drifted() {
    return claims.stream().filter(claim -> claim.state() == Claim.State.DRIFTED).toList();
  }

  Optional<Claim> claim(int place) {
    return claims.stream().filter(claim -> claim.place() == place).findFirst();
  }
}
