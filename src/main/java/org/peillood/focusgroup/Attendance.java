package org.peillood.focusgroup;

import java.util.List;

/**
 * How many people are at a group. Staff, interpreters, go-betweens and observers are there and are
 * no participants.
 *
 * @param participants who took part; before the group is held, who is expected
 * @param unasked participants who were there but of whom it is not written down that they agreed to
 *     take part: they do not count
 * @param staff who leads and who writes
 * @param others interpreters, go-betweens and observers
 */
public record Attendance(int participants, int unasked, int staff, int others) {

  /** Counts who is there. */
  public static Attendance of(FocusGroup group, List<Person> people) {
    var there = people.stream().filter(person -> !person.isAbsent()).toList();
    int counted = counted(group, people).size();
    long present = there.stream().filter(p -> p.isParticipant() && !p.isWithdrawn()).count();
    long agreed = there.stream().filter(p -> p.tookPart() && !p.isWithdrawn()).count();
    return new Attendance(
        counted,
        (int) (present - agreed),
        (int) there.stream().filter(person -> person.kind().isStaff()).count(),
        (int) there.stream().filter(p -> !p.isParticipant() && !p.kind().isStaff()).count());
  }

  /** The participants that are counted. */
  static List<Person> counted(FocusGroup group, List<Person> people) {
    return people.stream()
        .filter(
            person ->
                group.isHeld()
                    ? person.tookPart()
                    : person.isParticipant() && !person.isAbsent() && !person.isWithdrawn())
        .toList();
  }

  /**
   * Whether sound may be recorded: there are participants, and every one of them agrees. Who is not
   * there or withdrew is not asked.
   */
  static boolean mayRecord(List<Person> people) {
    var there =
        people.stream()
            .filter(p -> p.isParticipant() && !p.isAbsent() && !p.isWithdrawn())
            .toList();
    return !there.isEmpty() && there.stream().allMatch(p -> p.agreesTo(Purpose.RECORDING));
  }
}
