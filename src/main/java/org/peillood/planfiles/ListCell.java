package org.peillood.planfiles;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A list in one cell of a table: a line for each item. A further line of the same item begins with
 * {@code ↳}, and an empty item is a line with only {@code \}; an item that itself begins like that
 * has a {@code \} more. A line in which nothing stands is no item.
 */
final class ListCell {

  private static final String FURTHER = "↳ ";
  private static final Pattern MARKED = Pattern.compile("\\\\*(↳.*)?", Pattern.DOTALL);

  private ListCell() {}

  static String written(List<String> items) {
    return items.stream().map(ListCell::written).collect(Collectors.joining("\n"));
  }

  private static String written(String item) {
    var lines = item.split("\n", -1);
    // Blanks alone would be taken for a line in which nothing stands.
    lines[0] = MARKED.matcher(lines[0].strip()).matches() ? "\\" + lines[0] : lines[0];
    return String.join("\n" + FURTHER, lines);
  }

  static List<String> read(String cell) {
    var items = new ArrayList<String>();
    for (var line : cell.split("\n", -1)) {
      if (line.startsWith(FURTHER) && !items.isEmpty()) {
        int last = items.size() - 1;
        items.set(last, items.get(last) + "\n" + line.substring(FURTHER.length()));
      } else if (!line.isBlank()) {
        var isMarked = line.startsWith("\\") && MARKED.matcher(line.substring(1).strip()).matches();
        items.add(isMarked ? line.substring(1) : line);
      }
    }
    return items;
  }
}
