package org.peillood.qda;

import java.util.List;

/**
 * Somebody or something that sources and selections are about.
 *
 * @param codes guids, as are the sources and selections
 */
record QdaCase(
    String guid,
    String name,
    String description,
    List<String> codes,
    List<QdaValue> values,
    List<String> sources,
    List<String> selections) {
  QdaCase {
    codes = List.copyOf(codes);
    values = List.copyOf(values);
    sources = List.copyOf(sources);
    selections = List.copyOf(selections);
  }
}
