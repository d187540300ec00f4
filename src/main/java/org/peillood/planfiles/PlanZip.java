package org.peillood.planfiles;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.peillood.planfiles.PlanTables.Table;
import org.peillood.planfiles.TableReading.Cell;
import org.peillood.planfiles.TableReading.Nature;

/**
 * The tables of a plan as CSV, packed together, and back; a text that Excel would run gets a quote
 * before, which is taken off again.
 */
final class PlanZip {

  /** The most that the tables may unpack to, in bytes. */
  static final int UNPACKED = 32 * 1024 * 1024;

  private static final int ENTRIES = 100;
  private static final String NAME = ".csv";
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r]");

  private PlanZip() {}

  static void write(List<Table> tables, OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (var table : tables) {
      zip.putNextEntry(new ZipEntry(table.name() + NAME));
      var writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
      var lines = new CSVPrinter(writer, CSVFormat.RFC4180);
      lines.printRecord(table.head());
      for (var row : table.rows()) {
        lines.printRecord(
            table.head().stream()
                .map(
                    name -> {
                      var value = row.cells().get(name);
                      return value != null && value.isNumber()
                          ? value.asText()
                          : harmless(row.text(name));
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

  private static String harmful(String text) {
    var isOurs = text.startsWith("'") && FORMULA.matcher(text.substring(1)).lookingAt();
    return isOurs ? text.substring(1) : text;
  }

  /**
   * The tables in one CSV file, or in several that are packed together. A table has the name of its
   * file.
   *
   * @throws org.peillood.web.Problem {@code PLAN_REFUSED} when it cannot be unpacked or grows too
   *     large
   */
  static List<Table> read(String name, byte[] file, Faults faults) {
    var tables = new ArrayList<Table>();
    if (name.toLowerCase(Locale.ROOT).endsWith(NAME)) {
      table(name, file, faults, tables);
      return tables;
    }
    long bytes = 0;
    int entries = 0;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var content = new ByteArrayOutputStream();
        var buffer = new byte[1 << 16];
        entries++;
        for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
          bytes += read;
          if (bytes > UNPACKED || entries > ENTRIES) {
            throw faults.refused("unpacked", UNPACKED / (1024 * 1024));
          }
          content.write(buffer, 0, read);
        }
        if (!entry.isDirectory()) {
          table(entry.getName(), content.toByteArray(), faults, tables);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw faults.refused("no-zip");
    }
    if (entries == 0) {
      throw faults.refused("no-zip");
    }
    return tables;
  }

  private static void table(String path, byte[] file, Faults faults, List<Table> tables) {
    var last = path.substring(path.lastIndexOf('/') + 1);
    var name =
        last.toLowerCase(Locale.ROOT).endsWith(NAME) ? last.substring(0, last.length() - 4) : last;
    var isKnown = PlanTables.names().contains(name) || name.equals(PlanMarks.TABLE);
    if (!isKnown || tables.stream().anyMatch(other -> other.name().equals(name))) {
      faults.inTable(name, "table", String.join(", ", PlanTables.names()));
      return;
    }
    var text = FileText.of(file, faults);
    var top = text.lines().findFirst().orElse("");
    var between = top.indexOf(';') >= 0 ? ';' : top.indexOf('\t') >= 0 ? '\t' : ',';
    var format = CSVFormat.RFC4180.builder().setDelimiter(between).get();
    try (var lines = format.parse(new StringReader(text))) {
      TableReading reading = null;
      for (var line : lines) {
        Map<Integer, Cell> cells = new HashMap<>();
        for (int i = 0; i < line.size(); i++) {
          cells.put(i, new Cell(harmful(line.get(i)), Nature.TEXT));
        }
        if (reading == null) {
          var names = new HashMap<Integer, String>();
          cells.forEach((at, cell) -> names.put(at, cell.text().strip()));
          names.values().removeIf(String::isEmpty);
          reading = new TableReading(faults, name, names, between == ';');
        } else {
          reading.row((int) Math.min(line.getRecordNumber(), Integer.MAX_VALUE), cells);
        }
      }
      if (reading != null) {
        tables.add(reading.table());
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      faults.inTable(name, "no-csv", String.valueOf(e.getMessage()));
    }
  }
}
