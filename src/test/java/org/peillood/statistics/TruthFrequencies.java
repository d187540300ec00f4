package org.peillood.statistics;

import static org.peillood.statistics.TruthStatistics.object;
import static org.peillood.statistics.TruthStatistics.percent;
import static org.peillood.statistics.TruthStatistics.put;
import static org.peillood.statistics.TruthStatistics.texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The frequency tables of the reference cases. */
final class TruthFrequencies {
  private TruthFrequencies() {}

  static ObjectNode single(JsonNode given, TruthData data) {
    var column =
        data.categorical(
            given.get("variables").get("x").asText(),
            texts(given.get("arguments").get("categories")));
    Frequencies frequencies = Frequencies.of(column).within(data.rows());
    FrequencyTable table = frequencies.table();
    Bases bases = table.bases();
    var node = object().put("n_rows", bases.rows()).put("n_valid", bases.answered());
    node.put("n_missing", bases.rows() - bases.answered());
    counts(node.putObject("counts"), table);
    percents(node.putObject("percent_valid"), table);
    percents(node.putObject("percent_of_rows"), frequencies.onBase(Base.ASKED).table());
    if (given.hasNonNull("weight")) {
      Weights weights = data.weights(given.get("weight").asText());
      FrequencyTable weighted = frequencies.weightedBy(weights).table();
      node.put("sum_of_weights_valid", weighted.baseWeight());
      ObjectNode sums = node.putObject("weighted_counts");
      weighted.lines().forEach(line -> sums.put(line.category(), line.weight()));
      percents(node.putObject("weighted_percent_valid"), weighted);
      Rows valid = data.rows().and(Rows.where(data.size(), column::isAnswered));
      Weights.Kish kish = weights.kish(valid);
      put(node, "kish_effective_n", kish.effectiveN());
      put(node, "kish_deff", kish.designEffectOfAll());
    }
    return node;
  }

  static ObjectNode multiple(JsonNode given, TruthData data) {
    MultipleColumn column = column(given, data);
    boolean asked = given.get("arguments").get("base").asText().equals("asked");
    Frequencies frequencies =
        Frequencies.of(column).within(data.rows()).onBase(asked ? Base.ASKED : Base.ANSWERED);
    FrequencyTable table = frequencies.table();
    var node = object().put("n_rows", table.bases().rows()).put("n_asked", table.bases().asked());
    node.put("n_none_selected", table.bases().missing(MissingKind.NO_ANSWER));
    node.put("n_base", table.n()).put("total_responses", table.choices());
    counts(node.putObject("counts"), table);
    percents(node.putObject("percent_of_respondents"), table);
    ObjectNode ofChoices = node.putObject("percent_of_responses");
    for (CategoryFrequency line : table.lines()) {
      put(ofChoices, line.category(), table.shareOfChoices(line).map(share -> 100 * share));
    }
    put(node, "mean_selections", table.choicesPerRespondent());
    if (given.hasNonNull("weight")) {
      FrequencyTable weighted =
          frequencies.weightedBy(data.weights(given.get("weight").asText())).table();
      node.put("weighted_base", weighted.baseWeight());
      percents(node.putObject("weighted_percent_of_respondents"), weighted);
    }
    return node;
  }

  private static MultipleColumn column(JsonNode given, TruthData data) {
    List<String> options = texts(given.get("variables").get("options"));
    JsonNode selected = given.get("arguments").get("selected_value");
    var column = MultipleColumn.builder("options", options);
    for (int row = 0; row < data.size(); row++) {
      int respondent = row;
      if (options.stream().allMatch(option -> data.cell(option, respondent).isEmpty())) {
        column.append(MissingKind.NOT_ASKED);
      } else {
        column.append(
            options.stream()
                .filter(
                    option ->
                        TruthData.same(
                            data.cell(option, respondent), selected.get(option).asText()))
                .toList());
      }
    }
    return column.view();
  }

  private static void counts(ObjectNode node, FrequencyTable table) {
    table.lines().forEach(line -> node.put(line.category(), line.count()));
  }

  private static void percents(ObjectNode node, FrequencyTable table) {
    table.lines().forEach(line -> put(node, line.category(), percent(line.share())));
  }
}
