package org.peillood.store;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Makes the platform's secret once; under Flyway's lock, so that two nodes never make two. */
class V1_1__MakeSecret extends BaseJavaMigration {

  @Override
  public void migrate(Context context) throws SQLException {
    var secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    try (var insert =
        context
            .getConnection()
            .prepareStatement("insert into platform_secret (id, secret) values (1, ?)")) {
      insert.setString(1, Base64.getEncoder().encodeToString(secret));
      insert.executeUpdate();
    }
  }
}
