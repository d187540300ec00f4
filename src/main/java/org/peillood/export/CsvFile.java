package org.peillood.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Microdata as a table of characters, with a line of names on top. */
final class CsvFile implements DataFile {

  private final List<Variable> variables;
  private final Writing writing;
  private final Lines lines;
  private final List<Map<Double, String>> words;

  CsvFile(Codebook codebook, Writing writing, Dialect dialect, OutputStream out)
      throws IOException {
    this.variables = codebook.variables();
    this.writing = writing;
    this.lines = new Lines(out, dialect);
    this.words = variables.stream().map(variable -> words(variable, writing)).toList();
    for (var variable : variables) {
      lines.text(variable.name());
    }
    lines.end();
  }

  private static Map<Double, String> words(Variable variable, Writing writing) {
    var words = new HashMap<Double, String>();
    if (writing != Writing.NUMBERS) {
      variable
          .values()
          .forEach(v -> words.put((double) v.number(), writing.of(variable, v.number())));
    }
    return words;
  }

  @Override
  public void write(Row row) throws IOException {
    for (int i = 0; i < variables.size(); i++) {
      if (variables.get(i).isText()) {
        lines.text(row.text(i));
        continue;
      }
      double number = row.number(i);
      var word = writing == Writing.NUMBERS ? null : words.get(i).get(number);
      if (word == null) {
        lines.number(number);
      } else {
        lines.text(word);
      }
    }
    lines.end();
  }

  @Override
  public void end() throws IOException {
    lines.flush();
  }
}
