package org.peillood;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A PostgreSQL that is durable, as it is when it is installed and not when it is embedded, and the
 * nodes on it: each has the sample and the surveys of {@link Platform#shared()}. What they know of
 * used codes settles every second. Ends with {@link #close()}.
 */
public record OnPostgres(EmbeddedPostgres database, Path definitions) implements AutoCloseable {

  /** A database without nodes. */
  public static OnPostgres start() {
    try {
      var database =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .start();
      return new OnPostgres(database, Platform.definitions());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One more node. */
  public Platform node() {
    return Platform.onPostgres(
        database,
        List.of(
            "-Dpeillood.sample=true",
            "-Dpeillood.definitions=" + definitions,
            "-Dpeillood.invitation.settle=1"));
  }

  @Override
  public void close() {
    try {
      database.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
