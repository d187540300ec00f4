package org.peillood.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** The lists of words that come with the product. */
final class Lists {

  private Lists() {}

  /** The lines of {@code transcript/<name>.txt} that are not empty and no remark ({@code #}). */
  static Stream<String> lines(String name) {
    var path = "/transcript/" + name + ".txt";
    try (var in = Lists.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("The list " + path + " is missing.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
