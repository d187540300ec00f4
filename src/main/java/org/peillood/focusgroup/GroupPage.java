package org.peillood.focusgroup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.policy.YearPlan;

/**
 * A group as its pages show it.
 *
 * @param people everybody written down, who withdrew too
 * @param links to what other features keep of it
 * @param others groups that could be held instead
 * @param typed what was typed in the forms of the page, by field, when that was refused
 */
public record GroupPage(
    FocusGroup group,
    YearPlan plan,
    List<Person> people,
    List<GroupChange> history,
    List<GroupPanel.Link> links,
    List<FocusGroup> others,
    Map<String, String> typed) {

  public Attendance attendance() {
    return Attendance.of(group, people);
  }

  /** What was typed in a field before it was refused. */
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  public Guide guide() {
    return Guide.read(group.guide()).guide();
  }

  /** What can be told of the participants to everybody. */
  public List<Profile> profile() {
    return Trait.PROFILE.stream().map(this::profile).toList();
  }

  private Profile profile(Trait trait) {
    return Profile.of(trait, counted());
  }

  private List<Person> counted() {
    return Attendance.counted(group, people);
  }

  /** How many with the wished trait are there; empty where that would point somebody out. */
  public Optional<Integer> there(Wish wish, boolean isExact) {
    var cells = Profile.exact(wish.trait(), counted());
    boolean somebody = cells.stream().anyMatch(cell -> cell.value().equals(wish.value()));
    if (isExact) {
      return Optional.of(
          cells.stream()
              .filter(cell -> cell.value().equals(wish.value()))
              .map(Profile.Cell::count)
              .findFirst()
              .orElse(0));
    }
    // A zero would tell that the merged ones have another value.
    return somebody ? profile(wish.trait()).count(wish.value()) : Optional.empty();
  }

  /** How many participants withdrew. */
  public long withdrawn() {
    return people.stream().filter(p -> p.isParticipant() && p.isWithdrawn()).count();
  }

  public boolean mayRecord() {
    return Attendance.mayRecord(people);
  }

  public boolean canBeHeld() {
    return group.state().isAhead() || (group.isHeld() && !group.isFinal());
  }

  public boolean canBeMoved() {
    return group.state().isAhead() || group.state() == GroupState.CANCELLED;
  }
}
