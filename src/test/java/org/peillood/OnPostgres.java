package org.peillood;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One platform on PostgreSQL with the sample and the surveys of {@link Platform#shared()}, and its
 * database, for tests that look at rows. What it knows of used codes settles every second.
 */
public record OnPostgres(EmbeddedPostgres database, Platform platform) {

  private static @Nullable OnPostgres shared;

  public static synchronized OnPostgres shared() {
    var running = shared;
    if (running == null) {
      running = start();
      shared = running;
    }
    return running;
  }

  private static OnPostgres start() {
    try {
      var database = EmbeddedPostgres.start();
      var platform =
          Platform.onPostgres(
              database,
              List.of(
                  "-Dpeillood.sample=true",
                  "-Dpeillood.definitions=" + Platform.definitions(),
                  "-Dpeillood.invitation.settle=1"));
      return new OnPostgres(database, platform);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
