package org.peillood.web;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form of a page with files in it, as a browser sent it.
 *
 * @param fields the values of its fields, by their names
 * @param files the bytes of all files that were chosen, by their names
 */
public record Brought(Map<String, String> fields, Map<String, byte[]> files) {

  private static final int LARGEST = 25_000_000;
  private static final int MOST_FIELDS = 200;

  /** Keeps the order of the files. */
  public Brought {
    fields = Map.copyOf(fields);
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /**
   * Reads what was sent; a field for files in which none was chosen brings none.
   *
   * @throws org.peillood.web.Problem TOO_LARGE when it is over 25 MB
   */
  public static Brought of(List<EntityPart> parts) throws IOException {
    var fields = new LinkedHashMap<String, String>();
    var files = new LinkedHashMap<String, byte[]>();
    int left = LARGEST;
    for (var part : parts.subList(0, Math.min(parts.size(), MOST_FIELDS))) {
      var bytes = part.getContent().readNBytes(left + 1);
      left -= bytes.length;
      if (left < 0) {
        throw ProblemType.TOO_LARGE.because();
      }
      var name = part.getFileName().map(Brought::last);
      if (name.isEmpty()) {
        fields.put(part.getName(), new String(bytes, StandardCharsets.UTF_8));
      } else if (!name.get().isBlank()) {
        files.put(name.get(), bytes);
      }
    }
    return new Brought(fields, files);
  }

  /** The value of a field; empty when it was not sent. */
  public String field(String name) {
    return fields.getOrDefault(name, "");
  }

  // Some browsers send folders along.
  private static String last(String name) {
    return name.replaceAll(".*[/\\\\]", "");
  }
}
