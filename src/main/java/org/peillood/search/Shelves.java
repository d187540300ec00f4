package org.peillood.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The index of this node. It is held against the texts themselves at each search, so that every
 * node finds the same, on whichever database, and nothing that was taken away.
 */
@ApplicationScoped
class Shelves {

  @Inject Instance<Searchable> sources;
  private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();

  /** Everything that can be found at this moment. */
  List<Shelf> all() {
    var all = new ArrayList<Shelf>();
    for (var source : sources) {
      var name = source.getClass().getName();
      var mark = source.mark(); // before its texts: what changes meanwhile is read next time
      var kept = shelves.get(name);
      if (kept == null || !kept.mark().equals(mark)) {
        kept = Shelf.of(mark, source.entries());
        shelves.put(name, kept);
      }
      all.add(kept);
    }
    return List.copyOf(all);
  }
}
