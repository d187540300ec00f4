package org.peillood.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.peillood.export.SavColumns.Column;
import org.peillood.survey.MissingCode;

/** Writes what comes before the rows of a system file: what its variables are and mean. */
final class SavDictionary {

  private static final int VARIABLE = 2;
  private static final int VALUE_LABELS = 3;
  private static final int LABELLED_VARIABLES = 4;
  private static final int DOCUMENTS = 6;
  private static final int EXTENSION = 7;
  private static final int END = 999;

  private static final int FORMAT_NUMBER = 5;
  private static final int FORMAT_TEXT = 1;
  private static final int LITTLE_ENDIAN = 2;
  private static final int UTF_8 = 65_001;

  private static final int LONGEST_LABEL = 255;
  private static final int LONGEST_VALUE_LABEL = 120;
  private static final int DOCUMENT_LINE = 80;

  private final Codebook codebook;
  private final SavColumns columns;
  private final OutputStream out;

  SavDictionary(Codebook codebook, SavColumns columns, OutputStream out) {
    this.codebook = codebook;
    this.columns = columns;
    this.out = out;
  }

  void write() throws IOException {
    header();
    for (var column : columns.all()) {
      variable(column);
    }
    for (var column : columns.all()) {
      valueLabels(column);
    }
    documents();
    extension(3, 4, whole(1, 0, 0, -1, 1, 1, LITTLE_ENDIAN, UTF_8));
    // What stands for nothing, and the bounds of ranges of missing values.
    extension(4, 8, decimal(-Double.MAX_VALUE, Double.MAX_VALUE, Math.nextUp(-Double.MAX_VALUE)));
    var sets = codebook.sets().stream().map(this::set).collect(Collectors.joining());
    extension(7, 1, Utf8.of(sets));
    extension(11, 4, display());
    extension(13, 1, Utf8.of(longNames()));
    extension(14, 1, Utf8.of(veryLong()));
    extension(20, 1, Utf8.of("UTF-8"));
    put(whole(END, 0));
  }

  private void header() throws IOException {
    put(Utf8.of("$FL2"));
    put(padded("@(#) SPSS DATA FILE Peillood", 60));
    put(whole(2, columns.eights(), 1, 0, -1));
    put(decimal(SavRows.BIAS));
    put(
        padded(
            DateTimeFormatter.ofPattern("dd MMM yy", Locale.ENGLISH).format(codebook.made()), 9));
    put(padded("00:00:00", 8));
    put(padded(codebook.title(), 64));
    put(new byte[3]);
  }

  private void variable(Column column) throws IOException {
    var variable = column.variable();
    for (var segment : column.segments()) {
      boolean isFirst = segment.equals(column.segments().get(0));
      var missing = missing(variable);
      int format =
          column.isText()
              ? format(FORMAT_TEXT, segment.width(), 0)
              : format(FORMAT_NUMBER, 8, variable.kind() == Variable.Kind.DECIMAL ? 2 : 0);
      put(
          whole(
              VARIABLE,
              segment.width(),
              isFirst ? 1 : 0,
              isFirst ? missing.length : 0,
              format,
              format));
      put(padded(segment.shortName(), 8));
      if (isFirst) {
        var label = Utf8.atMost(LONGEST_LABEL, variable.label());
        put(whole(label.length));
        put(Arrays.copyOf(label, (label.length + 3) / 4 * 4));
        put(decimal(missing));
      }
      for (int i = 1; i < segment.eights(); i++) {
        put(whole(VARIABLE, -1, 0, 0, format(FORMAT_TEXT, 1, 0), format(FORMAT_TEXT, 1, 0)));
        put(padded("", 8));
      }
    }
  }

  private static double[] missing(Variable variable) {
    return variable
        .missing()
        .map(
            numbers ->
                new double[] {
                  numbers.number(MissingCode.REFUSED),
                  numbers.number(MissingCode.DONT_KNOW),
                  numbers.number(MissingCode.NOT_ASKED)
                })
        .orElseGet(() -> new double[0]);
  }

