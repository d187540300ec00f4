package org.peillood.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where keys are kept, and for whom. */
class KeyFileTest {

  @TempDir Path folder;

  private static Optional<String> place(String named, String url) {
    return KeyFile.of(Optional.of(named), url).map(file -> file.path().toString());
  }

  @Test
  void keys_stand_beside_the_embedded_database_and_else_where_they_are_named() {
    assertThat(place("", "jdbc:h2:file:/data/peillood;WRITE_DELAY=0"))
        .hasValue("/data/peillood.vault.keys");
    assertThat(place("", "jdbc:h2:~/peillood").orElseThrow())
        .isEqualTo(System.getProperty("user.home") + "/peillood.vault.keys");
    assertThat(place("", "jdbc:postgresql://host:5432/peillood")).isEmpty();
    assertThat(place("", "jdbc:h2:tcp://host/peillood")).isEmpty();
    assertThat(place("", "jdbc:h2:mem:peillood")).isEmpty();
    assertThat(place("/keys/vault", "jdbc:postgresql://host:5432/peillood"))
        .hasValue("/keys/vault");
  }

  @Test
  void a_new_file_has_a_key_is_read_by_its_owner_only_and_is_never_written_over()
      throws IOException {
    var file = new KeyFile(folder.resolve("new/vault.keys"));
    assertThat(file.read()).isEmpty();
    var keys = file.make();
    assertThat(file.read().orElseThrow().current()).isEqualTo(keys.current());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
        .isEqualTo("rw-------");
    assertThat(file.isOpenToOthers()).isFalse();
    var before = Files.readString(file.path());
    org.assertj.core.api.Assertions.assertThatThrownBy(file::make).isInstanceOf(IOException.class);
    assertThat(Files.readString(file.path())).isEqualTo(before);
    Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("rw-r-----"));
    assertThat(file.isOpenToOthers()).isTrue();
    try (var all = Files.list(folder.resolve("new"))) {
      assertThat(all).hasSize(1);
    }
  }
}
