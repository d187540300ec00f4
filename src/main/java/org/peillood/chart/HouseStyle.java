package org.peillood.chart;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.peillood.web.Json;

/**
 * The one look of all charts, from {@code charts/house-style.yaml}: colours by the names that the
 * style sheets use, once for screens and once for print.
 */
public record HouseStyle(
    @JsonProperty("screen") Map<String, String> screen,
    @JsonProperty("print") Map<String, String> print) {

  /** For what a chart is drawn. */
  public enum Medium {
    SCREEN,
    PRINT
  }

  public HouseStyle {
    screen = Collections.unmodifiableMap(new LinkedHashMap<>(screen));
    print = Collections.unmodifiableMap(new LinkedHashMap<>(print));
  }

  static HouseStyle read(Path folder) {
    try {
      var file = folder.resolve(ChartFolder.HOUSE_STYLE);
      return Json.YAML.readValue(Files.readAllBytes(file), HouseStyle.class);
    } catch (IOException e) {
      throw new UncheckedIOException("charts/" + ChartFolder.HOUSE_STYLE + " cannot be read", e);
    }
  }

  Palette palette(Medium medium) {
    return new Palette(medium == Medium.PRINT ? print : screen);
  }

  /** Colours by name. */
  record Palette(Map<String, String> colours) {

    Color get(String name) {
      var colour = colours.get(name);
      if (colour == null) {
        throw new IllegalArgumentException("charts/house-style.yaml has no colour " + name);
      }
      return Color.decode(colour);
    }

    Color ground() {
      return get("chart-ground");
    }

    Color ink() {
      return get("chart-ink");
    }

    Color quiet() {
      return get("low");
    }
  }
}
