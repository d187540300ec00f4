package org.peillood.analysis;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peillood.survey.MissingCode;

/**
 * The figures of one item, or of one score, in one wave.
 *
 * @param items names of the items the figures are of; one, except for a score
 * @param wave code of the wave
 * @param waveTitle the wave in words
 * @param title the question above a matrix, or else the item's wording
 * @param wording the item's wording in the language of the result
 * @param asked the wording in every language in which the wave asked it, by language code
 * @param standing how much of it may be shown
 * @param bases who was asked and who answered
 * @param rows in the order of the questionnaire, summaries last; of a number its classes last
 * @param column of a banner, when it is about the respondents in it; absent for all respondents
 * @param effectiveN how many unweighted answers would be as certain (Kish), when it is weighted and
 *     it may be told how many answered
 */
public record ResultTable(
    List<String> items,
    String wave,
    String waveTitle,
    String title,
    String wording,
    Map<String, String> asked,
    Standing standing,
    Bases bases,
    List<Row> rows,
    Optional<Column> column,
    Optional<Double> effectiveN) {

  /** How much of a table may be shown. */
  public enum Standing {
    /** Shares with intervals; single cells may still be suppressed. */
    ESTIMATED,
    /** Counts only: fewer than 30 answers. */
    COUNTED,
    /** Nothing: fewer answers than the smallest cell. */
    WITHHELD
  }

  /** What a row is of. */
  public enum Kind {
    CATEGORY,
    COMBINED,
    /** The share that put the category in one of the first places. */
    AMONG_FIRST,
    /** The share that put the category in the very first place. */
    FIRST,
    /** The lower side of an answer scale. */
    LOW_SIDE,
    /** The upper side of an answer scale. */
    HIGH_SIDE,
    MEAN,
    /** The net promoter score. */
    NPS,
    MEDIAN,
    /** A quarter of the answers lies below it; rounded so that it is nobody's answer alone. */
    LOWER_QUARTILE,
    /** A quarter of the answers lies above it; rounded likewise. */
    UPPER_QUARTILE,
    SPREAD,
    ALPHA,
    /** How many answers there are. */
    ANSWERS,
    /** The share of the answers to a number that lies in a class; see {@link NumberClass}. */
    CLASS
  }

  /**
   * One figure and what it is of.
   *
   * @param code of the category or combination; the kind in lower case for the others
   * @param higherThan letters of the columns of the same banner whose figure is demonstrably lower
   */
  public record Row(
      Kind kind,
      String code,
      String label,
      Figure figure,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> higherThan) {
    public Row {
      higherThan = List.copyOf(higherThan);
    }

    Row(Kind kind, String code, String label, Figure figure) {
      this(kind, code, label, figure, List.of());
    }

    @JsonCreator
    static Row read(
        @JsonProperty("kind") Kind kind,
        @JsonProperty("code") String code,
        @JsonProperty("label") String label,
        @JsonProperty("figure") Figure figure,
        @JsonProperty("higherThan") @Nullable List<String> higherThan) {
      return new Row(kind, code, label, figure, higherThan == null ? List.of() : higherThan);
    }

    Row withFigure(Figure other) {
      return new Row(kind, code, label, other, higherThan);
    }

    Row higherThan(List<String> letters) {
      return new Row(kind, code, label, figure, letters);
    }
  }

  /**
   * Whom a column of a banner is about.
   *
   * @param banner as it is written in the tabulation
   * @param codes one category for each item of the banner
   * @param labels the words of these categories
   * @param letter by which other columns refer to it
   */
  public record Column(String banner, List<String> codes, List<String> labels, String letter) {
    public Column {
      codes = List.copyOf(codes);
      labels = List.copyOf(labels);
    }

    /** By which it is cited, such as {@code J25*J26=v*1}. */
    public String key() {
      return banner + "=" + String.join("*", codes);
    }

    /** Its words. */
    @JsonIgnore
    public String label() {
      return String.join(" · ", labels);
    }
  }

  /**
   * Who was asked and who answered. A count that may not be shown is absent.
   *
   * @param asked respondents to whom the item was put
   * @param answered those with a substantive answer; for a score, those with a score
   * @param missing those without, by kind; a kind that may not be shown is not in the map
   * @param suppressed whether any count was left out
   */
  public record Bases(
      Optional<Long> asked,
      Optional<Long> answered,
      Map<MissingCode, Long> missing,
      boolean suppressed) {
    public Bases {
      var ordered = new EnumMap<MissingCode, Long>(MissingCode.class);
      ordered.putAll(missing);
      missing = Collections.unmodifiableMap(ordered);
    }
  }

  public ResultTable {
    items = List.copyOf(items);
    asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked));
    rows = List.copyOf(rows);
    // As how many answers it counts tells how many there are.
    effectiveN = bases.answered().isEmpty() ? Optional.empty() : effectiveN;
  }

  /** As it was written before there were columns and weights, too. */
  @JsonCreator
  static ResultTable read(
      @JsonProperty("items") List<String> items,
      @JsonProperty("wave") String wave,
      @JsonProperty("waveTitle") String waveTitle,
      @JsonProperty("title") String title,
      @JsonProperty("wording") String wording,
      @JsonProperty("asked") Map<String, String> asked,
      @JsonProperty("standing") Standing standing,
      @JsonProperty("bases") Bases bases,
      @JsonProperty("rows") List<Row> rows,
      @JsonProperty("column") @Nullable Column column,
      @JsonProperty("effectiveN") @Nullable Double effectiveN) {
    return new ResultTable(
        items,
        wave,
        waveTitle,
        title,
        wording,
        asked,
        standing,
        bases,
        rows,
        Optional.ofNullable(column),
        Optional.ofNullable(effectiveN));
  }

  /** The same without as how many unweighted answers it counts. */
  ResultTable withoutEffectiveN() {
    return new ResultTable(
        items,
        wave,
        waveTitle,
        title,
        wording,
        asked,
        standing,
        bases,
        rows,
        column,
        Optional.empty());
  }

  /** The same with other rows. */
  ResultTable withRows(List<Row> others) {
    return new ResultTable(
        items, wave, waveTitle, title, wording, asked, standing, bases, others, column, effectiveN);
  }

  /** The same of the respondents in a column, of whom it is told only how many answered. */
  ResultTable in(Optional<Column> where, Standing shown, Bases told) {
    return new ResultTable(
        items, wave, waveTitle, title, wording, asked, shown, told, rows, where, effectiveN);
  }

  /** The name of the item, or the names of the items of a score. */
  @JsonIgnore
  public String name() {
    return String.join(", ", items);
  }

  /** The rows of one kind. */
  public List<Row> rows(Kind kind) {
    return rows.stream().filter(row -> row.kind() == kind).toList();
  }

  /** The row of a kind that occurs once. */
  public Optional<Row> row(Kind kind) {
    return rows(kind).stream().findFirst();
  }

  /** The row of a category or combination. */
  public Optional<Row> row(String code) {
    return rows.stream().filter(row -> row.code().equals(code)).findFirst();
  }
}
