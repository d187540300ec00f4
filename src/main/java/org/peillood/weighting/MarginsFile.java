package org.peillood.weighting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.peillood.survey.Category;
import org.peillood.survey.Item;
import org.peillood.web.BroughtTable;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;

/**
 * Reads the population of several items from a CSV file or a workbook: a row of headings, then a
 * category a row, with its item, its code or words, and how many there are. Everything that is
 * wrong is told at once, line by line.
 */
final class MarginsFile {

  static final int LARGEST = 2_000_000; // bytes
  private static final int MOST_ROWS = 5_000;

  private static final Map<String, List<String>> HEADINGS =
      Map.of(
          "item", List.of("vraag", "item", "question", "variabele", "variable"),
          "category",
              List.of(
                  "antwoord", "categorie", "code", "réponse", "catégorie", "answer", "category"),
          "value",
              List.of(
                  "waarde",
                  "aantal",
                  "percent",
                  "procent",
                  "valeur",
                  "nombre",
                  "pourcentage",
                  "value",
                  "count",
                  "share",
                  "target"));

  private final Frame frame;
  private final List<Item> items;
  private final List<Complaint> complaints = new ArrayList<>();
  private final Map<String, Map<String, Double>> targets = new LinkedHashMap<>();
  private final Map<List<String>, Integer> seen = new HashMap<>();

  private MarginsFile(List<Item> items, Frame frame) {
    this.items = items;
    this.frame = frame;
  }

  /** The margins in a file, and what is wrong with it. */
  record Content(List<Margin> margins, List<Complaint> complaints) {}

  static Content read(byte[] bytes, List<Item> items, Frame frame) {
    var file = new MarginsFile(items, frame);
    BroughtTable.rows(bytes, MOST_ROWS + 2, BroughtTable.Numbers.AS_THEY_ARE)
        .ifPresentOrElse(
            file::rows,
            () ->
                file.complaints.add(
                    file.fault(frame.t("weighting.file"), "weighting.file.unreadable")));
    var margins =
        file.targets.entrySet().stream()
            .map(entry -> new Margin(entry.getKey(), entry.getValue()))
            .toList();
    return new Content(margins, List.copyOf(file.complaints));
  }

  private void rows(List<List<String>> rows) {
    var columns = rows.isEmpty() ? Map.<String, Integer>of() : columns(rows.get(0));
    if (columns.size() < HEADINGS.size()) {
      complain(1, "weighting.file.no-heading");
      return;
    }
    if (rows.size() > MOST_ROWS + 1) {
      complain(MOST_ROWS + 2, "weighting.file.too-many", MOST_ROWS);
      return;
    }
    for (int i = 1; i < rows.size(); i++) {
      row(
          i + 1,
          cell(rows.get(i), columns, "item"),
          cell(rows.get(i), columns, "category").replaceFirst("^'(?=[=+@-])", ""),
          cell(rows.get(i), columns, "value"));
    }
    if (targets.isEmpty() && complaints.isEmpty()) {
      complain(2, "weighting.file.nothing");
    }
  }

  private static Map<String, Integer> columns(List<String> headings) {
    var columns = new HashMap<String, Integer>();
    for (int i = 0; i < headings.size(); i++) {
      var heading = headings.get(i).strip().toLowerCase(Locale.ROOT);
      int column = i;
      HEADINGS.forEach(
          (meaning, words) -> {
            if (words.contains(heading)) {
              columns.putIfAbsent(meaning, column);
            }
          });
    }
    return columns;
  }

  private static String cell(List<String> row, Map<String, Integer> columns, String meaning) {
    int column = columns.getOrDefault(meaning, 0);
    return column < row.size() ? row.get(column).strip() : "";
  }

  // A line without a number is a line of the example that nobody filled in.
  private void row(int number, String name, String category, String value) {
    if (value.isEmpty()) {
      return;
    }
    var item = items.stream().filter(each -> each.name().equalsIgnoreCase(name)).findFirst();
    if (item.isEmpty()) {
      complain(number, "weighting.file.item", name);
      return;
    }
    var code = code(item.get(), category);
    if (code.isEmpty()) {
      complain(number, "weighting.file.category", category, item.get().name());
      return;
    }
    var amount = Amount.of(value);
    if (amount.isEmpty()) {
      complain(number, "weighting.fault.amount", value);
      return;
    }
    var earlier = seen.putIfAbsent(List.of(item.get().name(), code.get()), number);
    if (earlier != null) {
      complain(number, "weighting.file.twice", category, item.get().name(), earlier);
      return;
    }
    targets
        .computeIfAbsent(item.get().name(), each -> new LinkedHashMap<>())
        .put(code.get(), amount.getAsDouble());
  }

  /** The code of a category that is named by its code, or by its words in any language. */
  private static Optional<String> code(Item item, String named) {
    return item.category(named)
        .or(
            () ->
                item.categories().stream()
                    .filter(
                        category ->
                            category.code().equalsIgnoreCase(named)
                                || category.label().texts().values().stream()
                                    .anyMatch(named::equalsIgnoreCase))
                    .findFirst())
        .map(Category::code);
  }

  private void complain(int row, String key, Object... details) {
    complaints.add(fault(frame.t("weighting.file.row", row), key, details));
  }

  private Complaint fault(String where, String key, Object... details) {
    return new Complaint(where, frame.t(key, details), frame.t(key + ".remedy"));
  }

  /** A file to fill in: every category of these items, without a number. */
  static String example(List<Item> items, Frame frame) {
    var lines = new StringBuilder("\uFEFF");
    for (var heading : List.of("item", "category", "value", "words")) {
      lines.append(lines.length() > 1 ? ";" : "").append(frame.t("weighting.column." + heading));
    }
    for (var item : items) {
      for (var category : item.categories()) {
        lines.append("\r\n").append(quoted(item.name()));
        lines.append(';').append(quoted(category.code())).append(";;");
        lines.append(quoted(category.label().in(frame.language().code())));
      }
    }
    return lines.append("\r\n").toString();
  }

  // A cell that begins like a formula is never one.
  private static String quoted(String cell) {
    var harmless = cell.matches("[=+\\-@\\t].*") ? "'" + cell : cell;
    return "\"" + harmless.replace("\"", "\"\"") + "\"";
  }
}
