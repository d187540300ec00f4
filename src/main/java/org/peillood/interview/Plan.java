package org.peillood.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.peillood.survey.Element;
import org.peillood.survey.Group;
import org.peillood.survey.Item;
import org.peillood.survey.Questionnaire;

/** Which items stand together on which page, before anything is answered. */
record Plan(List<PlannedPage> pages) {

  /**
   * A page as the questionnaire lays it out; routing decides what of it is asked.
   *
   * @param group whose items stand together; none for an item alone
   */
  record PlannedPage(String name, Optional<Group> group, List<Item> items) {

    Page.Layout layout() {
      return group
          .map(g -> g.isMatrix() ? Page.Layout.MATRIX : Page.Layout.LIST)
          .orElse(Page.Layout.SINGLE);
    }
  }

  static Plan of(Questionnaire questionnaire) {
    var pages = new ArrayList<PlannedPage>();
    lay(questionnaire.elements(), pages);
    return new Plan(List.copyOf(pages));
  }

  Optional<PlannedPage> page(String name) {
    return pages.stream().filter(page -> page.name().equals(name)).findFirst();
  }

  private static void lay(List<Element> elements, List<PlannedPage> pages) {
    for (var element : elements) {
      // Repeats are not on pages yet: their items are asked once for each instance.
      if (element instanceof Group group && !group.isRepeat() && !group.isPage()) {
        lay(group.children(), pages);
      } else if (element instanceof Group group && !group.isRepeat()) {
        add(new PlannedPage(group.name(), Optional.of(group), shown(group)), pages);
      } else if (element instanceof Item item && item.isShown()) {
        add(new PlannedPage(item.name(), Optional.empty(), List.of(item)), pages);
      }
    }
  }

  private static void add(PlannedPage page, List<PlannedPage> pages) {
    if (!page.items().isEmpty()) {
      pages.add(page);
    }
  }

  private static List<Item> shown(Group page) {
    var items = new ArrayList<Item>();
    for (var child : page.children()) {
      if (child instanceof Group group && !group.isRepeat()) {
        items.addAll(shown(group));
      } else if (child instanceof Item item && item.isShown()) {
        items.add(item);
      }
    }
    return items;
  }
}
