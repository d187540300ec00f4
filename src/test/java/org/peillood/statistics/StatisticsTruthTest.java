package org.peillood.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Holds the module against a folder of reference cases (cases/*.json, data/*.csv), computed with R:
 *
 * <pre>mvn -B -o -Dtruth=FOLDER -Dtest=StatisticsTruthTest test</pre>
 *
 * It ends with one line, {@code truth: C cases, N numbers, W wrong, S not supported}: the cases
 * read, the numbers compared, those of them that were wrong, and the cases whose statistic the
 * module does not have. It fails on a wrong number. Without a folder the test is reported as
 * skipped, with the reason.
 */
@EnabledIfSystemProperty(
    named = "truth",
    matches = ".+",
    disabledReason = "no folder of reference cases given (-Dtruth=FOLDER)")
class StatisticsTruthTest {
  private final ObjectMapper mapper = new ObjectMapper();
  private final List<String> faults = new ArrayList<>();
  private int cases;
  private int numbers;
  private int notSupported;

  @Test
  void agrees_with_every_reference_case() throws IOException {
    Path folder = Path.of(System.getProperty("truth"));
    try (var files = Files.list(folder.resolve("cases"))) {
      for (Path file : files.sorted().toList()) {
        for (JsonNode given : mapper.readTree(file.toFile()).get("cases")) {
          run(given, folder);
        }
      }
    }
    faults.forEach(fault -> System.out.println("truth: " + fault));
    System.out.printf(
        "truth: %d cases, %d numbers, %d wrong, %d not supported%n",
        cases, numbers, faults.size(), notSupported);
    assertThat(cases).as("cases in " + folder).isPositive();
    assertThat(faults).isEmpty();
  }

  private void run(JsonNode given, Path folder) {
    cases++;
    var comparison = new TruthComparison(given);
    try {
      Optional<JsonNode> found = new TruthStatistics(given, folder).find();
      if (found.isEmpty()) {
        notSupported++;
        return;
      }
      comparison.compare(found.get());
    } catch (StatisticRefused refused) {
      boolean expected = given.get("expected").path("status").asText().equals("error");
      if (!expected) {
        faults.add(given.get("case").asText() + ": refused: " + refused.getMessage());
      }
    } catch (RuntimeException broken) {
      // One case that breaks is one wrong answer: the others still count.
      faults.add(given.get("case").asText() + ": broken: " + broken);
    }
    numbers += comparison.numbers();
    faults.addAll(comparison.faults());
  }
}
