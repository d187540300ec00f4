package org.peillood.survey;

import java.util.Optional;

/** Writes what the control of an item offers to choose from. */
final class ItemsetWriter {

  private final SearchedLists searched;
  private final FurtherSheets further;
  private final Paths paths;

  ItemsetWriter(Questionnaire questionnaire, Paths paths) {
    this.further = questionnaire.further();
    this.searched = SearchedLists.of(questionnaire);
    this.paths = paths;
  }

  /** An itemset under construction. */
  private record Itemset(String nodeset, String value, String label) {
    Itemset where(String condition) {
      return new Itemset(nodeset + "[" + condition + "]", value, label);
    }
  }

  void write(Xml control, Place place, Item item) {
    var selection = item.selection();
    if (selection.source().isEmpty()) {
      return;
    }
    if (item.type() == ItemType.SELECT_ONE_EXTERNAL) {
      control.with("query", query(place, item));
    } else if (item.type() == ItemType.OSM) {
      further.tags(selection.source()).forEach(control::add);
    } else if (SearchedLists.isSearch(item)) {
      searchedItems(control, item);
    } else {
      control.add(itemset(place, item));
    }
  }

  private String query(Place place, Item item) {
    var all = "instance('" + item.selection().source() + "')/root/item";
    return item.rules()
        .choiceFilter()
        .map(filter -> all + "[" + paths.resolve(filter, place, Paths.Start.CURRENT) + "]")
        .orElse(all);
  }

  private Xml itemset(Place place, Item item) {
    var itemset = filtered(place, item);
    var nodeset = randomized(itemset.nodeset(), place, item);
    return Xml.element("itemset")
        .with("nodeset", nodeset)
        .add(Xml.element("value").with("ref", itemset.value()))
        .add(Xml.element("label").with("ref", itemset.label()));
  }

  private Itemset filtered(Place place, Item item) {
    var filter = item.rules().choiceFilter();
    if (item.type() == ItemType.RANGE) {
      return ofList(item);
    }
    if (item.selection().isFromFile()) {
      var file = ofFile(item);
      return filter.map(rule -> file.where(current(rule, place))).orElse(file);
    }
    if (item.selection().isFromAnswers()) {
      return ofAnswers(place, item);
    }
    var list = ofList(item);
    return filter.map(rule -> list.where(keepMissing(current(rule, place), item))).orElse(list);
  }

  private String current(String rule, Place place) {
    return paths.resolve(rule, place, Paths.Start.CURRENT);
  }

  private static Itemset ofList(Item item) {
    var offering = Offering.of(item);
    boolean translated = offering.map(Offering::isTranslated).orElse(false);
    return new Itemset(
        "instance('"
            + offering.map(Offering::id).orElse(item.selection().source())
            + "')/root/item",
        "name",
        translated ? "jr:itext(itextId)" : "label");
  }

  private static Itemset ofFile(Item item) {
    var columns = FileColumns.of(item.selection().source(), item.attributes().parameters());
    return new Itemset(
        "instance('" + item.selection().fileStem() + "')/root/item",
        columns.value(),
        columns.label());
  }

  private Itemset ofAnswers(Place place, Item item) {
    var path = paths.resolveWhole(item.selection().source(), place, Paths.Start.HERE).strip();
    boolean isPlaceOnMap = !item.type().offersCategories();
    int last = path.lastIndexOf('/');
    var nodeset = isPlaceOnMap ? path : path.substring(0, last);
    var node = isPlaceOnMap ? "geometry" : path.substring(last + 1);
    var condition =
        item.rules()
            .choiceFilter()
            .map(
                rule ->
                    paths
                        .resolveWhole(rule, place, Paths.Start.CURRENT)
                        .replace("current()/" + nodeset, ".")
                        .replace(nodeset, "."))
            .orElse("./" + node + " != ''");
    return new Itemset(nodeset, node, node).where(condition);
  }

  // A filter chooses among the substantive answers; "prefer not to say" stays whatever it says.
  private static String keepMissing(String filter, Item item) {
    return item.missing().isEmpty()
        ? filter
        : item.missing().stream()
            .map(category -> " or name = '" + category.code() + "'")
            .reduce("(" + filter + ")", String::concat);
  }

  private String randomized(String nodeset, Place place, Item item) {
    var parameters = item.attributes().parameters();
    if (item.type() == ItemType.RANGE || !"true".equals(parameters.get("randomize"))) {
      return nodeset;
    }
    var seed =
        Optional.ofNullable(parameters.get("seed"))
            .map(value -> ", " + paths.resolve(value, place).strip())
            .orElse("");
    return "randomize(" + nodeset + seed + ")";
  }

  // The clients that know search() want the choices in the control itself.
  private void searchedItems(Xml control, Item item) {
    var list = searched.list(item);
    int position = 0;
    for (var category : list.map(ChoiceList::categories).orElse(java.util.List.of())) {
      var label = Xml.element("label");
      if (list.orElseThrow().isTranslated()) {
        label.with(
            "ref", "jr:itext('" + Offering.textId(item.selection().source(), position) + "')");
      } else if (!item.label().isEmpty()) {
        category.label().plain().ifPresent(words -> paths.fill(label, words, Optional.empty()));
      }
      control.add(Xml.element("item").add(label).add(Xml.element("value", category.code())));
      position++;
    }
  }
}
