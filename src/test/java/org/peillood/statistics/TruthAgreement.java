package org.peillood.statistics;

import static org.peillood.statistics.TruthStatistics.object;
import static org.peillood.statistics.TruthStatistics.percent;
import static org.peillood.statistics.TruthStatistics.put;
import static org.peillood.statistics.TruthStatistics.texts;
import static org.peillood.statistics.TruthStatistics.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Agreement between coders and outcome rates, for the reference cases. */
final class TruthAgreement {
  private final JsonNode given;
  private final JsonNode arguments;
  private final Path folder;

  private TruthAgreement(JsonNode given, Path folder) {
    this.given = given;
    this.arguments = given.path("arguments");
    this.folder = folder;
  }

  /** What the module finds; empty when the statistic is none of this family. */
  static Optional<JsonNode> find(JsonNode given, Path folder) {
    var truth = new TruthAgreement(given, folder);
    return switch (given.get("statistic").asText()) {
      case "percent_agreement" -> Optional.of(truth.percentAgreement());
      case "cohen_kappa" -> Optional.of(truth.cohen());
      case "fleiss_kappa" -> Optional.of(truth.fleiss());
      case "krippendorff_alpha" -> Optional.of(truth.krippendorff());
      case "aapor_rates" -> Optional.of(truth.rates());
      default -> Optional.empty();
    };
  }

  private List<String> coders() {
    JsonNode variables = given.get("variables");
    return variables.has("raters")
        ? texts(variables.get("raters"))
        : List.of(variables.get("rater1").asText(), variables.get("rater2").asText());
  }

  private Ratings ratings() {
    if (arguments.hasNonNull("table")) {
      return fromTable();
    }
    TruthData data = TruthData.of(given, folder);
    List<String> categories =
        arguments.hasNonNull("categories")
            ? texts(arguments.get("categories"))
            : data.categories(coders());
    return Ratings.of(coders().stream().map(c -> data.categorical(c, categories)).toList())
        .within(data.rows());
  }

  private Ratings fromTable() {
    long[][] table = table();
    var codes = new ArrayList<String>();
    for (int category = 1; category <= Math.max(table.length, table[0].length); category++) {
      codes.add(String.valueOf(category));
    }
    var first = CategoricalColumn.builder("first", codes);
    var second = CategoricalColumn.builder("second", codes);
    for (int row = 0; row < table.length; row++) {
      for (int column = 0; column < table[row].length; column++) {
        for (long unit = 0; unit < table[row][column]; unit++) {
          first.append(row);
          second.append(column);
        }
      }
    }
    return Ratings.of(List.of(first.view(), second.view()));
  }

  private long[][] table() {
    var rows = new ArrayList<long[]>();
    for (JsonNode row : arguments.get("table")) {
      var counts = new long[row.size()];
      for (int column = 0; column < counts.length; column++) {
        counts[column] = row.get(column).asLong();
      }
      rows.add(counts);
    }
    return rows.toArray(long[][]::new);
  }

  private ObjectNode percentAgreement() {
    var estimate = PercentAgreement.of(ratings()).estimate();
    var node = object().put("n", estimate.value().map(Estimate::n).orElse(0L));
    put(node, "percent_agreement", percent(estimate));
    return node;
  }

  private ObjectNode cohen() {
    var weights =
        AgreementWeights.valueOf(
            arguments.path("weights").asText("unweighted").toUpperCase(Locale.ROOT));
    CohenKappa kappa =
        arguments.hasNonNull("table") ? CohenKappa.ofTable(table()) : CohenKappa.of(ratings());
    KappaFigures figures =
        kappa.withWeights(weights).withLevel(arguments.path("conf_level").asDouble(0.95)).figures();
    var node = object().put("n", figures.n());
    put(node, "observed_agreement", figures.observedAgreement());
    put(node, "expected_agreement", figures.expectedAgreement());
    put(node, "kappa", value(figures.kappa()));
    put(node, "ase", figures.standardError());
    put(node, "lower", figures.kappa().map(found -> found.interval().lower()));
    put(node, "upper", figures.kappa().map(found -> found.interval().upper()));
    put(node, "ase0", figures.nullStandardError());
    put(node, "z", figures.z());
    put(node, "p", figures.p());
    return node;
  }

  private ObjectNode fleiss() {
    FleissKappaFigures figures = FleissKappa.of(ratings()).figures();
    var node = object().put("n_subjects", figures.subjects()).put("n_raters", figures.coders());
    put(node, "observed_agreement", figures.observedAgreement());
    put(node, "expected_agreement", figures.expectedAgreement());
    put(node, "kappa", figures.kappa());
    put(node, "se0", figures.nullStandardError());
    put(node, "z", figures.z());
    put(node, "p", figures.p());
    ObjectNode byCategory = node.putObject("kappa_by_category");
    figures.byCategory().forEach((category, kappa) -> put(byCategory, category, kappa));
    return node;
  }

  private ObjectNode krippendorff() {
    TruthData data = TruthData.of(given, folder);
    Ratings ratings =
        coders().stream().allMatch(data::isNumeric)
            ? Ratings.ofNumbers(coders().stream().map(data::numeric).toList()).within(data.rows())
            : ratings();
    var metric = AlphaMetric.valueOf(arguments.get("metric").asText().toUpperCase(Locale.ROOT));
    KrippendorffFigures figures = KrippendorffAlpha.of(ratings).withMetric(metric).figures();
    var node = object().put("n_pairable_values", figures.pairable());
    put(node, "alpha", figures.alpha());
    put(node, "observed_disagreement", figures.observedDisagreement());
    put(node, "expected_disagreement", figures.expectedDisagreement());
    return node;
  }

  private ObjectNode rates() {
    var rates =
        new ResponseRates(
            arguments.path("I").asLong(),
            arguments.path("P").asLong(),
            arguments.path("R").asLong(),
            arguments.path("NC").asLong(),
            arguments.path("O").asLong(),
            arguments.path("UH").asLong(),
            arguments.path("UO").asLong(),
            arguments.path("e").asDouble(1));
    var node = object();
    put(node, "RR1", rates.response1());
    put(node, "RR2", rates.response2());
    put(node, "RR3", rates.response3());
    put(node, "RR4", rates.response4());
    put(node, "RR5", rates.response5());
    put(node, "RR6", rates.response6());
    put(node, "COOP1", rates.cooperation1());
    put(node, "COOP2", rates.cooperation2());
    put(node, "COOP3", rates.cooperation3());
    put(node, "COOP4", rates.cooperation4());
    put(node, "REF1", rates.refusal1());
    put(node, "REF2", rates.refusal2());
    put(node, "REF3", rates.refusal3());
    put(node, "CON1", rates.contact1());
    put(node, "CON2", rates.contact2());
    put(node, "CON3", rates.contact3());
    return node;
  }
}
