package org.peillood.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What one item offers, as a secondary instance of the XForm and the itemset that draws on it.
 * Items with the same list and the same missing codes share one instance.
 */
record Offering(String id, ChoiceList list, List<Category> missing, Optional<String> filter) {

  /** The offering of an item of a type that offers categories. */
  static Optional<Offering> of(Item item) {
    return item.choices()
        .map(
            list ->
                new Offering(
                    id(list, item.missing()), list, item.missing(), item.rules().choiceFilter()));
  }

  private static String id(ChoiceList list, List<Category> missing) {
    return missing.stream()
        .map(category -> "+" + category.code())
        .reduce(list.name(), String::concat);
  }

  Xml instance() {
    var root = Xml.element("root");
    int position = 0;
    for (var category : list.categories()) {
      root.add(item(textId(list.name(), position++), category));
    }
    for (var category : missing) {
      root.add(item(textId(ChoiceList.MISSING, category.code()), category));
    }
    return Xml.element("instance").with("id", id).add(root);
  }

  /** The words of the categories, by the id that {@link #instance()} gives them. */
  Map<String, Translated> texts() {
    var texts = new LinkedHashMap<String, Translated>();
    int position = 0;
    for (var category : list.categories()) {
      texts.put(textId(list.name(), position++), category.label());
    }
    missing.forEach(
        category -> texts.put(textId(ChoiceList.MISSING, category.code()), category.label()));
    return texts;
  }

  Xml itemset(References references) {
    var nodeset = "instance('" + id + "')/root/item";
    return Xml.element("itemset")
        .with(
            "nodeset",
            nodeset
                + filter.map(rule -> "[" + keepMissing(references.resolve(rule)) + "]").orElse(""))
        .add(Xml.element("value").with("ref", "name"))
        .add(Xml.element("label").with("ref", "jr:itext(itextId)"));
  }

  // A filter chooses among the substantive answers; "prefer not to say" stays whatever it says.
  private String keepMissing(String filter) {
    return missing.isEmpty()
        ? filter
        : "("
            + filter
            + ") or "
            + missing.stream()
                .map(category -> "name = '" + category.code() + "'")
                .collect(Collectors.joining(" or "));
  }

  private static Xml item(String textId, Category category) {
    var item =
        Xml.element("item")
            .add(Xml.element("itextId", textId))
            .add(Xml.element("name", category.code()));
    category.attributes().forEach((column, value) -> item.add(Xml.element(column, value)));
    return item;
  }

  private static String textId(String list, Object which) {
    return list + "-" + which;
  }
}
