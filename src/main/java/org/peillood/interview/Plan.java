package org.peillood.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.peillood.survey.Element;
import org.peillood.survey.Group;
import org.peillood.survey.Item;
import org.peillood.survey.Questionnaire;

/** Which items stand together on which page, before anything is answered. */
record Plan(List<Part> parts) {

  /** A page, or a repeat with pages of its own. */
  sealed interface Part permits PlannedPage, PlannedRepeat {

    String name();
  }

  /**
   * A page as the questionnaire lays it out; routing decides what of it is asked.
   *
   * @param group whose items stand together; none for an item alone
   */
  record PlannedPage(String name, Optional<Group> group, List<Item> items) implements Part {

    Page.Layout layout() {
      return group
          .map(g -> g.isMatrix() ? Page.Layout.MATRIX : Page.Layout.LIST)
          .orElse(Page.Layout.SINGLE);
    }
  }

  /**
   * Pages that come once for each instance. Where the respondent says how many there are, it is
   * itself the page that asks for another one.
   */
  record PlannedRepeat(Group group, List<Part> parts) implements Part {

    @Override
    public String name() {
      return group.name();
    }

    /** Whether respondents add instances themselves. */
    boolean isOpen() {
      return group.count().isEmpty();
    }
  }

  static Plan of(Questionnaire questionnaire) {
    return new Plan(laid(questionnaire.elements()));
  }

  private static List<Part> laid(List<Element> elements) {
    var parts = new ArrayList<Part>();
    for (var element : elements) {
      if (element instanceof Group group && group.isRepeat()) {
        parts.add(
            new PlannedRepeat(group, group.isPage() ? together(group) : laid(group.children())));
      } else if (element instanceof Group group) {
        parts.addAll(group.isPage() ? together(group) : laid(group.children()));
      } else if (element instanceof Item item && item.isShown()) {
        parts.add(new PlannedPage(item.name(), Optional.empty(), List.of(item)));
      }
    }
    return List.copyOf(parts);
  }

  // A repeat within a page has pages of its own, after it.
  private static List<Part> together(Group page) {
    var parts = new ArrayList<Part>();
    var items = new ArrayList<Item>();
    gather(page, items, parts);
    if (!items.isEmpty()) {
      parts.add(0, new PlannedPage(page.name(), Optional.of(page), List.copyOf(items)));
    }
    return List.copyOf(parts);
  }

  private static void gather(Group page, List<Item> items, List<Part> repeats) {
    for (var child : page.children()) {
      if (child instanceof Group group && group.isRepeat()) {
        repeats.addAll(laid(List.of(group)));
      } else if (child instanceof Group group) {
        gather(group, items, repeats);
      } else if (child instanceof Item item && item.isShown()) {
        items.add(item);
      }
    }
  }
}
