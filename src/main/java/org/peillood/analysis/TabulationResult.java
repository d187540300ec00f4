package org.peillood.analysis;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What running a {@link Tabulation} gives: the only form in which figures leave the analysis, the
 * same for page, chart, file and evidence. Disclosure control has been applied; nothing in it can
 * be undone. A value: written by {@code Json.JSON} and read back it is equal to itself.
 *
 * @param id of the tabulation
 * @param language code of the language of its words
 * @param surveyName how staff call the survey
 * @param synthetic whether any response behind it is made up
 * @param calculatedOn the day on which it was computed
 * @param methods the names of the methods behind the intervals, such as {@code Wilson 95 %}
 * @param warnings what a reader must know, in sentences
 * @param tables one per item and wave; one per wave for a score
 * @param tests whether the columns of a banner differ at all, per table where that can be tested
 */
public record TabulationResult(
    String id,
    Tabulation tabulation,
    String language,
    String surveyName,
    boolean synthetic,
    LocalDate calculatedOn,
    List<String> methods,
    List<String> warnings,
    List<ResultTable> tables,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TableTest> tests) {

  public TabulationResult {
    methods = List.copyOf(methods);
    warnings = List.copyOf(warnings);
    tables = List.copyOf(tables);
    tests = List.copyOf(tests);
  }

  /** As it was written before there were tests of tables, too. */
  @JsonCreator
  static TabulationResult read(
      @JsonProperty("id") String id,
      @JsonProperty("tabulation") Tabulation tabulation,
      @JsonProperty("language") String language,
      @JsonProperty("surveyName") String surveyName,
      @JsonProperty("synthetic") boolean synthetic,
      @JsonProperty("calculatedOn") LocalDate calculatedOn,
      @JsonProperty("methods") List<String> methods,
      @JsonProperty("warnings") List<String> warnings,
      @JsonProperty("tables") List<ResultTable> tables,
      @JsonProperty("tests") @Nullable List<TableTest> tests) {
    return new TabulationResult(
        id,
        tabulation,
        language,
        surveyName,
        synthetic,
        calculatedOn,
        methods,
        warnings,
        tables,
        tests == null ? List.of() : tests);
  }

  /** The tests of one banner of a table. */
  public Optional<TableTest> test(ResultTable total, String banner) {
    return tests.stream()
        .filter(test -> test.items().equals(total.items()))
        .filter(test -> test.wave().equals(total.wave()) && test.banner().equals(banner))
        .findFirst();
  }

  /** The table of an item in the latest wave of the result. */
  public Optional<ResultTable> table(String item) {
    return tables.stream()
        .filter(table -> table.column().isEmpty() && table.items().contains(item))
        .reduce((a, b) -> b);
  }

  /** The same without the columns of banners. */
  public TabulationResult ofEveryone() {
    return new TabulationResult(
        id,
        tabulation,
        language,
        surveyName,
        synthetic,
        calculatedOn,
        methods,
        warnings,
        tables.stream().filter(table -> table.column().isEmpty()).toList(),
        List.of());
  }

  /**
   * The figure that stands for the whole where one is wanted: the combined share, the mean, else
   * the first row of the last table.
   */
  @JsonIgnore
  public Optional<ResultTable.Row> headline() {
    var whole = ofEveryone().tables();
    return whole.isEmpty() ? Optional.empty() : headline(whole.get(whole.size() - 1));
  }

  private static Optional<ResultTable.Row> headline(ResultTable table) {
    return table
        .row(ResultTable.Kind.COMBINED)
        .or(() -> table.row(ResultTable.Kind.MEAN))
        .or(() -> table.rows().stream().findFirst());
  }
}
