package org.peillood.translation;

import java.util.List;
import java.util.Map;

/**
 * What came of saving a page of translations.
 *
 * @param kept the keys of those that are kept now
 * @param overtaken those that were not, because somebody meanwhile changed the translation or the
 *     source, by the key of the text
 */
record Saved(List<String> kept, Map<String, Typed> overtaken) {
  Saved {
    kept = List.copyOf(kept);
    overtaken = Map.copyOf(overtaken);
  }
}
