package org.peillood.focusgroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peillood.web.Language;

class FocusGroupRulesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
  private static final Consent YES = new Consent(true, DAY, "nl");
  private static final Consent NO = new Consent(false, DAY, "nl");

  private static FocusGroup group() {
    return new FocusGroup(
        2026,
        1,
        new Planned(
            "Ouders",
            "V",
            2020,
            List.of("5.C.3", "2.A.4"),
            "rol",
            DAY,
            LocalTime.NOON,
            "",
            MeetingMode.ROOM,
            90,
            List.of("nl")),
        "");
  }

  private static Person person(int number, String gender) {
    var person =
        new Person(
            "FG-2026-01", PersonKind.PARTICIPANT, number, number, Map.of(Trait.GENDER, gender));
    person.say(Purpose.TAKING_PART, YES);
    return person;
  }

  private static List<Person> people(int women, int men) {
    var people = new ArrayList<Person>();
    for (int i = 0; i < women + men; i++) {
      people.add(person(i + 1, i < women ? "woman" : "man"));
    }
    return people;
  }

  @Test
  void the_template_gives_a_guide_of_ninety_minutes_that_is_read_back_the_same() {
    var guide = GuideTemplate.known().guide("job-seekers", Language.DUTCH);
    assertThat(guide.minutes()).isEqualTo(90);
    assertThat(guide.blocks()).hasSize(8);
    assertThat(guide.blocks().get(1).questions()).hasSize(2);
    var reading = Guide.read(guide.written());
    assertThat(reading.faults()).isEmpty();
    assertThat(reading.guide()).isEqualTo(guide);
  }

  @Test
  void faults_of_a_guide_say_their_line() {
    assertThat(Guide.read("? Te vroeg\n# Opening\n- zonder vraag\nzomaar").faults())
        .containsExactly(
            new Guide.Fault(1, "no-block"),
            new Guide.Fault(2, "head"),
            new Guide.Fault(3, "no-question"),
            new Guide.Fault(4, "unknown"));
  }

  @Test
  void cells_under_three_are_merged_until_nobody_is_pointed_out() {
    assertThat(Profile.of(Trait.GENDER, people(2, 0)).hidden()).isTrue();
    var mixed = Profile.of(Trait.GENDER, people(4, 2));
    assertThat(mixed.cells()).isEmpty();
    assertThat(mixed.merged()).isEqualTo(6);
    var clear = Profile.of(Trait.GENDER, people(4, 3));
    assertThat(clear.merged()).isZero();
    assertThat(clear.count("woman")).contains(4);
  }

  @Test
  void who_withdrew_after_taking_part_still_counts_but_has_no_card() {
    var group = group();
    var people = people(4, 0);
    group.hold(DAY);
    people.get(3).withdraw(DAY);
    assertThat(Attendance.of(group, people).participants()).isEqualTo(4);
    assertThat(people.get(3).traits()).isEmpty();
    assertThat(people.get(3).agreesTo(Purpose.TAKING_PART)).isFalse();
  }

  @Test
  void staff_interpreters_and_who_did_not_come_or_agree_are_no_participants() {
    var group = group();
    group.hold(DAY);
    var people = people(3, 0);
    people.get(0).stayAway(true);
    people.get(1).say(Purpose.TAKING_PART, NO);
    people.add(new Person("FG-2026-01", PersonKind.INTERPRETER, 1, 4, Map.of()));
    people.add(new Person("FG-2026-01", PersonKind.MODERATOR, 1, 5, Map.of()));
    assertThat(Attendance.of(group, people)).isEqualTo(new Attendance(1, 1, 1, 1));
  }

  @Test
  void recording_needs_the_consent_of_every_participant() {
    var people = people(2, 0);
    people.get(0).say(Purpose.RECORDING, YES);
    assertThat(Attendance.mayRecord(people)).isFalse();
    people.get(1).say(Purpose.RECORDING, YES);
    assertThat(Attendance.mayRecord(people)).isTrue();
    assertThat(Attendance.mayRecord(List.of())).isFalse();
  }

  @Test
  void background_goes_with_its_consent() {
    var person = person(1, "woman");
    person.describe(Map.of(Trait.BACKGROUND, "mixed", Trait.GENDER, "woman"));
    person.say(Purpose.SPECIAL_CATEGORIES, NO);
    assertThat(person.traits()).containsOnlyKeys(Trait.GENDER);
  }

  @Test
  void held_groups_give_an_indicator_two_figures_and_the_groups_behind_them() {
    var readings = HeldGroups.readings(List.of(new HeldGroups.Held(group(), DAY, 6)));
    assertThat(readings).extracting(r -> r.number()).containsExactly(1L, 6L);
    assertThat(readings.get(0).sources().get(0).address()).isEqualTo("/focusgroepen/FG-2026-01");
    assertThat(HeldGroups.readings(List.of())).isEmpty();
  }
}
