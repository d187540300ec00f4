package org.peillood.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.ResultTable.Standing;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.privacy.Group;
import org.peillood.privacy.SafeCrossings;
import org.peillood.survey.Item;
import org.peillood.survey.ItemType;
import org.peillood.web.Figures;

/** The tables of one wave, and what must be said about them. */
final class Tables {

  private Tables() {}

  /** The tables of all respondents, each protected by itself. */
  static List<ResultTable> of(Cut cut) {
    return units(cut).stream()
        .map(items -> cut.mayTabulate(items) ? table(cut, items) : cut.withheld(items.get(0)))
        .toList();
  }

  /** The tables of a tabulation, protected beside everything else that can be asked for. */
  static List<ResultTable> of(Cut cut, SafeCrossings crossings) {
    if (cut.isByMode()) {
      var cells = new WeighedCells(cut, crossings, Group.everyone());
      return units(cut).stream()
          .map(
              items ->
                  cut.mayTabulate(items)
                      ? cells.masked(table(cut, items), items)
                      : cut.withheld(items.get(0)))
          .toList();
    }
    var split = new SplitTables(cut, crossings);
    return units(cut).stream()
        .flatMap(
            items -> {
              if (cut.tabulation().isSplit()) {
                return split.of(items).stream();
              }
              var table = table(cut, items);
              var cells = new WeighedCells(cut, crossings, Group.everyone());
              return Stream.of(split.beside(items, cells.masked(table, items)));
            })
        .toList();
  }

  /** What gets a table: each item, or all items of a score. */
  private static List<List<Item>> units(Cut cut) {
    if (cut.tabulation().measure() == Measure.SCORE) {
      return cut.items().size() < 2 ? List.of() : List.of(cut.items());
    }
    return cut.items().stream().map(List::of).toList();
  }

  /** The table of an item, or of the items of a score. */
  static ResultTable table(Cut cut, List<Item> items) {
    var item = items.get(0);
    return switch (cut.tabulation().measure()) {
      case SHARES ->
          item.type() == ItemType.RANK
              ? new RankTables(cut).table(item)
              : new ShareTables(cut).table(item);
      case LIKERT -> new LikertTables(cut).table(item);
      case NUMBER -> new NumberTables(cut).table(item);
      case NPS -> new NumberTables(cut).promoters(item);
      case ANSWERS -> new NumberTables(cut).answers(item);
      case SCORE -> new ScoreTables(cut).table();
    };
  }

  /** The methods behind the figures that are shown, with their level. */
  static List<String> methods(Tabulation tabulation, List<ResultTable> tables) {
    var percent = Math.round(tabulation.level() * 1000) / 10.0;
    var level = (percent == Math.rint(percent) ? Long.toString((long) percent) : "" + percent);
    Set<String> methods = new LinkedHashSet<>();
    for (var table : tables) {
      for (var row : table.rows()) {
        if (row.figure() instanceof Figure.Sounding sounding) {
          boolean isNormal = row.kind() == Kind.NPS && tabulation.weight().isEmpty();
          methods.add(
              (isNormal ? "z" : method(tabulation, sounding, row.kind())) + " " + level + " %");
        }
      }
    }
    return List.copyOf(methods);
  }

  private static String method(Tabulation tabulation, Figure.Sounding sounding, Kind kind) {
    if (kind == Kind.ALPHA) {
      return tabulation.weight().isPresent() ? "Bonett" : "Feldt";
    }
    return sounding.unit() == Figure.Unit.SHARE ? "Wilson" : "Student t";
  }

  /** What a reader must know, as keys of the language files. */
  static List<String> warnings(Cut cut, List<ResultTable> tables) {
    var warnings = new ArrayList<String>();
    if (cut.isByMode()) {
      warnings.add("analysis.warning.modes");
    }
    if (cut.tabulation().isSplit()) {
      return splitWarnings(cut, tables, warnings);
    }
    if (tables.stream().anyMatch(table -> table.standing() == Standing.WITHHELD)) {
      warnings.add(withheld(cut, tables));
    }
    if (tables.stream()
        .filter(table -> table.standing() != Standing.WITHHELD)
        .flatMap(table -> table.rows().stream())
        .anyMatch(row -> !row.figure().isShown())) {
      warnings.add("analysis.warning.suppressed");
    }
    weighted(cut, tables).ifPresent(warnings::add);
    if (tables.stream()
        .anyMatch(
            table ->
                table.standing() == Standing.COUNTED
                    && cut.tabulation().measure() != Measure.ANSWERS)) {
      warnings.add("analysis.warning.few");
    }
    if (cut.tabulation().measure() == Measure.SHARES
        && cut.items().stream().anyMatch(item -> item.type().takesSeveral())) {
      warnings.add("analysis.warning.several");
    }
    return warnings;
  }

  /** Why nothing of a table is shown: of a score it need not be that too few answered. */
  private static String withheld(Cut cut, List<ResultTable> tables) {
    if (cut.isByMode()) {
      return "analysis.warning.withheld-by-mode";
    }
    boolean isByPoints =
        cut.tabulation().measure() == Measure.SCORE
            && tables.stream().allMatch(table -> table.bases().answered().isPresent());
    return isByPoints ? "analysis.warning.score" : "analysis.warning.withheld";
  }

  private static Optional<String> weighted(Cut cut, List<ResultTable> tables) {
    boolean isSuppressed =
        tables.stream()
            .flatMap(table -> table.rows().stream())
            .anyMatch(row -> !row.figure().isShown());
    return cut.weights().isPresent() && isSuppressed
        ? Optional.of("analysis.warning.weighted")
        : Optional.empty();
  }

  private static List<String> splitWarnings(
      Cut cut, List<ResultTable> tables, List<String> warnings) {
    if (tables.stream()
        .anyMatch(
            table ->
                table.standing() == Standing.WITHHELD
                    || table.rows().stream().anyMatch(row -> !row.figure().isShown()))) {
      warnings.add("analysis.warning.columns");
    }
    weighted(cut, tables).ifPresent(warnings::add);
    if (tables.stream().anyMatch(table -> table.standing() == Standing.COUNTED)
        && cut.tabulation().measure() != Measure.ANSWERS) {
      warnings.add("analysis.warning.few");
    }
    if (cut.tabulation().measure() == Measure.SHARES
        && cut.items().stream().anyMatch(item -> item.type().takesSeveral())) {
      warnings.add("analysis.warning.several");
    }
    return warnings;
  }

  /** Among whom a tabulation is, and how its columns are compared, in sentences. */
  static List<String> sentences(Cut cut) {
    var sentences = new ArrayList<String>();
    for (var condition : cut.tabulation().filter()) {
      var item = cut.item(condition.item());
      var answers =
          condition.codes().stream()
              .map(code -> item.category(code).orElseThrow().label().in(cut.language()))
              .collect(Collectors.joining(cut.texts().get("analysis.or")));
      sentences.add(cut.texts().get("analysis.among", item.label().in(cut.language()), answers));
    }
    if (!cut.tabulation().banner().isEmpty()) {
      var how = cut.tabulation().comparisonOrUsual();
      sentences.add(
          cut.texts()
              .get(
                  "analysis.compared",
                  how.adjustment().label(),
                  Figures.decimal(how.alpha(), 2, cut.texts().language())));
    }
    return sentences;
  }
}
