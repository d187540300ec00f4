package org.peillood.qda;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A drawing of shapes and lines, each with its attributes as they are. */
record QdaGraph(
    String guid, String name, List<Map<String, String>> vertices, List<Map<String, String>> edges) {
  QdaGraph {
    vertices = kept(vertices);
    edges = kept(edges);
  }

  private static List<Map<String, String>> kept(List<Map<String, String>> all) {
    return all.stream()
        .<Map<String, String>>map(one -> Collections.unmodifiableSortedMap(new TreeMap<>(one)))
        .toList();
  }
}
