package org.peillood.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.peillood.Platform;
import org.peillood.Visitor;
import org.peillood.answering.Respondent;

/** The tally of responses against the responses themselves, past the platform. */
class TallyIT {

  private static final long SEED = 20261123;
  private static final int HAPPENINGS = 40;
  private static final int FEW = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String COUNTED =
      """
      select survey || ' ' || wave || ' ' || disposition || ' ' || language || ' ' || mode || ' '
        || questionnaire_hash || ' ' || sum(%s) || ' ' || sum(%s) as line
      from %s where disposition in ('COMPLETED', 'WITHDRAWN')
      group by survey, wave, disposition, language, mode, questionnaire_hash
      having sum(%s) <> 0 order by line
      """;

  private final Platform platform = Platform.shared();
  private final Visitor officer = Visitor.signedIn(platform, "beleid");

  @Test
  void after_people_came_changed_their_answers_and_withdrew_it_is_what_a_count_gives()
      throws SQLException {
    var random = new Random(SEED);
    var codes = new ArrayList<String>();
    for (int i = 0; i < HAPPENINGS; i++) {
      int what = codes.isEmpty() ? 0 : random.nextInt(4);
      if (what < 2) {
        var language = List.of("nl", "fr", "en").get(random.nextInt(3));
        var done = Respondent.jobSeeker(platform, language).send("J02", "geen").send();
        codes.add(String.join("", done.code()));
      } else if (what == 2) {
        var code = codes.get(random.nextInt(codes.size()));
        var opened =
            new Visitor(platform).post("/intrekken", "code", code, "taal", "nl", "verander", "ja");
        Respondent.at(platform, opened.uri().getPath()).send("J02", "geen").send();
      } else {
        var code = codes.remove(random.nextInt(codes.size()));
        new Visitor(platform).post("/intrekken", "code", code, "taal", "nl", "zeker", "ja");
      }
    }
    assertThat(entered()).isEqualTo(counted()).isNotEmpty();
  }

  @Test
  void what_was_not_entered_is_made_up_for_by_who_reads_the_wave() throws SQLException {
    assertThat(officer.get("/bevragingen/werkzoekenden/vragen/J19").statusCode()).isEqualTo(200);
    try (var store = platform.store();
        var statement = store.createStatement()) {
      statement.executeUpdate("delete from response_tally where wave = '2019'");
    }
    assertThat(entered()).isNotEqualTo(counted());

    assertThat(officer.get("/bevragingen/werkzoekenden/vragen/J19").statusCode()).isEqualTo(200);
    assertThat(entered()).isEqualTo(counted());
  }

  @Test
  void many_entries_become_few_and_say_the_same() throws Exception {
    try (var store = platform.store();
        var statement = store.createStatement()) {
      for (int more : List.of(1, -1)) {
        statement.executeUpdate(
            ("insert into response_tally select random_uuid(), 'werkzoekenden', '2019',"
                    + " 'COMPLETED', 'nl', 'WEB', 'unknown', %d, 1, %d from system_range(1, 300)")
                .formatted(more, more));
      }
    }
    assertThat(entered()).isEqualTo(counted());
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (entries() > FEW && System.nanoTime() < end) {
      officer.get("/bevragingen/werkzoekenden/vragen/J19");
    }
    assertThat(entries()).isLessThanOrEqualTo(FEW);
    assertThat(entered()).isEqualTo(counted());
  }

  private long entries() throws SQLException {
    return Long.parseLong(lines("select count(*) from response_tally where wave = '2019'").get(0));
  }

  private List<String> entered() throws SQLException {
    return lines(COUNTED.formatted("responses", "revisions", "response_tally", "responses"));
  }

  private List<String> counted() throws SQLException {
    return lines(COUNTED.formatted("1", "revision", "response", "1"));
  }

  private List<String> lines(String query) throws SQLException {
    try (var store = platform.store();
        var found = store.createStatement().executeQuery(query)) {
      var lines = new ArrayList<String>();
      while (found.next()) {
        lines.add(found.getString(1));
      }
      return lines;
    }
  }
}
