package org.peillood.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.peillood.OnPostgres;
import org.peillood.Platform;
import org.peillood.Visitor;

/**
 * What somebody who reads every row of the database, and the hidden columns of PostgreSQL too, can
 * learn of whose response is whose; see decision 10.
 */
public final class Anonymity {

  private static final String HOME = "/bevragingen/genodigden/uitnodigingen/1";
  private static final Pattern CODE = Pattern.compile("[2-9A-Y]{4}-[2-9A-Y]{4}-[2-9A-Y]{4}");
  // What both sides must say: which survey, which wave, in which language.
  private static final Set<String> SAID_BY_BOTH = Set.of("genodigden", "1", "nl", "");

  private Anonymity() {}

  /** No row of an invitation joins a row of a response. */
  public static void holds(OnPostgres there, Platform node) throws SQLException {
    var staff = Visitor.signedIn(node, "beleid");
    var file = staff.submit(HOME, HOME + "/codes", "aantal", "9", "taal", "nl").body();
    var codes = CODE.matcher(file).results().map(found -> found.group()).toList();
    for (int each : List.of(4, 1, 7, 2, 6, 0)) {
      var visitor = new Visitor(node);
      visitor.post("/v/genodigden/toegang", "code", codes.get(each), "taal", "nl");
      var begun = visitor.post("/v/genodigden", "golf", "1", "taal", "nl", "mee", "ja");
      var why = visitor.post(begun.uri().getPath(), "goed", "ja");
      var done = visitor.post(why.uri().getPath(), "waarom", "daarom").uri().getPath();
      assertThat(visitor.post(done.replace("klaar", "weer")).body()).contains("code words");
    }
    try (var connection = there.database().getPostgresDatabase().getConnection()) {
      settled(connection);
      assertThat(values(connection, "select count(*) from invitee_code")).containsExactly("3");

      var ofInvitations = new HashSet<String>();
      for (var table : List.of("invitee", "invitee_use", "invitee_code", "mail", "mailing")) {
        ofInvitations.addAll(values(connection, "select * from " + table));
      }
      ofInvitations.removeAll(SAID_BY_BOTH);
      ofInvitations.removeIf(value -> value.matches("[tf]|[0-9]{1,2}"));
      var others = new ArrayList<String>();
      for (var table :
          values(
              connection,
              "select table_name from information_schema.tables where table_schema = 'public' and"
                  + " table_name not like 'invitee%' and table_name not in ('mail', 'mailing')")) {
        others.addAll(values(connection, "select * from " + table));
      }
      assertThat(others)
          .as("values that also stand beside an invitation")
          .doesNotContainAnyElementsOf(ofInvitations);
      for (var code : codes) {
        assertThat(others).as("codes").doesNotContain(code, code.replace("-", ""));
      }

      var pseudonyms = values(connection, "select id from panel_member");
      assertThat(pseudonyms).hasSize(6);
      assertThat(values(connection, "select * from response"))
          .as("a pseudonym stands beside no answer")
          .doesNotContainAnyElementsOf(pseudonyms)
          .doesNotContainAnyElementsOf(values(connection, "select mark from panel_member"));

      assertThat(values(connection, "select distinct xmin from invitee_use"))
          .as("one transaction wrote all marks")
          .hasSize(1)
          .doesNotContainAnyElementsOf(
              values(connection, "select xmin from response where survey = 'genodigden'"));
      assertThat(values(connection, "select distinct settled from invitee_use"))
          .as("no mark looks different from another")
          .hasSize(1);
      assertThat(
              values(
                  connection,
                  "select distinct left(id::text, 13) from response where survey = 'genodigden'"))
          .as("the time in the id of a response is that of its day")
          .hasSize(1);
    }
  }

  private static void settled(Connection connection) throws SQLException {
    for (int i = 0; i < 100; i++) {
      if (values(connection, "select 1 from invitee_use where not settled").isEmpty()) {
        return;
      }
      pause();
    }
    throw new AssertionError("the marks did not settle");
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the marks settle", e);
    }
  }

  private static List<String> values(Connection connection, String query) throws SQLException {
    var values = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int i = 1; i <= columns; i++) {
          var value = rows.getString(i);
          values.add(value == null ? "" : value.toLowerCase(Locale.ROOT));
        }
      }
    }
    return values;
  }
}
