package org.peillood.analysis;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.peillood.statistics.Adjustment;
import org.peillood.web.Json;
import org.peillood.web.ProblemType;

/**
 * The definition of a statistic: of which survey and waves, of which items, how, on which base. It
 * is what is stored (in {@code charts/}, under a finding, in an address), never a figure; a figure
 * comes from it through {@link Analysis#run}, each time anew. Immutable. Whether it fits its survey
 * is known only when it is run.
 *
 * @param survey id of the survey
 * @param waves codes of the waves, each tabulated by itself; none means the latest wave that has
 *     completed responses
 * @param modes only responses that came in these ways ({@link org.peillood.response.Mode#slug});
 *     none means all
 * @param variables names of items; for a matrix, of its rows
 * @param combined categories that count as one share, beside the shares of all categories
 * @param base what shares are shares of
 * @param level confidence level of the intervals, between 0 and 1
 * @param banner among whom it is counted apart, beside the total: each banner is an item, or items
 *     that are crossed, whose categories become columns
 * @param filter only respondents who meet all of these conditions
 * @param weight the name and version of a weighting, such as {@code population@2}
 * @param comparison how columns of a banner are compared
 */
@JsonPropertyOrder({
  "survey",
  "waves",
  "modes",
  "variables",
  "measure",
  "combined",
  "base",
  "level",
  "banner",
  "filter",
  "weight",
  "comparison"
})
public record Tabulation(
    String survey,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> waves,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> modes,
    List<String> variables,
    Measure measure,
    Optional<Combined> combined,
    Base base,
    double level,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Banner> banner,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Condition> filter,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> weight,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Comparison> comparison) {

  private static final double USUAL_LEVEL = 0.95;

  /** What is computed for each item, or for all of them together. */
  public enum Measure {
    /** The share of each category; of a ranking, in the first places and in the very first. */
    SHARES,
    /** Shares of each point and of both sides, mean and median. */
    LIKERT,
    /** One score over all items with its mean, spread and Cronbach's alpha. */
    SCORE,
    /** Mean and median of a number. */
    NUMBER,
    /** The net promoter score of an answer from 0 to 10. */
    NPS,
    /** How many answers there are; for open text, whose words leave the store by another door. */
    ANSWERS
  }

  /** What a share is a share of. */
  public enum Base {
    /** Respondents with a substantive answer. */
    ANSWERED,
    /** Respondents to whom the item was put, whether they answered or not. */
    ASKED,
    /** All respondents, also those to whom the item was not put. */
    EVERYONE
  }

  /**
   * Items whose categories become the columns of a table.
   *
   * @param items one, or two that are crossed
   */
  public record Banner(List<String> items) {
    public Banner {
      items = List.copyOf(items);
    }

    /** Written as the names of its items, between {@code *} when there are two. */
    @JsonCreator
    public static Banner parse(String written) {
      return new Banner(List.of(written.split("\\*")));
    }

    /** As it is written in files and addresses. */
    @JsonValue
    public String written() {
      return String.join("*", items);
    }
  }

  /**
   * A condition on respondents: at this item one of these answers.
   *
   * @param codes of categories
   */
  public record Condition(String item, List<String> codes) {
    public Condition {
      codes = List.copyOf(codes);
    }
  }

  /**
   * How the columns of a banner are compared, two by two within each row.
   *
   * @param adjustment of the p-values for the comparisons in one row
   * @param alpha a difference is told when its adjusted p-value lies below this
   */
  public record Comparison(Adjustment adjustment, double alpha) {
    /** What is usual: Holm's adjustment, 0.05. */
    public static final Comparison USUAL = new Comparison(Adjustment.HOLM, 0.05);
  }

  /**
   * Categories that count as one share.
   *
   * @param code how the row is called in results
   * @param categories codes of the categories, at least two
   * @param label the words for the row by language code
   */
  public record Combined(String code, List<String> categories, Map<String, String> label) {
    public Combined {
      categories = List.copyOf(categories);
      label = Collections.unmodifiableMap(new LinkedHashMap<>(label));
    }
  }

  public Tabulation {
    waves = List.copyOf(waves);
    modes = List.copyOf(modes);
    variables = List.copyOf(variables);
    banner = List.copyOf(banner);
    filter = List.copyOf(filter);
  }

  /** As it is written in files and addresses, where what is usual may be left out. */
  @JsonCreator
  static Tabulation written(
      @JsonProperty(value = "survey", required = true) String survey,
      @JsonProperty("waves") @Nullable List<String> waves,
      @JsonProperty("modes") @Nullable List<String> modes,
      @JsonProperty(value = "variables", required = true) List<String> variables,
      @JsonProperty(value = "measure", required = true) Measure measure,
      @JsonProperty("combined") @Nullable Combined combined,
      @JsonProperty("base") @Nullable Base base,
      @JsonProperty("level") @Nullable Double level,
      @JsonProperty("banner") @Nullable List<Banner> banner,
      @JsonProperty("filter") @Nullable List<Condition> filter,
      @JsonProperty("weight") @Nullable String weight,
      @JsonProperty("comparison") @Nullable Comparison comparison) {
    return new Tabulation(
        Objects.requireNonNull(survey, "survey"),
        waves == null ? List.of() : waves,
        modes == null ? List.of() : modes,
        variables,
        Objects.requireNonNull(measure, "measure"),
        Optional.ofNullable(combined),
        base == null ? Base.ANSWERED : base,
        level == null ? USUAL_LEVEL : level,
        banner == null ? List.of() : banner,
        filter == null ? List.of() : filter,
        Optional.ofNullable(weight),
        Optional.ofNullable(comparison));
  }

  /** These items of a survey's latest wave, of those who answered, at the usual level. */
  public static Tabulation of(String survey, List<String> variables, Measure measure) {
    return new Tabulation(
        survey,
        List.of(),
        List.of(),
        variables,
        measure,
        Optional.empty(),
        Base.ANSWERED,
        USUAL_LEVEL,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same of other waves. */
  public Tabulation inWaves(List<String> codes) {
    return with(draft -> draft.waves = codes);
  }

  /** The same of one of its items. */
  Tabulation only(String variable) {
    return with(draft -> draft.variables = List.of(variable));
  }

  /** The same without weights. */
  Tabulation unweighted() {
    return with(draft -> draft.weight = Optional.empty());
  }

  /** The same of responses that came in by these ways only. */
  public Tabulation cameInBy(List<String> slugs) {
    return with(draft -> draft.modes = slugs);
  }

  /** The same with some categories counted as one share. */
  public Tabulation combining(Combined categories) {
    return with(draft -> draft.combined = Optional.of(categories));
  }

  /** The same of another base. */
  public Tabulation onBase(Base other) {
    return with(draft -> draft.base = other);
  }

  /** The same counted apart in the columns of banners. */
  public Tabulation across(List<Banner> banners) {
    return with(draft -> draft.banner = banners);
  }

  /** The same among respondents who meet these conditions. */
  public Tabulation among(List<Condition> conditions) {
    return with(draft -> draft.filter = conditions);
  }

  /** The same with the weights of a weighting, such as {@code population@2}. */
  public Tabulation weightedBy(String weighting) {
    return with(draft -> draft.weight = Optional.of(weighting));
  }

  /** The same with columns compared in another way. */
  public Tabulation comparing(Comparison how) {
    return with(draft -> draft.comparison = Optional.of(how));
  }

  private Tabulation with(Consumer<Draft> change) {
    var draft = new Draft(this);
    change.accept(draft);
    return draft.tabulation();
  }

  /** A tabulation of which one part is about to change; it lives for one call. */
  private static final class Draft {
    private final Tabulation from;
    private List<String> waves;
    private List<String> modes;
    private List<String> variables;
    private Optional<Combined> combined;
    private Base base;
    private List<Banner> banner;
    private List<Condition> filter;
    private Optional<String> weight;
    private Optional<Comparison> comparison;

    Draft(Tabulation from) {
      this.from = from;
      this.waves = from.waves;
      this.modes = from.modes;
      this.variables = from.variables;
      this.combined = from.combined;
      this.base = from.base;
      this.banner = from.banner;
      this.filter = from.filter;
      this.weight = from.weight;
      this.comparison = from.comparison;
    }

    Tabulation tabulation() {
      return new Tabulation(
          from.survey,
          waves,
          modes,
          variables,
          from.measure,
          combined,
          base,
          from.level,
          banner,
          filter,
          weight,
          comparison);
    }
  }

  /** How columns are compared. */
  @JsonIgnore
  public Comparison comparisonOrUsual() {
    return comparison.orElse(Comparison.USUAL);
  }

  /** The items by which respondents are told apart, in columns and conditions. */
  @JsonIgnore
  public Set<String> apart() {
    var items = new TreeSet<String>();
    banner.forEach(each -> items.addAll(each.items()));
    filter.forEach(condition -> items.add(condition.item()));
    return items;
  }

  /** Whether it counts some respondents apart from others. */
  @JsonIgnore
  public boolean isSplit() {
    return !banner.isEmpty() || !filter.isEmpty();
  }

  /** As it is kept under a finding and travels in an address. */
  public String toJson() {
    try {
      return Json.JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tabulation is always JSON", e);
    }
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws org.peillood.web.Problem {@link ProblemType#BAD_REQUEST} when it is no tabulation
   */
  public static Tabulation fromJson(String json) {
    try {
      return Optional.ofNullable(Json.JSON.readValue(json, Tabulation.class))
          .orElseThrow(ProblemType.BAD_REQUEST::because);
    } catch (JsonProcessingException e) {
      throw ProblemType.BAD_REQUEST.because().causedBy(e);
    }
  }

  /**
   * The first 16 hexadecimal digits of SHA-256 over everything that decides the figures; words for
   * rows are left out, as other words are no other statistic.
   */
  public String id() {
    var content =
        String.join(
            "\n",
            survey,
            waves.toString(),
            variables.toString(),
            measure.name(),
            combined.map(c -> c.code() + new TreeSet<>(c.categories())).orElse(""),
            base.name(),
            Double.toString(level) + (modes.isEmpty() ? "" : new TreeSet<>(modes)) + further());
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** What decides the figures of a tabulation that has more than what is usual. */
  private String further() {
    var further = new StringBuilder();
    if (isSplit()) {
      further.append(banner.stream().map(Banner::written).toList());
      filter.forEach(
          condition -> further.append(condition.item()).append(new TreeSet<>(condition.codes())));
    }
    weight.ifPresent(further::append);
    comparison
        .filter(how -> !how.equals(Comparison.USUAL))
        .ifPresent(how -> further.append(how.adjustment()).append(how.alpha()));
    return further.toString();
  }
}
