package org.peillood.openrosa;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a filled-in form.
 *
 * @param name without its prefix; namespaces differ between clients and say nothing here
 * @param attributes likewise
 * @param text what stands directly in it
 */
record Node(String name, Map<String, String> attributes, String text, List<Node> children) {

  Node {
    attributes = Map.copyOf(attributes);
    children = List.copyOf(children);
  }

  boolean isLeaf() {
    return children.isEmpty();
  }

  /** An attribute; nothing where it is absent or blank. */
  Optional<String> attribute(String wanted) {
    return Optional.ofNullable(attributes.get(wanted)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /** The first child of this name. */
  Optional<Node> child(String wanted) {
    return children.stream().filter(child -> child.name.equals(wanted)).findFirst();
  }

  /** One value with the path to its node, such as {@code /data/work/hours}. */
  record Value(String path, String value) {}

  /** Everything in it that is not blank, in its order. */
  List<Value> values() {
    return values("/" + name).toList();
  }

  private Stream<Value> values(String path) {
    if (isLeaf()) {
      return text.isBlank() ? Stream.empty() : Stream.of(new Value(path, text.strip()));
    }
    return children.stream().flatMap(child -> child.values(path + "/" + child.name));
  }
}
