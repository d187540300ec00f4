package org.peillood.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.peillood.Platform;

/** Seals and opens as a platform does, for tests that look into its database themselves. */
public final class Sealer {

  private static final List<SealedColumn> TEXTS =
      List.of(
          SealedColumn.text("pseudonym", "original"),
          SealedColumn.text("kept_name", "original"),
          SealedColumn.text("transcript_version", "body"),
          SealedColumn.text("transcript_version", "speakers"),
          SealedColumn.text("transcript_version", "renamed"),
          SealedColumn.text("segment", "excerpt"));

  private final KeyRing keys;

  public Sealer(Platform platform) {
    try {
      keys = new KeyFile(platform.keys()).read().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String seal(String table, String column, Object id, String clear) {
    return keys.seal(SealedColumn.text(table, column).of(id), clear);
  }

  /** In which sealed columns some words stand, when they are opened. */
  public List<String> where(Connection store, String words) throws SQLException {
    var found = new ArrayList<String>();
    for (var each : TEXTS) {
      try (var query =
              store.prepareStatement("select id, " + each.column() + " from " + each.table());
          var rows = query.executeQuery()) {
        while (rows.next()) {
          if (keys.open(each.of(rows.getString(1)), rows.getString(2)).contains(words)) {
            found.add(each.table() + "." + each.column());
          }
        }
      }
    }
    return found;
  }
}
