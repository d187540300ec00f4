package org.peillood.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Optional;

/** Comparisons of waves and of paired answers, for the reference cases. */
final class TruthWaves {
  private TruthWaves() {}

  /** What the module finds; empty when the statistic is none of this family. */
  static Optional<JsonNode> find(JsonNode given, Path folder) {
    return switch (given.get("statistic").asText()) {
      default -> Optional.empty();
    };
  }
}
