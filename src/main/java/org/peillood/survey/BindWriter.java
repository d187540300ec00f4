package org.peillood.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the binds of the model: types and rules, and after each what happens at the start. */
record BindWriter(Place root, Paths paths, Actions actions) {

  List<Xml> binds() {
    var binds = new ArrayList<Xml>();
    root.all()
        .forEach(
            place -> {
              place.group().ifPresent(group -> bind(place, group).ifPresent(binds::add));
              place
                  .item()
                  .filter(item -> !item.type().isFile())
                  .ifPresent(item -> add(binds, place, item));
            });
    return binds;
  }

  private void add(List<Xml> binds, Place place, Item item) {
    bind(place, item).ifPresent(binds::add);
    binds.addAll(actions.atFirst(place, item));
  }

  private Optional<Xml> bind(Place place, Group group) {
    var attributes = new LinkedHashMap<String, String>();
    put(attributes, place, group.rules(), group.rules().calculation());
    attributes.putAll(group.attributes().bind());
    return bind(place, attributes);
  }

  private Optional<Xml> bind(Place place, Item item) {
    var attributes = new LinkedHashMap<>(Control.of(item.type()).bind());
    // With a trigger the calculation runs when that is answered, not always.
    var calculation = item.rules().calculation().filter(c -> item.rules().triggers().isEmpty());
    put(attributes, place, item.rules(), calculation);
    exclusive(item).ifPresent(rule -> attributes.put("constraint", rule));
    attributes.putAll(item.attributes().bind());
    if (item.type() == ItemType.BACKGROUND_GEOPOINT) {
      attributes.remove("calculate");
    }
    return bind(place, attributes);
  }

  private Optional<Xml> bind(Place place, Map<String, String> attributes) {
    if (attributes.isEmpty()) {
      return Optional.empty();
    }
    var bind = Xml.element("bind").with("nodeset", place.path());
    attributes.forEach((name, value) -> bind.with(name, paths.resolve(value, place)));
    return Optional.of(bind);
  }

  private static void put(
      Map<String, String> attributes, Place place, Rules rules, Optional<String> calculation) {
    rules.readonly().ifPresent(rule -> attributes.put("readonly", rule));
    rules.relevant().ifPresent(rule -> attributes.put("relevant", rule));
    rules.required().ifPresent(rule -> attributes.put("required", rule));
    rules.constraint().ifPresent(rule -> attributes.put("constraint", rule));
    calculation.ifPresent(rule -> attributes.put("calculate", rule));
    message(attributes, "jr:requiredMsg", place, rules.messages().required());
    message(attributes, "jr:constraintMsg", place, rules.messages().constraint());
    message(attributes, "jr:noAppErrorString", place, rules.messages().noApp());
  }

  private static void message(
      Map<String, String> attributes, String name, Place place, Translated text) {
    if (isInItext(name, text)) {
      attributes.put(name, "jr:itext('" + place.path() + ":" + name + "')");
    } else {
      text.plain().ifPresent(words -> attributes.put(name, words));
    }
  }

  /** Whether a message stands among the translations: it is in languages, or has references. */
  static boolean isInItext(String name, Translated text) {
    return text.isTranslated()
        || (!name.equals("jr:noAppErrorString")
            && text.plain().filter(References::isIn).isPresent());
  }

  private static Optional<String> exclusive(Item item) {
    if (item.type() != ItemType.SELECT_MULTIPLE || item.missing().isEmpty()) {
      return Optional.empty();
    }
    var anyMissing =
        item.missing().stream()
            .map(category -> "selected(., '" + category.code() + "')")
            .collect(Collectors.joining(" or "));
    var exclusive = "not((" + anyMissing + ") and count-selected(.) > 1)";
    return Optional.of(
        item.rules().constraint().map(rule -> "(" + rule + ") and " + exclusive).orElse(exclusive));
  }
}
