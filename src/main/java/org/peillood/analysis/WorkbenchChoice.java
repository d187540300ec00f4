package org.peillood.analysis;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.peillood.analysis.Tabulation.Banner;
import org.peillood.analysis.Tabulation.Base;
import org.peillood.analysis.Tabulation.Comparison;
import org.peillood.analysis.Tabulation.Condition;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.statistics.Adjustment;

/**
 * What somebody chose on the workbench, as it stands in the address of the page: every state has an
 * address that can be sent to somebody else.
 *
 * @param items names of the items to count; more than one for the rows of a matrix
 * @param waves codes of the waves; none for the latest
 * @param modes by which of them responses came in, see {@link org.peillood.response.Mode#slug};
 *     none for all
 * @param columns names of the items in the columns, none, one or two
 * @param crossed whether the two are crossed instead of standing side by side
 * @param among a condition as {@code item=code}, more codes after a space; empty for everyone
 * @param weight name and version of a weighting, or empty
 * @param measure {@code answered}, {@code asked}, {@code everyone}, {@code score} or {@code nps}
 * @param adjustment of the p-values
 */
public record WorkbenchChoice(
    List<String> items,
    List<String> waves,
    List<String> modes,
    List<String> columns,
    boolean crossed,
    String among,
    String weight,
    String measure,
    Adjustment adjustment) {

  static final String ITEM = "vraag";
  static final String WAVE = "golf";
  static final String COLUMN = "naar";
  static final String CROSSED = "kruis";
  static final String AMONG = "wie";
  static final String WEIGHT = "weging";
  static final String MEASURE = "maat";
  static final String ADJUSTMENT = "toets";

  /** The measures that can be chosen, the usual one first. */
  public static final List<String> MEASURES =
      List.of("answered", "asked", "everyone", "score", "nps");

  private static final String BETWEEN = " ";

  public WorkbenchChoice {
    items = List.copyOf(items);
    waves = List.copyOf(waves);
    modes = List.copyOf(modes);
    columns = List.copyOf(columns);
  }

  /** What an address says; what it does not say, or says wrongly, is as usual. */
  static WorkbenchChoice of(Map<String, List<String>> address) {
    return new WorkbenchChoice(
        all(address, ITEM).flatMap(names -> Stream.of(names.split(BETWEEN))).toList(),
        several(address, WAVE),
        several(address, ModeChoice.MODE),
        all(address, COLUMN).distinct().toList(),
        address.containsKey(CROSSED),
        all(address, AMONG).filter(WorkbenchChoice::isCondition).findFirst().orElse(""),
        all(address, WEIGHT).findFirst().orElse(""),
        all(address, MEASURE).filter(MEASURES::contains).findFirst().orElse(MEASURES.get(0)),
        all(address, ADJUSTMENT)
            .flatMap(slug -> adjustment(slug).stream())
            .findFirst()
            .orElse(Comparison.USUAL.adjustment()));
  }

  /** Each value by itself or together, once. */
  private static List<String> several(Map<String, List<String>> address, String name) {
    return all(address, name)
        .flatMap(values -> Stream.of(values.split(BETWEEN)))
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }

  private static Stream<String> all(Map<String, List<String>> address, String name) {
    return Optional.ofNullable(address.get(name)).orElse(List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private static Optional<Adjustment> adjustment(String slug) {
    return Stream.of(Adjustment.values()).filter(one -> slug(one).equals(slug)).findFirst();
  }

  /** How an adjustment is called in an address. */
  public static String slug(Adjustment adjustment) {
    return adjustment.name().toLowerCase(Locale.ROOT);
  }

  /** How items that are counted together, waves or modes stand in an address. */
  public static String together(List<String> items) {
    return String.join(BETWEEN, items);
  }

  /** Whether figures of some modes are to be split or filtered, which they cannot be. */
  boolean isModesApart() {
    return !modes.isEmpty() && (!columns.isEmpty() || !among.isEmpty());
  }

  /** The same of all modes. */
  WorkbenchChoice ofAllModes() {
    return new WorkbenchChoice(
        items, waves, List.of(), columns, crossed, among, weight, measure, adjustment);
  }

  /** The same of everyone and without columns. */
  WorkbenchChoice whole() {
    return new WorkbenchChoice(
        items, waves, modes, List.of(), false, "", weight, measure, adjustment);
  }

  /** Whether there is something to count. */
  public boolean isMade() {
    return !items.isEmpty();
  }

  /** The tabulation of these items of a survey, whose usual measure is this. */
  Tabulation tabulation(String survey, Measure usual) {
    var kind =
        switch (measure) {
          case "score" -> Measure.SCORE;
          case "nps" -> Measure.NPS;
          default -> usual;
        };
    var base =
        switch (measure) {
          case "asked" -> Base.ASKED;
          case "everyone" -> Base.EVERYONE;
          default -> Base.ANSWERED;
        };
    var tabulation =
        Tabulation.of(survey, items, kind)
            .inWaves(waves)
            .cameInBy(modes)
            .onBase(base)
            .across(banners())
            .among(conditions());
    if (!weight.isEmpty()) {
      tabulation = tabulation.weightedBy(weight);
    }
    return adjustment == Comparison.USUAL.adjustment()
        ? tabulation
        : tabulation.comparing(new Comparison(adjustment, Comparison.USUAL.alpha()));
  }

  private List<Banner> banners() {
    return crossed && columns.size() > 1
        ? List.of(new Banner(columns))
        : columns.stream().map(item -> new Banner(List.of(item))).toList();
  }

  private static boolean isCondition(String among) {
    int sign = among.indexOf('=');
    return sign > 0 && !among.substring(sign + 1).isBlank();
  }

  private List<Condition> conditions() {
    int sign = among.indexOf('=');
    return sign < 0
        ? List.of()
        : List.of(
            new Condition(
                among.substring(0, sign), List.of(among.substring(sign + 1).split(BETWEEN))));
  }

  /** The choice that gives a tabulation. */
  static WorkbenchChoice of(Tabulation tabulation) {
    var columns = new ArrayList<String>();
    tabulation.banner().forEach(banner -> columns.addAll(banner.items()));
    var measure =
        switch (tabulation.measure()) {
          case SCORE -> "score";
          case NPS -> "nps";
          default -> tabulation.base().name().toLowerCase(Locale.ROOT);
        };
    return new WorkbenchChoice(
        tabulation.variables(),
        tabulation.waves(),
        tabulation.modes(),
        columns,
        tabulation.banner().size() == 1 && columns.size() > 1,
        tabulation.filter().stream()
            .map(condition -> condition.item() + "=" + String.join(BETWEEN, condition.codes()))
            .findFirst()
            .orElse(""),
        tabulation.weight().orElse(""),
        measure,
        tabulation.comparisonOrUsual().adjustment());
  }

  /** Where the page of this choice is. */
  String address(String survey) {
    var said = new ArrayList<String>();
    if (isMade()) {
      said.add(said(ITEM, together(items)));
    }
    if (!waves.isEmpty()) {
      said.add(said(WAVE, together(waves)));
    }
    if (!modes.isEmpty()) {
      said.add(said(ModeChoice.MODE, together(modes)));
    }
    columns.forEach(column -> said.add(said(COLUMN, column)));
    if (crossed) {
      said.add(said(CROSSED, "ja"));
    }
    if (!among.isEmpty()) {
      said.add(said(AMONG, among));
    }
    if (!weight.isEmpty()) {
      said.add(said(WEIGHT, weight));
    }
    if (!measure.equals(MEASURES.get(0))) {
      said.add(said(MEASURE, measure));
    }
    if (adjustment != Comparison.USUAL.adjustment()) {
      said.add(said(ADJUSTMENT, slug(adjustment)));
    }
    return "/werkbank/" + survey + (said.isEmpty() ? "" : "?" + String.join("&", said));
  }

  private static String said(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
