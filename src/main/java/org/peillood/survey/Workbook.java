package org.peillood.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

  /**
   * Our own setting, in workbooks that we write: typographic quotes and spaces stay as they are.
   * The standard makes plain ones of them.
   */
  static final String TYPOGRAPHY = "typography";

  static final String KEEP = "keep";

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
    tellMisspelt(names, byName.keySet(), problems);
    byName.forEach((name, grid) -> sheets.put(name, Sheet.of(name, grid, problems)));
    var settings = sheets.getOrDefault("settings", Sheet.absent("settings"));
    if (keepsTypography(settings)) {
      sheets.put("settings", settings.without(TYPOGRAPHY));
    } else {
      sheets.replaceAll((name, sheet) -> sheet.mapped(CellText::plain));
      if (cleansTexts(settings)) {
        sheets.computeIfPresent("survey", (name, sheet) -> sheet.mapped(CellText::singleSpaced));
      }
    }
    return new Workbook(names, sheets, stem);
  }

  private static void tellMisspelt(List<String> written, Set<String> found, Problems problems) {
    for (var name : List.of("survey", "choices", "settings", "external_choices")) {
      if (found.contains(name)) {
        continue;
      }
      written.stream()
          .filter(other -> !other.startsWith("_"))
          .filter(other -> !FormSheets.NAMES.contains(other.toLowerCase(Locale.ROOT)))
          .filter(other -> Suggestion.nearest(other, List.of(name)).isPresent())
          .forEach(other -> problems.warn(Fault.SHEET_MISSPELT, other, other, name));
    }
    if (!found.contains("survey")) {
      problems.add(Fault.NO_SURVEY_SHEET, "file", "");
    }
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

  private static boolean keepsTypography(Sheet settings) {
    return settings.rows().stream()
        .findFirst()
        .flatMap(row -> row.value(TYPOGRAPHY))
        .filter(KEEP::equals)
        .isPresent();
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
