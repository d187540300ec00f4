package org.peillood.store;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The one database: H2 in a file unless told otherwise, PostgreSQL by {@code peillood.db.class},
 * {@code peillood.db.url}, {@code peillood.db.user} and {@code peillood.db.password}. It is brought
 * up to date (Flyway) before anything else starts; nodes that start at once wait for each other.
 *
 * <p>H2 needs {@code WRITE_DELAY=0}: its default loses acknowledged answers when the machine stops.
 */
@DataSourceDefinition(
    name = "java:app/jdbc/peillood",
    className = "${MPCONFIG=peillood.db.class:org.h2.jdbcx.JdbcDataSource}",
    url =
        "${MPCONFIG=peillood.db.url:jdbc:h2:file:~/.peillood/peillood;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE}",
    user = "${MPCONFIG=peillood.db.user:peillood}",
    password = "${MPCONFIG=peillood.db.password:}",
    minPoolSize = 2,
    initialPoolSize = 2,
    maxPoolSize = 40)
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Database {

  /** Where it is unless told otherwise, as above. */
  static final String EMBEDDED = "jdbc:h2:file:~/.peillood/peillood";

  @Resource(lookup = "java:app/jdbc/peillood")
  DataSource source;

  @PostConstruct
  void bringUpToDate() {
    Flyway.configure(Database.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:db/migration")
        .javaMigrations(new V1_1__MakeSecret(), new V15__DropAttachmentSubmission())
        .load()
        .migrate();
  }
}
