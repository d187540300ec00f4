package org.peillood.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WrongTriesTest {

  private Instant now = Instant.parse("2026-03-02T12:00:00Z");
  private final WrongTries tries = new WrongTries(new Moving());

  @Test
  void allows_thirty_wrong_tries_a_minute_in_one_survey_and_others_go_on() {
    for (int i = 0; i < WrongTries.OF_ONE_SURVEY; i++) {
      assertThat(tries.begin("leden")).isTrue();
    }
    assertThat(tries.begin("leden")).isFalse();
    assertThat(tries.begin("ouders")).isTrue();
  }

  @Test
  void a_hundred_in_all() {
    for (int i = 0; i < WrongTries.IN_ALL; i++) {
      assertThat(tries.begin("survey " + i)).isTrue();
    }
    assertThat(tries.begin("another")).isFalse();
  }

  @Test
  void right_words_do_not_count() {
    for (int i = 0; i < 1000; i++) {
      assertThat(tries.begin("leden")).isTrue();
      tries.takeBack("leden");
    }
  }

  @Test
  void a_minute_later_there_is_room_again() {
    for (int i = 0; i < WrongTries.OF_ONE_SURVEY; i++) {
      tries.begin("leden");
    }
    now = now.plus(WrongTries.WINDOW).plusMillis(1);
    assertThat(tries.begin("leden")).isTrue();
  }

  /** A clock that this test sets. */
  private final class Moving extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
