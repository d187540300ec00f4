package org.peillood.qda;

import java.util.List;

/**
 * Codes, sources and notes that were put together.
 *
 * @param codes guids, as are the sources and notes
 */
record QdaSet(
    String guid,
    String name,
    String description,
    List<String> codes,
    List<String> sources,
    List<String> notes) {
  QdaSet {
    codes = List.copyOf(codes);
    sources = List.copyOf(sources);
    notes = List.copyOf(notes);
  }
}
