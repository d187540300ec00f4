package org.peillood.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peillood.OnPostgres;
import org.peillood.Platform;
import org.peillood.Visitor;
import org.peillood.answering.Respondent;
import org.peillood.invitation.Anonymity;
import org.peillood.segment.CodingWalk;

/**
 * What a respondent was told is kept survives the death of the server ({@code kill -9}), on both
 * databases; started again it finds everything as it was, and both serve the same. On PostgreSQL
 * another node goes on, and while both live what is begun on one goes on on the other. One test, as
 * each start of a server is dear.
 */
class DurabilityIT {

  @Test
  void what_was_acknowledged_survives_a_kill_on_either_database_and_both_serve_the_same()
      throws SQLException {
    assertThat(onPostgres()).isEqualTo(onH2());
  }

  /** The server dies and is started again. */
  private static Map<String, String> onH2() throws SQLException {
    var data = Platform.newFolder();
    var options = List.of("-Dpeillood.sample=true");
    var platform = Platform.onH2(data, options);
    var left = Left.on(platform);
    platform.kill();
    try (var file = file(data)) {
      Left.storeAsBeforeV9(file);
    }
    Map<String, String> plan;
    try (var again = Platform.onH2(data, options)) {
      left.isOn(again);
      plan = left.plan(again);
    }
    // 270 and 90 of the sample, and the two that were left.
    assertThat(responses(data)).as("after it was ended as Ctrl-C does").isGreaterThanOrEqualTo(362);
    return plan;
  }

  /** Two nodes serve, and one dies. */
  private static Map<String, String> onPostgres() throws SQLException {
    try (var there = OnPostgres.start()) {
      var one = there.node();
      var left = Left.on(one);
      try (var store = there.database().getPostgresDatabase().getConnection()) {
        consentsAreKept(one, store);
        Left.storeAsBeforeV9(store);
      }
      Anonymity.holds(there, one);
      CodingWalk.on(one);
      try (var other = there.node()) {
        goesOnOn(other, one);
        var now = left.told(one);
        one.kill();
        now.isOn(other);
        return now.plan(other);
      }
    }
  }

  /** What is begun on one node goes on on another, page by page, and is done once. */
  private static void goesOnOn(Platform other, Platform one) {
    var respondent = Respondent.jobSeeker(one, "nl");
    var first = respondent.path();
    var second = Respondent.at(other, first).send("J02", "werk");
    assertThat(second.at()).isEqualTo("J03");
    var back = Respondent.at(one, first);
    assertThat(back.hasChosen("J02", "werk")).isTrue();
    assertThat(back.send("J02", "geen").at()).isEqualTo("versturen");
    var last = back.action();
    var done = Respondent.at(other, back.path() + "?na=J02").send();
    assertThat(done.at()).isEqualTo("klaar");
    assertThat(new Visitor(one).post(last).uri().getPath()).isEqualTo(done.path());
    assertThat(Respondent.at(one, done.path()).code()).hasSize(4).isEqualTo(done.code());
  }

  /** Taking part and the block about special categories, each with the language it was put in. */
  private static void consentsAreKept(Platform platform, Connection store) throws SQLException {
    var visitor = new Visitor(platform);
    var begun = visitor.post("/v/ouders", "golf", "2020", "taal", "fr", "P01", "ja");
    var at = begun.uri().getPath();
    var page = at.substring(0, at.lastIndexOf('/') + 1);
    var kept = "select consents from response where survey = 'ouders' and not synthetic";
    assertThat(only(store, kept)).isEqualTo("{\"P01\":{\"answer\":\"ja\",\"language\":\"fr\"}}");
    visitor.post(page + "P02", "P02", "ouder");
    visitor.post(page + "P27", "taal", "nl");
    visitor.post(page + "P27", "P27", "nee");
    assertThat(only(store, kept))
        .isEqualTo(
            "{\"P01\":{\"answer\":\"ja\",\"language\":\"fr\"},"
                + "\"P27\":{\"answer\":\"nee\",\"language\":\"nl\"}}");
  }

  private static String only(Connection store, String query) throws SQLException {
    try (var statement = store.createStatement();
        var rows = statement.executeQuery(query)) {
      assertThat(rows.next()).as(query).isTrue();
      var value = rows.getString(1);
      assertThat(rows.next()).as("more than one of %s", query).isFalse();
      return value;
    }
  }

  /** How many responses to the survey of job seekers the file holds that nobody serves now. */
  private static long responses(Path data) throws SQLException {
    try (var file = file(data);
        var rows =
            file.createStatement()
                .executeQuery("select count(*) from response where survey = 'werkzoekenden'")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static Connection file(Path data) throws SQLException {
    return DriverManager.getConnection("jdbc:h2:file:" + data + "/peillood", "peillood", "");
  }
}
