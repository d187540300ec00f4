package org.peillood.survey;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Looks for every file that a form names, and tells which of them is absent or cannot be used. Our
 * own pages cannot do without one; an app in the field may have it already, so that there it is
 * only warned of.
 */
final class FileCheck {

  private static final Pattern PULLED =
      Pattern.compile("pulldata\\s*\\(\\s*['\"]([^'\"]+?)(?:\\.csv)?['\"]");
  private static final Pattern SEARCHED =
      Pattern.compile("search\\s*\\(\\s*['\"]([^'\"]+?)(?:\\.csv)?['\"]");
  private static final Pattern FROM_FILE =
      Pattern.compile("\\S.*\\s(\\S+\\.(?:csv|xml|geojson))(?:\\s.*)?");

  private final FormFolder folder;
  private final Demands demands;
  private final Problems problems;

  FileCheck(FormFolder folder, Demands demands, Problems problems) {
    this.folder = folder;
    this.demands = demands;
    this.problems = problems;
  }

  void run(Map<String, Sheet> sheets) {
    for (var sheet : sheets.values()) {
      if (sheet.name().equals("survey") || sheet.name().equals("choices")) {
        sheet.rows().forEach(this::check);
      }
    }
  }

  private void check(Sheet.Row row) {
    row.cells()
        .forEach(
            (column, cell) -> {
              var base = Columns.Header.of(column).base();
              if (Caption.MEDIA.contains(base)) {
                media(row, column, base, cell.value());
              } else if (base.equals("type")) {
                type(row, cell.value());
              } else {
                PULLED
                    .matcher(cell.value())
                    .results()
                    .forEach(call -> look(row, column, call.group(1) + ".csv"));
              }
              if (base.equals("appearance")) {
                SEARCHED
                    .matcher(cell.value())
                    .results()
                    .forEach(call -> look(row, column, call.group(1) + ".csv"));
              }
            });
  }

  private void type(Sheet.Row row, String type) {
    var name = row.value("name").orElse("");
    if (type.equals(ItemType.CSV_EXTERNAL.keyword())) {
      look(row, "name", name + ".csv");
    } else if (type.equals(ItemType.XML_EXTERNAL.keyword())) {
      look(row, "name", name + ".xml");
    } else {
      var fromFile = FROM_FILE.matcher(type);
      if (fromFile.matches()) {
        look(row, "type", fromFile.group(1));
      }
    }
  }

  private void media(Sheet.Row row, String column, String kind, String name) {
    var file = look(row, column, name);
    var wanted = kind.equals("big-image") ? "image" : kind;
    // A film may be all that holds a sound.
    boolean fits =
        file.map(FormFile::mediaType)
            .map(type -> type.startsWith(wanted) || (wanted.equals("audio") && isFilm(type)))
            .orElse(true);
    if (!fits) {
      tell(Fault.MEDIA_OF_OTHER_KIND, row.place(column), name, wanted);
    }
  }

  private static boolean isFilm(String type) {
    return type.startsWith("video");
  }

  private Optional<FormFile> look(Sheet.Row row, String column, String name) {
    try {
      var file = folder.file(name);
      if (file.isEmpty()) {
        tell(Fault.NAMED_FILE_ABSENT, row.place(column), name, name);
      }
      return file;
    } catch (Unreadable e) {
      tell(e.fault(), row.place(column), name, e.arguments());
      return Optional.empty();
    }
  }

  private void tell(Fault fault, String place, String value, Object... arguments) {
    if (demands.needFiles()) {
      problems.add(fault, place, value, arguments);
    } else {
      problems.warn(fault, place, value, arguments);
    }
  }
}
