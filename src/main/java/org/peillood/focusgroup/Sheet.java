package org.peillood.focusgroup;

import java.util.Comparator;
import java.util.List;

/**
 * What is written down of a group besides what was said: the vote with dots, what is recommended to
 * whom, and what participants were promised.
 */
public record Sheet(
    List<Vote> votes, List<Recommendation> recommendations, List<Promise> promises) {

  static final Sheet EMPTY = new Sheet(List.of(), List.of(), List.of());

  /** How many dots an option got. */
  public record Vote(String option, int dots) {}

  /** What is proposed to whom. */
  public record Recommendation(String text, String addressee) {}

  /** What participants were promised, and whether it was done. */
  public record Promise(String text, boolean done) {}

  public Sheet {
    votes = List.copyOf(votes);
    recommendations = List.copyOf(recommendations);
    promises = List.copyOf(promises);
  }

  /** The options with the most dots first. */
  public List<Vote> votesByDots() {
    return votes.stream().sorted(Comparator.comparingInt(Vote::dots).reversed()).toList();
  }

  /** All dots together. */
  public int dots() {
    return votes.stream().mapToInt(Vote::dots).sum();
  }
}
