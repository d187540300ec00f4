package org.peillood.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RoleTest {

  @Test
  void only_officers_see_single_answers() {
    assertThat(Arrays.stream(Role.values()).filter(role -> role.may(Permission.RESEARCH)))
        .containsExactly(Role.OFFICER);
  }

  @Test
  void nobody_sees_both_single_answers_and_names_of_respondents() {
    assertThat(Arrays.stream(Role.values()))
        .noneMatch(role -> role.may(Permission.RESEARCH) && role.may(Permission.READ_CONTACTS))
        .noneMatch(role -> role.may(Permission.RESEARCH) && role.may(Permission.READ_DEVICE_DATA));
  }

  @Test
  void nobody_sees_both_what_participants_said_and_their_names() {
    assertThat(Arrays.stream(Role.values()).filter(role -> role.may(Permission.KEEP_NAMES)))
        .containsExactly(Role.ADMINISTRATOR);
    assertThat(Arrays.stream(Role.values()))
        .noneMatch(role -> role.may(Permission.RESEARCH) && role.may(Permission.KEEP_NAMES));
  }

  @Test
  void nobody_sees_both_single_answers_and_the_people_at_partners() {
    assertThat(Arrays.stream(Role.values()).filter(role -> role.may(Permission.KEEP_PARTNERS)))
        .containsExactly(Role.STAFF, Role.ADMINISTRATOR);
  }

  @Test
  void all_accounts_of_people_conduct_focus_groups_and_devices_do_not() {
    assertThat(Arrays.stream(Role.values()).filter(role -> role.may(Permission.CONDUCT)))
        .containsExactlyElementsOf(Role.ofPeople());
  }
}
