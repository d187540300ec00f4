package org.peillood.focusgroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.peillood.focusgroup.GroupChange.What;
import org.peillood.web.ProblemType;

/** Groups that are written down as a whole, and not page by page: those of the demonstration. */
@ApplicationScoped
public class DefinedGroups {

  @Inject FocusGroups groups;

  /**
   * Somebody at the group.
   *
   * @param language the code of the language in which they were asked
   * @param agrees to what; a participant does not agree to anything else
   */
  public record Member(
      PersonKind kind, String language, Map<Trait, String> traits, List<Purpose> agrees) {

    public Member {
      traits = Map.copyOf(traits);
      agrees = List.copyOf(agrees);
    }

    private PersonForm said(LocalDate on) {
      var said = new HashMap<Purpose, String>();
      for (var purpose : Purpose.values()) {
        said.put(purpose, agrees.contains(purpose) ? PersonForm.YES : PersonForm.NO);
      }
      return new PersonForm(traits, said, on.toString(), language, false, 0);
    }
  }

  /**
   * A group that was held.
   *
   * @param plan the day for which it was planned is the one on which it was held
   * @param guide as it is written; see {@link Guide}
   * @param people labels are given in this order
   */
  public record Definition(
      Planned plan, String guide, List<Wish> quota, List<Member> people, Sheet sheet) {

    public Definition {
      quota = List.copyOf(quota);
      people = List.copyOf(people);
    }
  }

  /**
   * Plans a group, writes down who is there and what they agree to, and holds it.
   *
   * @return its code
   * @throws IllegalArgumentException when the guide cannot be read
   */
  @Transactional
  public String begin(Definition definition, String by) {
    var guide = Guide.read(definition.guide());
    if (!guide.faults().isEmpty()) {
      throw new IllegalArgumentException("the guide is at fault: " + guide.faults());
    }
    var plan = definition.plan();
    var code = groups.plan(plan, guide.guide().written(), by).code();
    change(code, by, pen -> pen.wish(definition.quota()));
    for (var kind : PersonKind.values()) {
      var cards =
          definition.people().stream()
              .filter(member -> member.kind() == kind)
              .map(Member::traits)
              .toList();
      if (!cards.isEmpty()) {
        change(code, by, pen -> pen.expect(kind, cards));
      }
    }
    change(code, by, pen -> pen.hold(plan.on()));
    var participants =
        definition.people().stream()
            .filter(member -> member.kind() == PersonKind.PARTICIPANT)
            .toList();
    for (int i = 0; i < participants.size(); i++) {
      var said = participants.get(i).said(plan.on());
      var person = person(code, PersonKind.PARTICIPANT.letter() + (i + 1));
      change(code, by, pen -> pen.keep(person, said));
    }
    change(code, by, pen -> pen.write(definition.sheet()));
    return code;
  }

  /** Takes a participant out, with what they said. */
  @Transactional
  public void withdraw(String code, String label, String by) {
    var person = person(code, label);
    change(code, by, pen -> pen.withdraw(person));
  }

  private Person person(String code, String label) {
    return groups.person(code, label).orElseThrow(() -> ProblemType.NOT_FOUND.because(label));
  }

  private void change(String code, String by, Function<FocusGroups.Pen, What> work) {
    if (!groups.change(code, groups.group(code).edition(), by, work)) {
      throw new IllegalStateException("nobody else knows of a group that was just made");
    }
  }
}
