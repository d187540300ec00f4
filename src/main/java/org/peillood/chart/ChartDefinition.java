package org.peillood.chart;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peillood.analysis.Tabulation;
import org.peillood.web.Language;

/**
 * One file of {@code charts/}: a tabulation, how to draw it, and its words. The figures are not in
 * it; they come from the tabulation each time the chart is drawn.
 *
 * @param id its file's name without {@code .yaml}, used in addresses
 * @param words by language code; the title names the subject and claims nothing
 */
public record ChartDefinition(
    String id, Kind kind, Order order, Map<String, Words> words, Tabulation tabulation) {

  /** How a chart is drawn. */
  public enum Kind {
    /** One row per category: a band for the interval, a dot for the estimate. */
    @JsonProperty("bar-with-intervals")
    BAR_WITH_INTERVALS,
    /** One row per item of an answer scale, divided at the middle of the scale. */
    @JsonProperty("diverging-likert")
    DIVERGING_LIKERT,
    /** One row per category, with a band and a mark for each column of a banner. */
    @JsonProperty("grouped-dots")
    GROUPED_DOTS,
    /** Each figure over the waves, with a line between those that can be compared. */
    @JsonProperty("trend")
    TREND,
    /** The same with bars from 0, which have their interval as a line. */
    @JsonProperty("grouped-bar")
    GROUPED_BAR,
    /** One bar per column of a banner or per item, divided into categories. */
    @JsonProperty("stacked-bar")
    STACKED_BAR,
    /** Which cells of item and banner hold more or fewer people than chance would put there. */
    @JsonProperty("heat-map")
    HEAT_MAP,
    /** How the answers to a number are spread over classes. */
    @JsonProperty("histogram")
    HISTOGRAM,
    /** Between which numbers the middle half of the answers lies, per column. */
    @JsonProperty("box")
    BOX,
    /** A square for each answer. */
    @JsonProperty("waffle")
    WAFFLE,
    /** The same small drawing for each column of a banner, or each wave. */
    @JsonProperty("small-multiples")
    SMALL_MULTIPLES
  }

  /** In which order the rows stand. */
  public enum Order {
    @JsonProperty("questionnaire")
    QUESTIONNAIRE,
    /** Suppressed rows last, whatever their size. */
    @JsonProperty("largest-first")
    LARGEST_FIRST
  }

  /**
   * The words of a chart in one language.
   *
   * @param title its subject
   * @param subtitle what is measured, among whom
   */
  public record Words(String title, String subtitle) {}

  /** As it stands in the file. */
  record Written(
      Kind kind, Optional<Order> order, Map<String, Words> words, Tabulation tabulation) {
    @JsonCreator
    static Written of(
        @JsonProperty(value = "kind", required = true) Kind kind,
        @JsonProperty("order") @Nullable Order order,
        @JsonProperty(value = "words", required = true) Map<String, Words> words,
        @JsonProperty(value = "tabulation", required = true) Tabulation tabulation) {
      return new Written(kind, Optional.ofNullable(order), words, tabulation);
    }

    ChartDefinition named(String id) {
      return new ChartDefinition(id, kind, order.orElse(Order.QUESTIONNAIRE), words, tabulation);
    }
  }

  public ChartDefinition {
    if (words.isEmpty()) {
      throw new IllegalArgumentException("The chart " + id + " has no words. Give it a title.");
    }
    new ChartFit(id, kind, tabulation).check();
    words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
  }

  /** Whether it sets waves beside each other, so that figures of one wave are not all of it. */
  public boolean isOverWaves() {
    return kind == Kind.TREND || tabulation.waves().size() > 1;
  }

  /** The same of these waves; one that is over waves stays over its own. */
  public ChartDefinition inWaves(List<String> waves) {
    return isOverWaves()
        ? this
        : new ChartDefinition(id, kind, order, words, tabulation.inWaves(waves));
  }

  /** The words in a language, else in Dutch, else in any. */
  public Words words(Language language) {
    var own = words.get(language.code());
    if (own != null) {
      return own;
    }
    var dutch = words.get(Language.DUTCH.code());
    return dutch != null ? dutch : words.values().iterator().next();
  }
}
