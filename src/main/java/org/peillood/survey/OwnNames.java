package org.peillood.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives each question of a form for the field a name of its own, since answers are kept by name.
 * The standard wants names that differ only within one group: where several nodes have one name,
 * each is called by its path, such as {@code bus/how_often}.
 */
final class OwnNames {

  private final Map<String, Integer> uses = new HashMap<>();

  private OwnNames() {}

  static List<Element> given(List<Element> elements) {
    var names = new OwnNames();
    names.count(elements);
    return names.renamed(elements, List.of());
  }

  private void count(List<Element> elements) {
    for (var element : elements) {
      if (element instanceof Group group) {
        count(group.children());
      }
      if (isKept(element)) {
        uses.merge(element.name(), 1, Integer::sum);
      }
    }
  }

  private List<Element> renamed(List<Element> elements, List<String> groups) {
    return elements.stream().map(element -> renamed(element, groups)).toList();
  }

  private Element renamed(Element element, List<String> groups) {
    var name =
        isKept(element) && uses.getOrDefault(element.name(), 0) > 1
            ? path(groups, element.name())
            : element.name();
    if (element instanceof Group group) {
      var inside = new ArrayList<>(groups);
      inside.add(group.name());
      return new Group(
          name,
          group.kind(),
          group.caption(),
          group.rules(),
          group.attributes(),
          group.count(),
          renamed(group.children(), inside));
    }
    return ((Item) element).called(name);
  }

  // A group that is asked once only carries its condition; no answer has its name.
  private static boolean isKept(Element element) {
    return element instanceof Item || (element instanceof Group group && group.isRepeat());
  }

  private static String path(List<String> groups, String name) {
    return groups.isEmpty() ? name : String.join("/", groups) + "/" + name;
  }
}
