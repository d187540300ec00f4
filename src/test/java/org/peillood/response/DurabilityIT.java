package org.peillood.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.peillood.Platform;

/** What a respondent was told is kept survives the death of the server ({@code kill -9}). */
class DurabilityIT {

  @Test
  void on_h2_an_acknowledged_answer_survives_a_kill() {
    var data = Platform.newFolder();
    survivesAKill(() -> Platform.onH2(data, List.of()));
  }

  @Test
  void on_postgresql_an_acknowledged_answer_survives_a_kill() throws IOException {
    // Its test defaults are not durable; these are PostgreSQL's own.
    try (var postgres =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .start()) {
      survivesAKill(() -> Platform.onPostgres(postgres, List.of()));
    }
  }

  private static void survivesAKill(Supplier<Platform> start) {
    var platform = start.get();
    var respondent = Respondent.jobSeeker(platform, "nl");
    var question = respondent.path();
    var done = Respondent.jobSeeker(platform, "nl").send("J02", "geen");
    var thanks = done.path();
    var code = done.code();
    assertThat(respondent.send("J02", "werk").status()).isEqualTo(200);
    platform.kill();

    try (var again = start.get()) {
      var page = Respondent.at(again, question);
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.hasChosen("J02", "werk")).isTrue();
      assertThat(Respondent.at(again, thanks).code()).hasSize(4).isEqualTo(code);
    }
  }
}
