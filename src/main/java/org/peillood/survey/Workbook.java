package org.peillood.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * The sheets of a form, whatever kind of file they came in.
 *
 * @param sheetNames the names of all sheets as written, those that are no part of a form included
 * @param sheets the sheets of the standard, by their names; those that are absent are empty
 * @param stem the name of the file without its ending, which names a form that has no other name
 */
record Workbook(List<String> sheetNames, Map<String, Sheet> sheets, String stem) {

  static Workbook of(List<Grid> grids, String stem, Problems problems) {
    var names = grids.stream().map(Grid::name).toList();
    var byName = new LinkedHashMap<String, Grid>();
    for (var grid : grids) {
      var name = grid.name().toLowerCase(Locale.ROOT);
      if (FormSheets.NAMES.contains(name)) {
        byName.putIfAbsent(name, grid);
      } else if (grids.size() == 1) {
        byName.put("survey", grid);
      }
    }
    var sheets = new LinkedHashMap<String, Sheet>();
    FormSheets.NAMES.forEach(name -> sheets.put(name, Sheet.absent(name)));
    byName.forEach((name, grid) -> sheets.put(name, Sheet.of(name, grid, problems)));
    if (cleansTexts(sheets.getOrDefault("settings", Sheet.absent("settings")))) {
      sheets.computeIfPresent("survey", (name, sheet) -> sheet.withSingleSpaces());
    }
    return new Workbook(names, sheets, stem);
  }

  static Workbook ofYaml(MappingNode top, String stem, Problems problems) {
    var names = new ArrayList<String>();
    top.getValue()
        .forEach(
            entry -> {
              if (entry.getKeyNode() instanceof ScalarNode key) {
                names.add(key.getValue());
              }
            });
    return new Workbook(names, Sheet.all(top, FormSheets.NAMES, problems), stem);
  }

  Sheet sheet(String name) {
    return sheets.getOrDefault(name, Sheet.absent(name));
  }

  // The standard collapses runs of spaces on the sheet survey unless the settings say no.
  private static boolean cleansTexts(Sheet settings) {
    return settings.rows().stream()
        .findFirst()
        .flatMap(row -> row.value("clean_text_values"))
        .flatMap(Expressions::yesOrNo)
        .orElse(true);
  }
}
