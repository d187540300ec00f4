package org.peillood.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.peillood.Platform;
import org.peillood.Visitor;

/**
 * The whole way on real data: a definition of the 25 items of the Big Five inventory, its 2,800
 * responses brought in as they stand, and the five theme pages against what R says. It needs the
 * folder of reference cases ({@code -Dtruth=DIR}, which holds {@code data/bfi.csv}) and reads it in
 * place; without the folder it is reported as skipped.
 *
 * <p>Expected numbers: R 4.2.2, psych 2.2.9. {@code alpha} is {@code k/(k-1) * (1 -
 * sum(diag(C))/sum(C))} on {@code C = cov(x[complete.cases(x), ])}, reversed items as {@code 7 -
 * x}; scores are {@code rowMeans(x, na.rm = TRUE)} of those with at least three of the five
 * answers.
 */
@EnabledIfSystemProperty(
    named = "truth",
    matches = ".+",
    disabledReason = "no -Dtruth=DIR was given")
class BfiTruthIT {

  private static final Map<String, String> SCALES =
      Map.of("I", "A", "II", "C", "III", "E", "IV", "N", "V", "O");
  private static final List<String> REVERSED = List.of("A1", "C4", "C5", "E1", "E2", "O2", "O5");

  @SuppressWarnings("NullAway.Init") // started before all tests
  private static Platform platform;

  @BeforeAll
  static void bring_in_the_responses() throws IOException {
    var definitions = Platform.newFolder();
    define(Files.createDirectories(definitions.resolve("surveys/bfi")));
    Files.createDirectories(definitions.resolve("charts"));
    Files.copy(
        Platform.project().resolve("charts/house-style.yaml"),
        definitions.resolve("charts/house-style.yaml"));
    platform =
        Platform.onH2(Platform.newFolder(), List.of("-Dpeillood.definitions=" + definitions));
    var csv = BodyPublishers.ofFile(Path.of(System.getProperty("truth"), "data", "bfi.csv"));
    var standing = new Importer(platform, "beheer").bringIn("bfi", "1", csv);
    assertThat(standing.at("/complaints").toString()).isEqualTo("[]");
    assertThat(standing.at("/rows").asLong()).isEqualTo(2800);
  }

  @AfterAll
  static void stop() {
    platform.close();
  }

  @Test
  void scores_and_alphas_of_the_five_scales_are_those_of_r() {
    var expected = new LinkedHashMap<String, double[]>();
    // theme -> n of the score, mean, sd, n of alpha, alpha
    expected.put("I", new double[] {2797, 4.652973424, 0.8975538106, 2709, 0.7037558944});
    expected.put("II", new double[] {2796, 4.265754649, 0.9515103555, 2707, 0.7292772032});
    expected.put("III", new double[] {2797, 4.144702658, 1.061072338, 2713, 0.7609326395});
    expected.put("IV", new double[] {2796, 3.160890558, 1.196155605, 2694, 0.8133031432});
    expected.put("V", new double[] {2796, 4.587488078, 0.8084259393, 2726, 0.6025464286});
    expected.forEach(
        (theme, numbers) -> {
          var score = results(theme).at("/surveys/0/scores/0/tables/0");
          var mean = figure(score, "MEAN");
          var spread = figure(score, "SPREAD");
          var alpha = figure(score, "ALPHA");
          assertThat(mean.get("n").asLong())
              .as("n of theme %s", theme)
              .isEqualTo((long) numbers[0]);
          assertThat(mean.get("value").asDouble())
              .as("mean of theme %s", theme)
              .isCloseTo(numbers[1], within(1e-8));
          assertThat(spread.get("value").asDouble())
              .as("sd of theme %s", theme)
              .isCloseTo(numbers[2], within(1e-8));
          assertThat(alpha.get("n").asLong())
              .as("n of alpha of theme %s", theme)
              .isEqualTo((long) numbers[3]);
          assertThat(alpha.get("value").asDouble())
              .as("alpha of theme %s", theme)
              .isCloseTo(numbers[4], within(1e-8));
        });
  }

