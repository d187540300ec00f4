package org.peillood.coding;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.peillood.web.Json;

/** The codes of the yearly plan for focus groups, with which a frame can begin. */
final class StarterFrame {

  private static final String FILE = "/coding/starter.yaml";

  /** A code as the file has it. */
  record Ready(String mark, Code.Meaning meaning, Code.Sign sign) {}

  private record Line(
      String code,
      Map<String, String> name,
      String when,
      String not,
      String themes,
      int colour,
      String key) {

    Ready ready() {
      var meaning = new Code.Meaning(new Names(name), when, not, "");
      return new Ready(code, meaning, new Code.Sign(colour, key, themes));
    }
  }

  private StarterFrame() {}

  /** All codes of the file, in its order. */
  static List<Ready> read() {
    try (var file = StarterFrame.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("no file " + FILE);
      }
      return Json.YAML.readValue(file, new TypeReference<List<Line>>() {}).stream()
          .map(Line::ready)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }
}
