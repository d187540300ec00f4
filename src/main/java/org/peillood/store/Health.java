package org.peillood.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Whether the database answers, and what else is wrong. */
@ApplicationScoped
public class Health {

  private static final Logger LOG = Logger.getLogger(Health.class.getName());

  @Resource(lookup = "java:app/jdbc/peillood")
  DataSource source;

  @Inject @Any Instance<Trouble> troubles;

  /** What is wrong beside the requests, a line each. */
  public List<String> troubles() {
    return troubles.stream().flatMap(each -> each.trouble().stream()).sorted().toList();
  }

  public boolean databaseAnswers() {
    try (var connection = source.getConnection()) {
      return connection.isValid(5);
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "the database does not answer", e);
      return false;
    }
  }
}
