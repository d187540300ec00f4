package org.peillood.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start does to what is sealed, and to what is not yet, on either database. */
class VaultOpeningTest {

  private static final SealedColumn WORDS = SealedColumn.text("said", "words");
  private static final SealedColumn PACK = SealedColumn.binary("said", "pack");
  private static final UUID ID = UUID.fromString("11111111-1111-1111-1111-111111111111");
  private static final byte[] OCTETS = "PK Fatima".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private Path file;
  private DataSource h2;

  @BeforeEach
  void h2() throws SQLException {
    file = folder.resolve("vault.keys");
    var source = new JdbcDataSource();
    source.setUrl("jdbc:h2:file:" + folder.resolve("db"));
    h2 = source;
    fill(h2);
  }

  private static void fill(DataSource source) throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create table vault_key (id varchar(20) primary key)");
      statement.execute("create table said (id uuid primary key, words text, pack bytea)");
      try (var insert = connection.prepareStatement("insert into said values (?, ?, ?)")) {
        insert.setObject(1, ID);
        insert.setString(2, "Fatima");
        insert.setBytes(3, OCTETS);
        insert.executeUpdate();
      }
    }
  }

  private static String words(DataSource source) throws SQLException {
    try (var connection = source.getConnection();
        var rows = connection.createStatement().executeQuery("select words from said")) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static byte[] pack(DataSource source) throws SQLException {
    try (var connection = source.getConnection();
        var rows = connection.createStatement().executeQuery("select pack from said")) {
      rows.next();
      return rows.getBytes(1);
    }
  }

  private static long knownKeys(DataSource source) throws SQLException {
    try (var connection = source.getConnection();
        var rows = connection.createStatement().executeQuery("select count(*) from vault_key")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private Vault started(DataSource source) {
    return started(source, Optional.of(new KeyFile(file)));
  }

  private static Vault started(DataSource source, Optional<KeyFile> keys) {
    var vault = new Vault();
    VaultOpening.open(source, vault, keys, List.of(WORDS, PACK));
    return vault;
  }

  private void holdsThroughStartsAndRotation(DataSource source) throws IOException, SQLException {
    var vault = started(source);
    var sealed = words(source);
    assertThat(sealed).startsWith("sealed:1:").doesNotContain("Fatima");
    assertThat(new String(pack(source), StandardCharsets.ISO_8859_1)).doesNotContain("Fatima");
    assertThat(vault.open(WORDS.of(ID), sealed)).isEqualTo("Fatima");
    assertThat(vault.open(PACK.of(ID), pack(source))).isEqualTo(OCTETS);

    started(source); // another node, or the next start
    assertThat(words(source)).as("sealed once").isEqualTo(sealed);

    var old = Files.readString(file);
    Files.writeString(file, KeyRing.newSecret() + "\n" + old);
    var rotated = started(source);
    assertThat(words(source)).isNotEqualTo(sealed);
    assertThat(rotated.open(WORDS.of(ID), words(source))).isEqualTo("Fatima");
    assertThat(rotated.open(PACK.of(ID), pack(source))).isEqualTo(OCTETS);
    assertThat(knownKeys(source)).isEqualTo(1);

    Files.writeString(file, Files.readAllLines(file).get(0));
    assertThat(started(source).open(WORDS.of(ID), words(source))).isEqualTo("Fatima");
  }

  @Test
  void what_stood_in_the_clear_is_sealed_once_and_anew_after_a_rotation()
      throws IOException, SQLException {
    holdsThroughStartsAndRotation(h2);
    try (var postgres = EmbeddedPostgres.start()) {
      file = folder.resolve("postgres.keys");
      fill(postgres.getPostgresDatabase());
      holdsThroughStartsAndRotation(postgres.getPostgresDatabase());
    }
  }

  @Test
  void without_its_keys_the_vault_stays_closed_and_nothing_is_lost_or_made()
      throws IOException, SQLException {
    started(h2);
    var sealed = words(h2);
    var keys = Files.readString(file);
    Files.delete(file);
    var gone = started(h2);
    assertThat(gone.isOpen()).isFalse();
    assertThat(gone.trouble()).isPresent();
    assertThat(file).doesNotExist();
    assertThatThrownBy(() -> gone.open(WORDS.of(ID), sealed)).isInstanceOf(VaultRefused.class);
    assertThatThrownBy(() -> gone.seal(WORDS.of(ID), "x")).isInstanceOf(VaultRefused.class);

    Files.writeString(file, KeyRing.newSecret());
    assertThat(started(h2).isOpen()).as("with the keys of another installation").isFalse();
    Files.writeString(file, "dit is geen sleutel");
    assertThat(started(h2).isOpen()).isFalse();
    assertThat(started(h2, Optional.empty()).isOpen()).isFalse();
    assertThat(words(h2)).isEqualTo(sealed);

    Files.writeString(file, keys);
    var back = started(h2);
    assertThat(back.trouble()).isEmpty();
    assertThat(back.open(WORDS.of(ID), words(h2))).isEqualTo("Fatima");
  }

  @Test
  void a_value_that_was_damaged_keeps_no_node_from_starting_and_stays_as_it_is()
      throws IOException, SQLException {
    started(h2);
    try (var connection = h2.getConnection();
        var change = connection.createStatement()) {
      change.execute("update said set words = concat(words, 'AAAA')");
    }
    var damaged = words(h2);
    Files.writeString(file, KeyRing.newSecret() + "\n" + Files.readString(file));
    var vault = started(h2);
    assertThat(words(h2)).isEqualTo(damaged);
    assertThat(vault.open(PACK.of(ID), pack(h2))).isEqualTo(OCTETS);
    assertThat(knownKeys(h2)).as("the old key is still needed").isEqualTo(2);
  }
}
