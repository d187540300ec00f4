package org.peillood.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the body: what respondents see. */
final class BodyWriter {

  private final Place root;
  private final Paths paths;
  private final Actions actions;
  private final ItemsetWriter itemsets;

  BodyWriter(Questionnaire questionnaire, Place root, Paths paths, Actions actions) {
    this.root = root;
    this.paths = paths;
    this.actions = actions;
    this.itemsets = new ItemsetWriter(questionnaire, paths);
  }

  List<Xml> controls() {
    return controls(root);
  }

  private List<Xml> controls(Place section) {
    return section.children().stream().flatMap(this::control).toList();
  }

  private Stream<Xml> control(Place place) {
    if (place.group().isPresent()) {
      var group = place.group().get();
      return Stream.of(group.isRepeat() ? repeat(place, group) : group(place, group));
    }
    return place.item().flatMap(item -> control(place, item)).stream();
  }

  private Xml group(Place place, Group group) {
    var control = Xml.element("group").with("ref", place.path());
    attributes(control, body(group), place);
    if (!group.label().isEmpty() && !group.isMatrix()) {
      control.add(label(place, group.caption()));
    }
    return control.addAll(controls(place));
  }

  private Xml repeat(Place place, Group group) {
    var repeat = Xml.element("repeat").with("nodeset", place.path());
    var body = body(group);
    group.count().ifPresent(count -> body.put("jr:count", count));
    attributes(repeat, body, place);
    repeat.addAll(controls(place)).addAll(actions.atNew(place));
    var caption = group.isMatrix() ? Caption.none() : group.caption();
    return Xml.element("group").with("ref", place.path()).add(label(place, caption)).add(repeat);
  }

  private static Map<String, String> body(Group group) {
    var body = new LinkedHashMap<>(group.attributes().body());
    if (!group.appearance().isEmpty()) {
      body.put("appearance", group.isMatrix() ? asList(group.appearance()) : group.appearance());
    }
    return body;
  }

  // A table-list is our word; to clients it is a field-list whose rows say how they look.
  private static String asList(String appearance) {
    var words = new StringBuilder("field-list");
    for (var word : appearance.split("\\s+")) {
      if (!word.equals("table-list")) {
        words.append(' ').append(word);
      }
    }
    return words.toString();
  }

  private Optional<Xml> control(Place place, Item item) {
    if (item.type().isFile() || item.type() == ItemType.CALCULATE || item.computesUnseen()) {
      return Optional.empty();
    }
    var form = Control.of(item.type());
    return form.tag().map(tag -> control(Xml.element(tag), form, place, item));
  }

  private Xml control(Xml control, Control form, Place place, Item item) {
    control.with("ref", place.path());
    var body = new LinkedHashMap<>(form.body());
    if (!item.appearance().isEmpty()) {
      body.put("appearance", item.appearance());
    }
    body.putAll(item.attributes().body());
    attributes(control, body, place);
    captions(control, place, item);
    itemsets.write(control, place, item);
    return control.addAll(actions.atChange(place));
  }

  private void attributes(Xml control, Map<String, String> attributes, Place place) {
    attributes.forEach((name, value) -> control.with(name, paths.resolve(value, place)));
  }

  private void captions(Xml control, Place place, Item item) {
    var caption = item.caption();
    boolean hinted = !caption.hint().isEmpty() || !caption.guidance().isEmpty();
    if (item.appearance().equals("label")
        && caption.label().isEmpty()
        && caption.media().isEmpty()) {
      // Such a row only names the columns of a table.
      control.add(Xml.element("label", " "));
    } else {
      control.add(label(place, caption));
    }
    if (hinted) {
      control.add(hint(place, caption));
    }
  }

  private Xml label(Place place, Caption caption) {
    var label = Xml.element("label");
    if (caption.hasTranslatedLabel()) {
      return label.with("ref", "jr:itext('" + place.path() + ":label')");
    }
    return caption
        .label()
        .plain()
        .map(words -> paths.fill(label, words, Optional.of(place)))
        .orElse(label);
  }

  private Xml hint(Place place, Caption caption) {
    var hint = Xml.element("hint");
    if (caption.hasTranslatedHint()) {
      return hint.with("ref", "jr:itext('" + place.path() + ":hint')");
    }
    return caption
        .hint()
        .plain()
        .map(words -> paths.fill(hint, words, Optional.of(place)))
        .orElse(hint);
  }
}
