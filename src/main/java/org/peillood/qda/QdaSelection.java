package org.peillood.qda;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A part of a source.
 *
 * @param element what kind it is, by the name of its element, such as {@code PlainTextSelection}
 * @param name often the beginning of the words that were selected
 * @param place where it is, by the attributes of its kind: characters, points, milliseconds
 * @param texts the text of a part of a PDF
 */
record QdaSelection(
    String element,
    String guid,
    String name,
    String description,
    Map<String, String> place,
    List<QdaSource> texts,
    List<QdaCoding> codings,
    List<String> notes,
    Stamp stamp) {

  static final String OF_TEXT = "PlainTextSelection";

  QdaSelection {
    place = Collections.unmodifiableSortedMap(new TreeMap<>(place));
    texts = List.copyOf(texts);
    codings = List.copyOf(codings);
    notes = List.copyOf(notes);
  }

  /**
   * A part of a plain text.
   *
   * @param start the first character, in code points from 0
   * @param end the first character after it
   */
  static QdaSelection ofText(
      String guid,
      String name,
      String description,
      long start,
      long end,
      List<QdaCoding> codings,
      Stamp stamp) {
    return new QdaSelection(
        OF_TEXT,
        guid,
        name,
        description,
        Map.of("startPosition", String.valueOf(start), "endPosition", String.valueOf(end)),
        List.of(),
        codings,
        List.of(),
        stamp);
  }

  boolean isOfText() {
    return element.equals(OF_TEXT);
  }

  /** The first character, in code points; -1 when the file says no number. */
  long start() {
    return number(place.getOrDefault("startPosition", ""));
  }

  /** The first character after it, in code points; -1 when the file says no number. */
  long end() {
    return number(place.getOrDefault("endPosition", ""));
  }

  private static long number(String said) {
    return said.strip().matches("\\d{1,10}") ? Long.parseLong(said.strip()) : -1;
  }
}
