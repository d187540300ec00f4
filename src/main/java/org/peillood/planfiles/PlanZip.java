package org.peillood.planfiles;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.peillood.planfiles.PlanTables.Table;

/**
 * The tables of a plan as CSV, packed together; a text that Excel would run gets a quote before.
 */
final class PlanZip {

  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r]");

  private PlanZip() {}

  static void write(List<Table> tables, OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (var table : tables) {
      zip.putNextEntry(new ZipEntry(table.name() + ".csv"));
      var writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
      var lines = new CSVPrinter(writer, CSVFormat.RFC4180);
      lines.printRecord(table.head());
      for (var row : table.rows()) {
        lines.printRecord(
            table.head().stream()
                .map(
                    name -> {
                      var value = row.get(name);
                      return value == null
                          ? ""
                          : value.isNumber() ? value.asText() : harmless(value.asText());
                    })
                .toList());
      }
      lines.flush();
      zip.closeEntry();
    }
    zip.finish();
  }

  private static String harmless(String text) {
    return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
  }
}
