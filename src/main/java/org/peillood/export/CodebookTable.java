package org.peillood.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.peillood.web.Texts;

/**
 * The codebook as a table: a line for each variable, and one for each of its values.
 *
 * @param head the names of the columns
 */
record CodebookTable(List<String> head, List<List<String>> lines) {

  private static final List<String> COLUMNS =
      List.of(
          "variable",
          "item",
          "waves",
          "kind",
          "measure",
          "label",
          "number",
          "code",
          "value",
          "missing");

  static CodebookTable of(Codebook codebook, Texts words) {
    var lines = new ArrayList<List<String>>();
    for (var variable : codebook.variables()) {
      lines.add(
          List.of(
              variable.name(),
              variable.item(),
              String.join(" ", variable.waves()),
              words.get("export.kind." + slug(variable.kind())),
              words.get("export.measure." + slug(variable.measure())),
              variable.label(),
              "",
              "",
              "",
              ""));
      for (var value : variable.values()) {
        lines.add(
            List.of(
                variable.name(),
                variable.item(),
                "",
                "",
                "",
                "",
                Integer.toString(value.number()),
                value.code(),
                value.label(),
                value.missing() ? words.get("export.value.yes") : ""));
      }
    }
    return new CodebookTable(
        COLUMNS.stream().map(column -> words.get("export.column." + column)).toList(), lines);
  }

  /** Writes it as a table of characters. */
  void write(Dialect dialect, OutputStream out) throws IOException {
    var file = new Lines(out, dialect);
    for (var name : head) {
      file.text(name);
    }
    file.end();
    int numbers = COLUMNS.indexOf("number");
    for (var line : lines) {
      for (int i = 0; i < line.size(); i++) {
        if (i == numbers && !line.get(i).isEmpty()) {
          file.number(Integer.parseInt(line.get(i)));
        } else {
          file.text(line.get(i));
        }
      }
      file.end();
    }
    file.flush();
  }

  private static String slug(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
