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
}
