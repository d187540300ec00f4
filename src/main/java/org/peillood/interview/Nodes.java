package org.peillood.interview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.javarosa.core.model.instance.TreeElement;
import org.peillood.survey.Element;
import org.peillood.survey.Group;
import org.peillood.survey.Item;

/**
 * Finds the nodes of items in a form of the engine. Nodes of what is asked once stay as long as the
 * form; those in repeats come and go and are looked for each time.
 */
final class Nodes {

  private final TreeElement root;
  private final Map<String, List<Element>> paths = new HashMap<>();
  private final Map<String, TreeElement> once = new HashMap<>();
  private final List<Item> askedOnce = new ArrayList<>();

  Nodes(TreeElement root, List<Element> elements) {
    this.root = root;
    gather(elements, List.of());
  }

  private void gather(List<Element> elements, List<Element> around) {
    for (var element : elements) {
      var path = new ArrayList<>(around);
      path.add(element);
      if (element instanceof Group group) {
        if (group.isRepeat()) {
          paths.put(key(group), List.copyOf(path));
        }
        gather(group.children(), path);
      } else if (element instanceof Item item && !item.type().isFile()) {
        paths.putIfAbsent(item.name(), List.copyOf(path));
        if (around.stream().noneMatch(Nodes::isRepeat)) {
          find(path, List.of())
              .filter(node -> once.putIfAbsent(item.name(), node) == null)
              .ifPresent(node -> askedOnce.add(item));
        }
      }
    }
  }

  // A repeat may have the name of a question in it.
  private static String key(Group repeat) {
    return repeat.name() + "[]";
  }

  /** The items that stand in no repeat. */
  List<Item> askedOnce() {
    return askedOnce;
  }

  /** The node of an item; none when its instance is not there. */
  Optional<TreeElement> of(Asked asked) {
    return asked.where().steps().isEmpty()
        ? Optional.ofNullable(once.get(asked.item().name()))
        : path(asked.item().name()).flatMap(path -> find(path, indexes(asked.where())));
  }

  /** The node below which the instances of a repeat stand; none when it is not there itself. */
  Optional<TreeElement> around(Group repeat, Where outer) {
    return path(key(repeat))
        .flatMap(path -> find(path.subList(0, path.size() - 1), indexes(outer)));
  }

  /** The node that a name means where it is used. */
  Optional<TreeElement> seenFrom(String name, Where where) {
    if (once.containsKey(name)) {
      return Optional.of(once.get(name));
    }
    return path(name).flatMap(path -> find(path, shared(path, where)));
  }

  private Optional<List<Element>> path(String name) {
    return Optional.ofNullable(paths.get(name));
  }

  private static List<Integer> indexes(Where where) {
    return where.steps().stream().map(Where.Step::index).toList();
  }

  private static List<Integer> shared(List<Element> path, Where where) {
    var indexes = new ArrayList<Integer>();
    var steps = where.steps();
    for (var repeat : path.stream().filter(Nodes::isRepeat).toList()) {
      int depth = indexes.size();
      if (depth == steps.size() || !steps.get(depth).repeat().equals(repeat.name())) {
        break;
      }
      indexes.add(steps.get(depth).index());
    }
    return indexes;
  }

  // An index for each repeat on the way; where they end, the first instance.
  private Optional<TreeElement> find(List<Element> path, List<Integer> indexes) {
    var node = Optional.of(root);
    int repeat = 0;
    for (var element : path) {
      int index = isRepeat(element) && repeat < indexes.size() ? indexes.get(repeat) : 0;
      repeat += isRepeat(element) ? 1 : 0;
      node = node.flatMap(n -> Optional.ofNullable(n.getChild(element.node(), index)));
    }
    return node;
  }

  private static boolean isRepeat(Element element) {
    return element instanceof Group group && group.isRepeat();
  }
}