  private static int format(int type, int width, int decimals) {
    return type << 16 | width << 8 | decimals;
  }

  private void valueLabels(Column column) throws IOException {
    var values = column.variable().values();
    if (values.isEmpty()) {
      return;
    }
    put(whole(VALUE_LABELS, values.size()));
    for (var value : values) {
      put(decimal(value.number()));
      var label = Utf8.atMost(LONGEST_VALUE_LABEL, value.label());
      // The octet with the length and the label take a multiple of eight together.
      var octets = new byte[(label.length + 8) / 8 * 8];
      Arrays.fill(octets, (byte) ' ');
      octets[0] = (byte) label.length;
      System.arraycopy(label, 0, octets, 1, label.length);
      put(octets);
    }
    put(whole(LABELLED_VARIABLES, 1, column.position()));
  }

  private void documents() throws IOException {
    var lines = new ArrayList<byte[]>();
    for (var note : codebook.notes()) {
      var line = new StringBuilder();
      for (var word : note.split(" ")) {
        if (line.length() > 0 && Utf8.of(line + " " + word).length > DOCUMENT_LINE) {
          lines.add(padded(line.toString(), DOCUMENT_LINE));
          line.setLength(0);
        }
        line.append(line.length() == 0 ? "" : " ").append(word);
      }
      lines.add(padded(line.toString(), DOCUMENT_LINE));
    }
    if (!lines.isEmpty()) {
      put(whole(DOCUMENTS, lines.size()));
      for (var line : lines) {
        put(line);
      }
    }
  }

  private String set(ResponseSet set) {
    var label = Utf8.atMost(LONGEST_LABEL, set.label());
    var names =
        set.variables().stream()
            .map(name -> columns.all().get(codebook.indexOf(name)).shortName())
            .map(name -> " " + name.toLowerCase(Locale.ROOT))
            .collect(Collectors.joining());
    return "$"
        + set.name()
        + "=D1 1 "
        + label.length
        + " "
        + new String(label, StandardCharsets.UTF_8)
        + names
        + "\n";
  }

  private byte[] display() {
    var settings = new ArrayList<Integer>();
    for (var column : columns.all()) {
      for (var segment : column.segments()) {
        settings.add(column.variable().measure().spss());
        settings.add(column.isText() ? Math.min(segment.width(), 32) : 8);
        settings.add(column.isText() ? 0 : 1); // to the left, to the right
      }
    }
    return whole(settings.stream().mapToInt(Integer::intValue).toArray());
  }

  private String longNames() {
    return columns.all().stream()
        .map(column -> column.shortName() + "=" + column.variable().name())
        .collect(Collectors.joining("\t"));
  }

  private String veryLong() {
    return columns.all().stream()
        .filter(Column::isVeryLong)
        .map(
            column -> String.format(Locale.ROOT, "%s=%05d\0\t", column.shortName(), column.width()))
        .collect(Collectors.joining());
  }

  private void extension(int kind, int size, byte[] content) throws IOException {
    if (content.length > 0) {
      put(whole(EXTENSION, kind, size, content.length / size));
      put(content);
    }
  }

  private void put(byte[] octets) throws IOException {
    out.write(octets);
  }

  private static byte[] padded(String text, int size) {
    var octets = Utf8.atMost(size, text);
    var padded = Arrays.copyOf(octets, size);
    Arrays.fill(padded, octets.length, size, (byte) ' ');
    return padded;
  }

  private static byte[] whole(int... numbers) {
    var octets = ByteBuffer.allocate(numbers.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    Arrays.stream(numbers).forEach(octets::putInt);
    return octets.array();
  }

  private static byte[] decimal(double... numbers) {
    var octets = ByteBuffer.allocate(numbers.length * 8).order(ByteOrder.LITTLE_ENDIAN);
    Arrays.stream(numbers).forEach(octets::putDouble);
    return octets.array();
  }
}
