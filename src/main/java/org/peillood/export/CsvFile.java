package org.peillood.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Microdata as a table of characters, with a line of names on top. */
final class CsvFile implements DataFile {

  private static final int FREQUENT = 100;

  private final List<Variable> variables;
  private final List<Integer> places;
  private final Dialect dialect;
  private final Lines lines;
  private final List<Fields> fields;

  CsvFile(Codebook codebook, Writing writing, Dialect dialect, OutputStream out)
      throws IOException {
    this(codebook, variable -> true, writing, dialect, out);
  }

  /** With some of the variables only. */
  CsvFile(
      Codebook codebook,
      Predicate<Variable> wanted,
      Writing writing,
      Dialect dialect,
      OutputStream out)
      throws IOException {
    this.variables = codebook.variables();
    this.places =
        IntStream.range(0, variables.size())
            .filter(place -> wanted.test(variables.get(place)))
            .boxed()
            .toList();
    this.dialect = dialect;
    this.lines = new Lines(out, dialect);
    this.fields =
        variables.stream().map(variable -> new Fields(fields(variable, writing, dialect))).toList();
    for (int place : places) {
      lines.text(variables.get(place).name());
    }
    lines.end();
  }

  // What stands for the numbers that have a meaning of their own, and for those that are frequent.
  private static Map<Integer, String> fields(Variable variable, Writing writing, Dialect dialect) {
    var fields = new HashMap<Integer, String>();
    for (int number = 0; number < FREQUENT; number++) {
      fields.put(number, Lines.numeral(number, dialect));
    }
    for (var value : variable.values()) {
      fields.put(
          value.number(),
          writing == Writing.NUMBERS
              ? Lines.numeral(value.number(), dialect)
              : Lines.field(writing.of(variable, value.number())));
    }
    return fields;
  }

  @Override
  public void write(Row row) throws IOException {
    for (int i : places) {
      if (variables.get(i).isText()) {
        lines.text(row.text(i));
      } else {
        lines.ready(field(row.number(i), fields.get(i)));
      }
    }
    lines.end();
  }

  private String field(double number, Fields known) {
    int whole = (int) number;
    var field = whole == number ? known.of(whole) : null;
    return field == null ? Lines.numeral(number, dialect) : field;
  }

  /** What stands for some numbers; looked up for every cell. */
  private static final class Fields {
    private final @Nullable String[] near = new @Nullable String[2 * FREQUENT];
    private final Map<Integer, String> far;

    Fields(Map<Integer, String> all) {
      far = all;
      for (int i = 0; i < near.length; i++) {
        near[i] = all.get(i - FREQUENT);
      }
    }

    @Nullable String of(int number) {
      int place = number + FREQUENT;
      return place >= 0 && place < near.length ? near[place] : far.get(number);
    }
  }

  @Override
  public void end() throws IOException {
    lines.flush();
  }
}
