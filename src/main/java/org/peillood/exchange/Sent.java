package org.peillood.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.peillood.web.Bounded;

/**
 * What was sent, as a file of its own, so that it can be read at leisure; whoever reads it removes
 * it.
 */
final class Sent {

  private static final long LARGEST = 512L << 20;

  private Sent() {}

  /**
   * The content in a temporary file.
   *
   * @throws org.peillood.web.Problem TOO_LARGE past 512 MiB; then no file is left behind
   */
  static Path kept(InputStream content) throws IOException {
    var file = Files.createTempFile("peillood-import", ".csv");
    try (var bounded = new Bounded(content, LARGEST)) {
      Files.copy(bounded, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }
}
