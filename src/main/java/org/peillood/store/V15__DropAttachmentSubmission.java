package org.peillood.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Drops the column that told of which submission a file is: since V11 its owner tells that. The
 * constraints on it have names that each database makes up, so these are looked up.
 */
class V15__DropAttachmentSubmission extends BaseJavaMigration {

  @Override
  public void migrate(Context context) throws SQLException {
    var connection = context.getConnection();
    for (var constraint : constraints(connection)) {
      run(connection, "alter table attachment drop constraint \"" + constraint + "\"");
    }
    run(connection, "alter table attachment drop column submission");
  }

  private static List<String> constraints(Connection connection) throws SQLException {
    try (var query =
            connection.prepareStatement(
                "select distinct constraint_name from information_schema.key_column_usage"
                    + " where table_schema = current_schema and lower(table_name) = 'attachment'"
                    + " and lower(column_name) = 'submission'");
        var rows = query.executeQuery()) {
      var names = new ArrayList<String>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    }
  }

  private static void run(Connection connection, String statement) throws SQLException {
    try (var change = connection.createStatement()) {
      change.execute(statement);
    }
  }
}
