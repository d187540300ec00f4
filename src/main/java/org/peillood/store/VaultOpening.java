package org.peillood.store;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Opens the {@link Vault} when a node starts, one node at a time, and seals what is not sealed by
 * the current key: everything from before there was a vault, once, and everything after a rotation.
 * All of it or nothing is kept. A key by which nothing is sealed any more is forgotten.
 */
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
public class VaultOpening {

  private static final Logger LOG = Logger.getLogger(VaultOpening.class.getName());

  @Resource(lookup = "java:app/jdbc/peillood")
  DataSource source;

  @Inject Exclusive exclusive;
  @Inject Vault vault;
  @Inject @Any Instance<SealedColumns> features;

  @PostConstruct
  void open() {
    var columns = features.stream().flatMap(each -> each.sealed().stream()).toList();
    exclusive.run(() -> open(source, vault, vault.file(), columns));
  }

  static void open(
      DataSource source, Vault vault, Optional<KeyFile> file, List<SealedColumn> columns) {
    try (var connection = source.getConnection()) {
      var known = known(connection);
      var keys = vault.open(file, known);
      if (keys.isPresent()) {
        sealAll(connection, columns, known, keys.get());
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot seal what is in the database", e);
    }
  }

  private static void sealAll(
      Connection connection, List<SealedColumn> columns, Set<String> known, KeyRing keys)
      throws SQLException {
    long sealed = 0;
    boolean isAll = true;
    for (var column : columns) {
      for (var id : others(connection, column, keys)) {
        boolean isDone = sealAnew(connection, column, id, keys);
        sealed += isDone ? 1 : 0;
        isAll &= isDone;
      }
    }
    if (sealed > 0) {
      LOG.info("sealed " + sealed + " values with the key " + keys.current());
    }
    if (!known.contains(keys.current())) {
      change(connection, "insert into vault_key (id) values (?)", keys.current());
    }
    for (var id : isAll ? known : Set.<String>of()) {
      if (!id.equals(keys.current())) {
        change(connection, "delete from vault_key where id = ?", id);
        LOG.info("nothing is sealed with the key " + id + " any more");
      }
    }
  }

  private static Set<String> known(Connection connection) throws SQLException {
    try (var query = connection.prepareStatement("select id from vault_key");
        var rows = query.executeQuery()) {
      var ids = new TreeSet<String>();
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
      return ids;
    }
  }

  private static void change(Connection connection, String statement, String id)
      throws SQLException {
    try (var change = connection.prepareStatement(statement)) {
      change.setString(1, id);
      change.executeUpdate();
    }
  }

  /** The rows whose value the current key has not sealed. */
  private static List<UUID> others(Connection connection, SealedColumn column, KeyRing keys)
      throws SQLException {
    var head = keys.head();
    try (var query =
        connection.prepareStatement(
            String.format(
                "select id from %s where substring(%s from 1 for %d) <> ?",
                column.table(), column.column(), head.length()))) {
      if (column.isBinary()) {
        query.setBytes(1, head.getBytes(StandardCharsets.US_ASCII));
      } else {
        query.setString(1, head);
      }
      try (var rows = query.executeQuery()) {
        var ids = new ArrayList<UUID>();
        while (rows.next()) {
          ids.add(rows.getObject(1, UUID.class));
        }
        return ids;
      }
    }
  }

  /** Whether the value is sealed by the current key from now on. */
  private static boolean sealAnew(Connection connection, SealedColumn column, UUID id, KeyRing keys)
      throws SQLException {
    try (var query =
        connection.prepareStatement(
            String.format("select %s from %s where id = ?", column.column(), column.table()))) {
      query.setObject(1, id);
      try (var row = query.executeQuery()) {
        if (!row.next()) {
          return true;
        }
        try (var change =
            connection.prepareStatement(
                String.format(
                    "update %s set %s = ? where id = ?", column.table(), column.column()))) {
          if (column.isBinary()) {
            change.setBytes(1, sealed(column.of(id), row.getBytes(1), keys));
          } else {
            change.setString(1, sealed(column.of(id), row.getString(1), keys));
          }
          change.setObject(2, id);
          change.executeUpdate();
          return true;
        }
      }
    } catch (VaultRefused refused) {
      LOG.log(Level.SEVERE, "a value stays as it is", refused);
      return false;
    }
  }

  private static String sealed(String place, String value, KeyRing keys) {
    return keys.seal(place, KeyRing.isSealed(value) ? keys.open(place, value) : value);
  }

  private static byte[] sealed(String place, byte[] value, KeyRing keys) {
    return keys.seal(place, KeyRing.isSealed(value) ? keys.open(place, value) : value);
  }
}
