package org.peillood.survey;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places in files as they are told, in other languages: the words for row, column, line and
 * character change, the names of sheets and columns are those of the file. A text that is no such
 * place stays as it is.
 */
final class PlaceWords {

  private static final String FILE = "file";
  private static final Pattern CELL =
      Pattern.compile(
          "(?<sheet>[a-z_]+), row (?<row>[0-9]+)(?: \\(line (?<line>[0-9]+)\\))?"
              + "(?:, column (?<column>.*))?",
          Pattern.DOTALL);
  private static final Pattern LINE =
      Pattern.compile("line (?<line>[0-9]+)(?:, character (?<character>[0-9]+))?");
  private static final Pattern SETTING =
      Pattern.compile("(?<setting>\\S.*) \\(line (?<line>[0-9]+)\\)");

  private PlaceWords() {}

  static String in(String language, String place) {
    if (place.equals(FILE)) {
      return Fault.placeWord(language, FILE, "");
    }
    var cell = CELL.matcher(place);
    if (cell.matches()) {
      return cell.group("sheet")
          + ", "
          + Fault.placeWord(language, "row", cell.group("row"))
          + word(language, cell, "line").map(line -> " (" + line + ")").orElse("")
          + word(language, cell, "column").map(column -> ", " + column).orElse("");
    }
    var line = LINE.matcher(place);
    if (line.matches()) {
      return Fault.placeWord(language, "line", line.group("line"))
          + word(language, line, "character").map(character -> ", " + character).orElse("");
    }
    var setting = SETTING.matcher(place);
    return setting.matches()
        ? setting.group("setting")
            + " ("
            + Fault.placeWord(language, "line", setting.group("line"))
            + ")"
        : place;
  }

  private static Optional<String> word(String language, Matcher place, String name) {
    return Optional.ofNullable(place.group(name))
        .map(found -> Fault.placeWord(language, name, found));
  }
}
