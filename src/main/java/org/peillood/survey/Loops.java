package org.peillood.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.survey.TypeNames.Begin;
import org.peillood.survey.TypeNames.End;

/**
 * Writes out the loops of old forms: {@code begin loop over transport} asks its questions once for
 * each choice of the list {@code transport}, in a group with the name of the choice, and with its
 * words in place of {@code %(name)s} and {@code %(label)s}.
 */
final class Loops {

  // "None of these" is a choice that nothing can be asked about.
  private static final String NOBODY = "none";

  private final Map<String, ChoiceList> lists;
  private final Columns columns;

  Loops(Map<String, ChoiceList> lists, Columns columns) {
    this.lists = lists;
    this.columns = columns;
  }

  /** The rows with every loop written out as groups. */
  List<Sheet.Row> writtenOut(List<Sheet.Row> rows) {
    var out = new ArrayList<Sheet.Row>();
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      var list = loop(row).flatMap(begin -> Optional.ofNullable(lists.get(begin.over())));
      int end = list.isPresent() ? end(rows, i) : -1;
      if (end < 0) {
        out.add(row);
        continue;
      }
      var body = writtenOut(rows.subList(i + 1, end));
      out.add(with(row, Map.of("type", "begin group")));
      for (var category : list.orElseThrow().categories()) {
        if (!category.code().equals(NOBODY)) {
          out.add(begin(row, category));
          body.forEach(inside -> out.add(about(category, inside)));
          out.add(end(row));
        }
      }
      out.add(end(rows.get(end)));
      i = end;
    }
    return out;
  }

  private static Optional<Begin> loop(Sheet.Row row) {
    return TypeNames.read(row.value("type").orElse(""))
        .filter(Begin.class::isInstance)
        .map(Begin.class::cast)
        .filter(Begin::isLoop);
  }

  private static int end(List<Sheet.Row> rows, int begin) {
    int depth = 0;
    for (int i = begin; i < rows.size(); i++) {
      var what = TypeNames.read(rows.get(i).value("type").orElse("")).orElse(null);
      depth += what instanceof Begin ? 1 : what instanceof End ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private Sheet.Row begin(Sheet.Row loop, Category category) {
    var cells = new LinkedHashMap<String, String>();
    cells.put("type", "begin group");
    cells.put("name", category.code());
    words(category)
        .forEach(
            (language, label) ->
                cells.put(language.isEmpty() ? "label" : "label::" + language, label));
    return with(loop.with(Map.of()), cells);
  }

  private static Sheet.Row end(Sheet.Row row) {
    return with(row.with(Map.of()), Map.of("type", "end group"));
  }

  private Sheet.Row about(Category category, Sheet.Row row) {
    var words = words(category);
    var cells = new LinkedHashMap<String, String>();
    row.cells()
        .forEach(
            (column, cell) -> {
              var language = Columns.Header.of(column).languageName().orElse("");
              var label =
                  words.getOrDefault(
                      language, words.values().stream().findFirst().orElse(category.code()));
              cells.put(
                  column,
                  cell.value()
                      .replace("%(name)s", category.code())
                      .replace("%(label)s", label)
                      .replace("%%", "%"));
            });
    return with(row, cells);
  }

  // By the name of the language as a column has it; the empty one for a plain label.
  private Map<String, String> words(Category category) {
    var words = new LinkedHashMap<String, String>();
    category
        .label()
        .texts()
        .forEach((code, text) -> words.put(columns.languageNames().getOrDefault(code, code), text));
    return words;
  }

  private static Sheet.Row with(Sheet.Row row, Map<String, String> values) {
    var cells = new LinkedHashMap<>(row.cells());
    values.forEach((column, value) -> cells.put(column, new Sheet.Cell(value, row.line())));
    return row.with(cells);
  }
}
