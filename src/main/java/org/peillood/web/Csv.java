package org.peillood.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table as a file for spreadsheets: CSV by RFC 4180, in UTF-8 with a mark that says so. */
public final class Csv {

  private final List<List<String>> lines = new ArrayList<>();

  /** Adds a line. */
  public Csv line(List<String> cells) {
    lines.add(List.copyOf(cells));
    return this;
  }

  /** The whole file. */
  public byte[] bytes() {
    return lines.stream()
        .map(line -> line.stream().map(Csv::cell).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  // A cell that begins like a formula must not become one.
  private static String cell(String text) {
    var safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
