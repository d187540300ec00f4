package org.peillood.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Microdata as market research exchanges them: Triple-S 2.0, a description in XML and a table of
 * characters. A question with several answers is one variable of the type {@code multiple}: the
 * numbers of what was chosen one after another, each as wide as the widest; a missing kind stands
 * in the first place.
 */
final class TripleSFile implements DataFile {

  /**
   * A variable as Triple-S knows it.
   *
   * @param places where its numbers are in a row: one, or one for each category
   */
  private record Field(
      Variable first, List<Integer> places, List<String> categories, String name, String label) {
    boolean isSet() {
      return !categories.isEmpty();
    }

    int width() {
      return isLong() ? 3 : 2;
    }

    // Of a long list 97 is a category.
    boolean isLong() {
      return places.size() >= FIRST_MISSING;
    }

    int missing(double number) {
      return (int) number + (isLong() ? 900 : 0);
    }
  }

  private static final int FIRST_MISSING = 97;

  private final Codebook codebook;
  private final Lines lines;
  private final List<Field> fields;

  TripleSFile(Codebook codebook, OutputStream out) throws IOException {
    this.codebook = codebook;
    this.lines = new Lines(out, Dialect.PLAIN);
    this.fields = fields(codebook);
    for (var field : fields) {
      lines.text(field.name());
    }
    lines.end();
  }

  private static List<Field> fields(Codebook codebook) {
    Map<String, ResponseSet> of = new HashMap<>();
    codebook.sets().forEach(set -> set.variables().forEach(name -> of.put(name, set)));
    var fields = new ArrayList<Field>();
    for (int i = 0; i < codebook.variables().size(); i++) {
      var variable = codebook.variables().get(i);
      var set = of.get(variable.name());
      if (set == null) {
        fields.add(new Field(variable, List.of(i), List.of(), variable.name(), variable.label()));
      } else if (set.variables().get(0).equals(variable.name())) {
        var places = set.variables().stream().map(codebook::indexOf).toList();
        fields.add(new Field(variable, places, set.categories(), set.name(), set.label()));
      }
    }
    return fields;
  }

  @Override
  public void write(Row row) throws IOException {
    for (var field : fields) {
      int first = field.places().get(0);
      if (field.isSet()) {
        lines.text(chosen(field, row));
      } else if (field.first().isText()) {
        lines.text(row.text(first));
      } else {
        lines.number(row.number(first));
      }
    }
    lines.end();
  }

  private static String chosen(Field field, Row row) {
    var chosen = new StringBuilder();
    double first = row.number(field.places().get(0));
    boolean any = false;
    for (int i = 0; i < field.places().size(); i++) {
      if (row.number(field.places().get(i)) == 1) {
        chosen.append(padded(i + 1, field.width()));
        any = true;
      }
    }
    return any || Double.isNaN(first)
        ? chosen.toString()
        : padded(field.missing(first), field.width());
  }

  private static String padded(int number, int width) {
    var digits = Integer.toString(number);
    return "0".repeat(width - digits.length()) + digits;
  }

  @Override
  public void end() throws IOException {
    lines.flush();
  }

  /**
   * Writes the description.
   *
   * @param data the name of the table
   * @param tally what passed into the table
   */
  void describe(String data, Tally tally, OutputStream out) throws IOException {
    var xml = Markup.to(out);
    xml.begin("sss", "version", "2.0");
    xml.text("date", codebook.made().toString()).text("origin", "Peillood");
    xml.begin("survey").text("name", codebook.file()).text("title", codebook.title());
    xml.begin("record", "ident", "A", "href", data, "format", "csv", "skip", "1");
    for (int i = 0; i < fields.size(); i++) {
      var field = fields.get(i);
      xml.begin("variable", attributes(field, i + 1, codebook.ofInstances()));
      xml.text("name", field.name()).text("label", field.label());
      xml.empty("position", "start", Integer.toString(i + 1));
      content(xml, field, tally);
      xml.end();
    }
    xml.close();
  }

  private static String[] attributes(Field field, int ident, boolean ofInstances) {
    var type = field.isSet() ? "multiple" : type(field.first());
    return field.name().equals("row") && !ofInstances
        ? new String[] {"ident", Integer.toString(ident), "type", type, "use", "serial"}
        : new String[] {"ident", Integer.toString(ident), "type", type};
  }

  private static String type(Variable variable) {
    return switch (variable.kind()) {
      case CODED -> "single";
      case WHOLE, DECIMAL -> "quantity";
      case TEXT -> "character";
    };
  }

  private void content(Markup xml, Field field, Tally tally) throws IOException {
    int place = field.places().get(0);
    var variable = field.first();
    if (field.isSet()) {
      xml.empty(
          "spread",
          "subfields",
          Integer.toString(field.places().size()),
          "width",
          Integer.toString(field.width()));
    }
    if (variable.isText()) {
      xml.text("size", Integer.toString(Math.max(1, tally.octets()[place])));
      return;
    }
    xml.begin("values");
    if (variable.kind() != Variable.Kind.CODED) {
      xml.empty(
          "range",
          "from",
          Numbers.plain(tally.least(place).orElse(0)),
          "to",
          Numbers.plain(tally.most(place).orElse(0)));
    }
    if (field.isSet()) {
      for (int i = 0; i < field.places().size(); i++) {
        xml.text("value", field.categories().get(i), "code", Integer.toString(i + 1));
      }
    }
    for (var value : variable.values()) {
      if (!field.isSet() || value.missing()) {
        int code = field.isSet() ? field.missing(value.number()) : value.number();
        xml.text("value", value.label(), "code", Integer.toString(code));
      }
    }
    xml.end();
  }
}
