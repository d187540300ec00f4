package org.peillood.coding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The codes of a frame as a tree. Codes that were merged into another are not in it, but are still
 * known by their mark.
 */
public final class CodeTree {

  private final Map<String, Code> byMark = new LinkedHashMap<>();
  private final List<Node> nodes = new ArrayList<>();

  /**
   * A code in its place.
   *
   * @param depth 0 at the top
   */
  public record Node(Code code, int depth) {}

  CodeTree(Collection<Code> codes) {
    codes.stream()
        .sorted(Comparator.comparingInt(Code::place).thenComparing(Code::mark))
        .forEach(code -> byMark.put(code.mark(), code));
    grow("", 0);
  }

  private void grow(String parent, int depth) {
    for (var code : byMark.values()) {
      if (!code.isMerged() && code.parent().equals(parent)) {
        nodes.add(new Node(code, depth));
        grow(code.mark(), depth + 1);
      }
    }
  }

  /** Each code after the one above it. */
  public List<Node> nodes() {
    return List.copyOf(nodes);
  }

  /** The same, of the codes with which texts can be coded. */
  public List<Node> active() {
    return nodes.stream().filter(node -> node.code().isActive()).toList();
  }

  /** The code with this mark, also when it was merged into another. */
  public Optional<Code> code(String mark) {
    return Optional.ofNullable(byMark.get(mark));
  }

  /** The marks of all codes there ever were. */
  Set<String> marks() {
    return Set.copyOf(byMark.keySet());
  }

  /** The codes under which a code may stand: those that are not itself and not below it. */
  public List<Node> possibleParents(Code code) {
    return active().stream()
        .filter(node -> !withAbove(node.code().mark()).contains(code.mark()))
        .toList();
  }

  /** These codes with all that stand above them: who says the part says the whole. */
  Set<String> withAbove(Collection<String> marks) {
    var all = new LinkedHashSet<String>();
    marks.forEach(mark -> all.addAll(withAbove(mark)));
    return all;
  }

  private Set<String> withAbove(String mark) {
    var up = new LinkedHashSet<String>();
    var at = byMark.get(mark);
    while (at != null && up.add(at.mark())) {
      at = byMark.get(at.parent());
    }
    return up;
  }

  /** The colour of a code, its own or that of the nearest above that has one; 0 without any. */
  public int colour(String mark) {
    return withAbove(mark).stream()
        .map(byMark::get)
        .mapToInt(code -> code.sign().colour())
        .filter(colour -> colour > 0)
        .findFirst()
        .orElse(0);
  }

  /** The code that has this key, among those with which texts can be coded. */
  Optional<Code> withKey(String key) {
    return byMark.values().stream()
        .filter(code -> code.isActive() && !key.isEmpty() && code.sign().key().equals(key))
        .findFirst();
  }

  /** How many codes there ever were; the next comes after them. */
  int size() {
    return byMark.size();
  }
}
