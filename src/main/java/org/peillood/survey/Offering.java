package org.peillood.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one item offers, as a secondary instance of the XForm. Items with the same list and the same
 * missing codes share one instance.
 */
record Offering(String id, ChoiceList list, List<Category> missing) {

  /** The offering of an item that has a list. */
  static Optional<Offering> of(Item item) {
    return item.choices().map(list -> new Offering(id(list, item.missing()), list, item.missing()));
  }

  /** The offering of a list without missing codes. */
  static Offering of(ChoiceList list) {
    return new Offering(list.name(), list, List.of());
  }

  private static String id(ChoiceList list, List<Category> missing) {
    return missing.stream()
        .map(category -> "+" + category.code())
        .reduce(list.name(), String::concat);
  }

  /** Whether its words stand among the translations. */
  boolean isTranslated() {
    return list.isTranslated() || missing.stream().anyMatch(Category::isTranslated);
  }

  Xml instance() {
    var root = Xml.element("root");
    texts().forEach((textId, category) -> root.add(item(textId, category)));
    return Xml.element("instance").with("id", id).add(root);
  }

  /** The categories, by the id that {@link #instance()} gives their words. */
  Map<String, Category> texts() {
    var texts = new LinkedHashMap<String, Category>();
    int position = 0;
    for (var category : list.categories()) {
      texts.put(textId(list.name(), position++), category);
    }
    missing.forEach(category -> texts.put(textId(ChoiceList.MISSING, category.code()), category));
    return texts;
  }

  private Xml item(String textId, Category category) {
    var item = Xml.element("item");
    if (isTranslated()) {
      item.add(Xml.element("itextId", textId));
    }
    item.add(Xml.element("name", category.code()));
    if (!isTranslated()) {
      category.label().plain().ifPresent(words -> item.add(Xml.element("label", words)));
    }
    category.attributes().forEach((column, value) -> item.add(Xml.element(column, value)));
    return item;
  }

  static String textId(String list, Object which) {
    return list + "-" + which;
  }
}
