package org.peillood.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.ResultTable.Standing;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.survey.Item;
import org.peillood.survey.ItemType;

/** The tables of one wave, and what must be said about them. */
final class Tables {

  private Tables() {}

  static List<ResultTable> of(Cut cut) {
    if (cut.tabulation().measure() == Measure.SCORE) {
      return cut.items().size() < 2
          ? List.of()
          : List.of(
              cut.mayTabulate(cut.items())
                  ? new ScoreTables(cut).table()
                  : cut.withheld(cut.items().get(0)));
    }
    return cut.items().stream()
        .map(item -> cut.mayTabulate(List.of(item)) ? table(cut, item) : cut.withheld(item))
        .toList();
  }

  private static ResultTable table(Cut cut, Item item) {
    return switch (cut.tabulation().measure()) {
      case SHARES ->
          item.type() == ItemType.RANK
              ? new RankTables(cut).table(item)
              : new ShareTables(cut).table(item);
      case LIKERT -> new LikertTables(cut).table(item);
      case NUMBER -> new NumberTables(cut).table(item);
      case ANSWERS -> new NumberTables(cut).answers(item);
      case SCORE -> throw new IllegalStateException("a score has one table for all its items");
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
          methods.add(method(sounding, row.kind()) + " " + level + " %");
        }
      }
    }
    return List.copyOf(methods);
  }

  private static String method(Figure.Sounding sounding, Kind kind) {
    if (kind == Kind.ALPHA) {
      return "Feldt";
    }
    return sounding.unit() == Figure.Unit.SHARE ? "Wilson" : "Student t";
  }

  /** What a reader must know, as keys of the language files. */
  static List<String> warnings(Cut cut, List<ResultTable> tables) {
    var warnings = new ArrayList<String>();
    if (cut.isByMode()) {
      warnings.add("analysis.warning.modes");
    }
    if (tables.stream().anyMatch(table -> table.standing() == Standing.WITHHELD)) {
      warnings.add(
          cut.isByMode() ? "analysis.warning.withheld-by-mode" : "analysis.warning.withheld");
    }
    if (tables.stream()
        .filter(table -> table.standing() != Standing.WITHHELD)
        .flatMap(table -> table.rows().stream())
        .anyMatch(row -> !row.figure().isShown())) {
      warnings.add("analysis.warning.suppressed");
    }
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
}
