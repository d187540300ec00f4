package org.peillood.openrosa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaTest {

  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  @TempDir
  Path folder;

  @Test
  void files_are_listed_by_name_with_their_digest() throws IOException {
    Files.writeString(folder.resolve("b.csv"), "abc");
    Files.writeString(folder.resolve("a b.png"), "");
    Files.writeString(folder.resolve(".hidden"), "");
    Files.createDirectory(folder.resolve("inner"));
    // RFC 1321, A.5: MD5 ("") and MD5 ("abc")
    assertThat(Media.in(folder))
        .extracting(file -> file.name() + " " + file.md5())
        .containsExactly(
            "a b.png d41d8cd98f00b204e9800998ecf8427e", "b.csv 900150983cd24fb0d6963f7d28e17f72");
    assertThat(Media.in(folder.resolve("nowhere"))).isEmpty();
  }
}
