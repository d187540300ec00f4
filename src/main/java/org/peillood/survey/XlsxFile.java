package org.peillood.survey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/**
 * Reads an {@code .xlsx} or {@code .xlsm} workbook (ECMA-376), one cell after another. Macros are
 * never looked at; formulas count with the value that was saved with them.
 */
final class XlsxFile {

  private final ZipFile zip;
  private final Map<String, String> relations = new HashMap<>();
  private final Map<String, String> kinds = new HashMap<>();
  private String folder = "xl/";
  private XlsxStyles styles = XlsxStyles.none();
  private List<String> strings = List.of();

  private XlsxFile(ZipFile zip) {
    this.zip = zip;
  }

  /** The sheets in their order, hidden ones too. */
  static List<Grid> read(ZipFile zip) throws IOException, Unreadable {
    try {
      return new XlsxFile(zip).grids();
    } catch (XMLStreamException e) {
      throw new Unreadable(
          e.getNestedException() instanceof PackedXml.TooLarge
              ? Fault.UNPACKS_TOO_LARGE
              : Fault.FILE_BROKEN);
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new Unreadable(Fault.FILE_BROKEN);
    } catch (PackedXml.TooLarge e) {
      throw new Unreadable(Fault.UNPACKS_TOO_LARGE);
    }
  }

  private record Listed(String name, String path) {}

  private List<Grid> grids() throws IOException, XMLStreamException, Unreadable {
    var workbook = workbook();
    readRelations(workbook);
    var epoch = CellText.Epoch.OF_1900;
    var sheets = new ArrayList<Listed>();
    try (var xml = open(workbook).orElseThrow(() -> new Unreadable(Fault.FILE_BROKEN))) {
      while (xml.nextElement()) {
        if (xml.is("workbookPr") && List.of("1", "true").contains(xml.attribute("date1904"))) {
          epoch = CellText.Epoch.OF_1904;
        } else if (xml.is("sheet") && "worksheet".equals(kinds.get(xml.attribute("id")))) {
          sheets.add(
              new Listed(xml.attribute("name"), relations.getOrDefault(xml.attribute("id"), "")));
        }
      }
    }
    styles = styles(epoch);
    strings = strings();
    var measure = new Grid.Measure();
    var grids = new ArrayList<Grid>();
    for (var sheet : sheets) {
      var builder = new Grid.Builder(sheet.name(), measure);
      if (FormSheets.has(sheet.name(), sheets.size())) {
        fill(builder, sheet.path());
      }
      grids.add(builder.grid());
    }
    return grids;
  }

  private String workbook() throws IOException, XMLStreamException, Unreadable {
    var path = "xl/workbook.xml";
    try (var xml = open("_rels/.rels").orElseThrow(() -> new Unreadable(Fault.FILE_BROKEN))) {
      while (xml.nextElement()) {
        if (xml.is("Relationship") && xml.attribute("Type").endsWith("/officeDocument")) {
          path = absolute("", xml.attribute("Target"));
        }
      }
    }
    folder = path.substring(0, path.lastIndexOf('/') + 1);
    return path;
  }

  private void readRelations(String workbook) throws IOException, XMLStreamException, Unreadable {
    var path = folder + "_rels/" + workbook.substring(folder.length()) + ".rels";
    try (var xml = open(path).orElseThrow(() -> new Unreadable(Fault.FILE_BROKEN))) {
      while (xml.nextElement()) {
        if (xml.is("Relationship")) {
          var type = xml.attribute("Type");
          relations.put(xml.attribute("Id"), absolute(folder, xml.attribute("Target")));
          kinds.put(xml.attribute("Id"), type.substring(type.lastIndexOf('/') + 1));
        }
      }
    }
  }

  private XlsxStyles styles(CellText.Epoch epoch)
      throws IOException, XMLStreamException, Unreadable {
    var part = part("styles");
    if (part.isEmpty()) {
      return XlsxStyles.none();
    }
    try (var xml = part.get()) {
      return XlsxStyles.read(xml, epoch);
    }
  }

  private List<String> strings() throws IOException, XMLStreamException, Unreadable {
    var all = new ArrayList<String>();
    var part = part("sharedStrings");
    if (part.isPresent()) {
      try (var xml = part.get()) {
        var measure = new Grid.Measure();
        while (xml.nextElement()) {
          if (xml.is("si")) {
            // openpyxl, through which pyxform reads, drops this escape of an underscore.
            var text = richText(xml, "si").replace("x005F_", "");
            measure.cell(text);
            all.add(text);
          }
        }
      }
    }
    return all;
  }

  private void fill(Grid.Builder grid, String path)
      throws IOException, XMLStreamException, Unreadable {
    try (var xml = open(path).orElseThrow(() -> new Unreadable(Fault.FILE_BROKEN))) {
      int row = 0;
      int column = 0;
      while (xml.nextElement()) {
        if (xml.is("row")) {
          var number = xml.attribute("r");
          row = number.isEmpty() ? row + 1 : Integer.parseInt(number);
          column = 0;
          grid.line(row, 0);
        } else if (xml.is("c")) {
          var reference = xml.attribute("r");
          column = reference.isEmpty() ? column + 1 : column(reference);
          grid.cell(column - 1, cell(xml));
        }
      }
    }
  }

  private String cell(PackedXml xml) throws XMLStreamException, Unreadable {
    var type = xml.attribute("t");
    var style = xml.attribute("s");
    var value = "";
    while (xml.nextElementIn("c")) {
      if (xml.is("v")) {
        value = xml.text();
      } else if (xml.is("is")) {
        value = richText(xml, "is");
      }
    }
    return value.isEmpty() ? "" : converted(type, style, value);
  }

  private String converted(String type, String style, String value) {
    return switch (type) {
      case "s" -> CellText.stripped(strings.get(Integer.parseInt(value.strip())));
      case "b" -> CellText.truth(Integer.parseInt(value.strip()) != 0);
      case "", "n" -> styles.number(style, value);
      case "d" -> CellText.stripped(value.replace('T', ' '));
      default -> CellText.stripped(value);
    };
  }

  // The text of a cell may be cut into runs, each with its own look; rPh tells how to pronounce it.
  private static String richText(PackedXml xml, String parent)
      throws XMLStreamException, Unreadable {
    var text = new StringBuilder();
    while (xml.nextElementIn(parent)) {
      if (xml.is("t")) {
        text.append(xml.text());
      } else if (xml.is("rPh")) {
        while (xml.nextElementIn("rPh")) {
          xml.text();
        }
      }
      if (text.length() > Grid.LONGEST_CELL) {
        throw new Unreadable(Fault.CELL_TOO_LONG, Grid.LONGEST_CELL);
      }
    }
    return text.toString();
  }

  /** The number of the column in a reference such as {@code AB12}: 28. */
  private static int column(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
      column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
    }
    return column;
  }

  private Optional<PackedXml> part(String kind) throws IOException, XMLStreamException {
    for (var entry : kinds.entrySet()) {
      if (entry.getValue().equals(kind)) {
        return open(relations.getOrDefault(entry.getKey(), ""));
      }
    }
    return Optional.empty();
  }

  private Optional<PackedXml> open(String path) throws IOException, XMLStreamException {
    var entry = zip.getEntry(path);
    return entry == null ? Optional.empty() : Optional.of(new PackedXml(zip, entry));
  }

  private static String absolute(String folder, String target) {
    return target.startsWith("/")
        ? target.substring(1)
        : Path.of("/" + folder).resolve(target).normalize().toString().substring(1);
  }
}
