package org.peillood.survey;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;

/**
 * Reads forms that are written as text in one file: as CSV or as a Markdown table, with the name of
 * a sheet in the first column of the line before its own lines.
 */
final class TextSheets {

  // How many separators the smallest form has; so the reference converter tells forms from prose.
  private static final int FEWEST_COMMAS = 4;
  private static final int FEWEST_PIPES = 5;
  private static final int BEGINNING = 5_000;
  private static final Pattern RULE = Pattern.compile("[|-]+");
  private static final Pattern PIPE = Pattern.compile("(?<!\\\\)\\|");
  private static final Pattern COMMENT_BEHIND = Pattern.compile("^(.*)(#[^|]+)$");

  private final Map<String, Grid.Builder> builders = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Grid.Measure measure = new Grid.Measure();
  private Optional<String> sheet = Optional.empty();

  private TextSheets() {}

  static boolean looksLikeCsv(String text) {
    return count(text, ',') >= FEWEST_COMMAS;
  }

  static boolean looksLikeMarkdown(String text) {
    return count(text, '|') >= FEWEST_PIPES;
  }

  static List<Grid> csv(String text) throws Unreadable {
    var read = new TextSheets();
    try (var parser =
        CSVFormat.DEFAULT
            .builder()
            .setIgnoreEmptyLines(false)
            .get()
            .parse(new StringReader(text))) {
      for (var record : parser) {
        read.line(List.of(record.values()), Math.toIntExact(parser.getCurrentLineNumber()));
      }
    } catch (UncheckedIOException | IOException e) {
      throw new Unreadable(Fault.FILE_BROKEN);
    }
    return read.grids();
  }

  static List<Grid> markdown(String text) throws Unreadable {
    var read = new TextSheets();
    int number = 0;
    for (var written : (Iterable<String>) text.lines()::iterator) {
      number++;
      var line = written.strip();
      var behind = COMMENT_BEHIND.matcher(line);
      line = behind.matches() ? behind.group(1).strip() : line;
      boolean isTable = line.length() > 1 && line.startsWith("|") && line.endsWith("|");
      if (isTable && !line.startsWith("#") && !RULE.matcher(line).matches()) {
        var cells = new ArrayList<String>();
        for (var cell : PIPE.split(line.substring(1, line.length() - 1), -1)) {
          cells.add(cell.strip().replace("\\|", "|"));
        }
        read.line(cells, number);
      }
    }
    return read.grids();
  }

  private void line(List<String> cells, int at) throws Unreadable {
    var first = cells.isEmpty() ? "" : CellText.stripped(cells.get(0));
    if (!first.isEmpty()) {
      sheet = Optional.of(first);
      if (!builders.containsKey(first)) {
        builders.put(first, new Grid.Builder(first, measure));
      }
    }
    if (sheet.isEmpty() || cells.stream().skip(1).allMatch(String::isBlank)) {
      return;
    }
    var name = sheet.get();
    var builder = builders.get(name);
    int number = lines.merge(name, 1, Integer::sum);
    if (builder != null) {
      builder.line(number, at);
      for (int i = 1; i < cells.size(); i++) {
        builder.cell(i - 1, CellText.stripped(cells.get(i)));
      }
    }
  }

  private List<Grid> grids() throws Unreadable {
    var grids = new ArrayList<Grid>();
    for (var builder : builders.values()) {
      grids.add(builder.grid());
    }
    return grids;
  }

  private static long count(String text, char separator) {
    return text.chars().limit(BEGINNING).filter(c -> c == separator).count();
  }
}