  @Test
  void counts_shares_and_means_of_items_are_those_of_r() {
    // R: table(x), mean(x, na.rm = TRUE), median(x, na.rm = TRUE)
    assertItem("I", "A1", new long[] {922, 818, 402, 337, 223, 82}, 16, 2.413433908, 2);
    assertItem("II", "C4", new long[] {769, 794, 472, 448, 228, 63}, 26, 2.553352559, 2);
    assertItem("IV", "N1", new long[] {654, 654, 427, 515, 334, 194}, 22, 2.929085673, 3);
    assertItem("V", "O5", new long[] {746, 883, 526, 364, 191, 70}, 20, 2.489568345, 2);
  }

  @Test
  void the_theme_page_shows_the_same_numbers() {
    var visitor = Visitor.signedIn(platform, "beheer");
    var page = visitor.get("/themas/I").body();
    assertThat(page).contains("33 %"); // A1 = 1: 922 of 2,784
    assertThat(page).contains("0,70"); // alpha of the five items
  }

  private static void assertItem(
      String theme, String item, long[] counts, long missing, double mean, double median) {
    var table =
        StreamSupport.stream(results(theme).at("/surveys/0/blocks").spliterator(), false)
            .flatMap(block -> StreamSupport.stream(block.at("/result/tables").spliterator(), false))
            .filter(t -> t.at("/items/0").asText().equals(item))
            .findFirst()
            .orElseThrow();
    long n = IntStream.range(0, counts.length).mapToLong(i -> counts[i]).sum();
    for (int i = 0; i < counts.length; i++) {
      var figure = row(table, "CATEGORY", String.valueOf(i + 1));
      assertThat(figure.get("count").asLong()).as("%s = %d", item, i + 1).isEqualTo(counts[i]);
      assertThat(figure.get("value").asDouble()).isCloseTo((double) counts[i] / n, within(1e-12));
    }
    assertThat(table.at("/bases/answered").asLong()).isEqualTo(n);
    assertThat(table.at("/bases/missing/NO_ANSWER").asLong()).isEqualTo(missing);
    assertThat(figure(table, "MEAN").get("value").asDouble()).isCloseTo(mean, within(1e-8));
    assertThat(figure(table, "MEDIAN").get("value").asDouble()).isEqualTo(median);
  }

  private static JsonNode figure(JsonNode table, String kind) {
    return row(table, kind, "");
  }

  private static JsonNode row(JsonNode table, String kind, String code) {
    return StreamSupport.stream(table.get("rows").spliterator(), false)
        .filter(row -> row.get("kind").asText().equals(kind))
        .filter(row -> code.isEmpty() || row.get("code").asText().equals(code))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row " + kind + " " + code + " in " + table))
        .get("figure");
  }

  private static JsonNode results(String theme) {
    return new Importer(platform, "beheer").get("/api/themes/" + theme + "/results");
  }

  private static void define(Path folder) throws IOException {
    Files.writeString(folder.resolve("survey.yaml"), Importer.survey("bfi"));
    var lines = new ArrayList<String>();
    lines.add("settings: [{form_id: bfi, version: '1', default_language: English (en)}]");
    lines.add("survey:");
    lines.add(
        "  - {type: select_one yes_no, name: part, 'label::English (en)': Do you take part, required: 'yes'}");
    for (var theme : List.of("I", "II", "III", "IV", "V")) {
      for (int i = 1; i <= 5; i++) {
        var name = SCALES.get(theme) + i;
        lines.add(
            "  - {type: select_one six, name: %s, 'label::English (en)': %s, theme: %s, scale: likert6%s}"
                .formatted(name, name, theme, REVERSED.contains(name) ? ", reverse: 'yes'" : ""));
      }
    }
    lines.add("  - {type: select_one two, name: gender, 'label::English (en)': Gender}");
    lines.add("  - {type: select_one five, name: education, 'label::English (en)': Education}");
    lines.add("  - {type: integer, name: age, 'label::English (en)': Age}");
    lines.add("choices:");
    lines.add("  - {list_name: yes_no, name: 'ja', 'label::English (en)': 'Yes'}");
    lines.add("  - {list_name: yes_no, name: 'nee', 'label::English (en)': 'No'}");
    Map.of("six", 6, "two", 2, "five", 5)
        .forEach(
            (list, last) -> {
              for (int i = 1; i <= last; i++) {
                lines.add(
                    "  - {list_name: %s, name: '%d', 'label::English (en)': '%d'}"
                        .formatted(list, i, i));
              }
            });
    Files.write(folder.resolve("questionnaire.yaml"), lines);
  }
}
