package org.peillood.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Whether the database answers. */
@ApplicationScoped
public class Health {

  private static final Logger LOG = Logger.getLogger(Health.class.getName());

  @Resource(lookup = "java:app/jdbc/peillood")
  DataSource source;

  public boolean databaseAnswers() {
    try (var connection = source.getConnection()) {
      return connection.isValid(5);
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "the database does not answer", e);
      return false;
    }
  }
}
