package org.peillood.survey;

import java.util.List;

/** Writes the primary instance: what an empty response looks like. */
record InstanceWriter(Settings settings, Paths paths) {

  /** Whether a repeat further in gets a template of its own. */
  private enum Templates {
    WANTED,
    WRITTEN
  }

  Xml primary(Place root) {
    var node = Xml.element(root.name());
    settings.attributes().forEach(node::with);
    node.with("id", settings.formId());
    settings.value("instance_xmlns").ifPresent(uri -> node.with("xmlns", uri));
    if (!settings.version().isEmpty()) {
      node.with("version", settings.version());
    }
    settings.value("prefix").ifPresent(prefix -> node.with("odk:prefix", prefix));
    settings.value("delimiter").ifPresent(mark -> node.with("odk:delimiter", mark));
    children(node, root.children(), Templates.WANTED);
    return node;
  }

  private void children(Xml parent, List<Place> places, Templates templates) {
    for (var place : places) {
      if (place.item().isPresent()) {
        if (!place.item().get().type().isFile()) {
          parent.add(item(place, place.item().get()));
        }
      } else {
        var inside = templates;
        if (place.isRepeat() && templates == Templates.WANTED) {
          parent.add(template(place));
          inside = Templates.WRITTEN;
        }
        parent.add(section(place, inside));
      }
    }
  }

  private Xml section(Place place, Templates templates) {
    var node = Xml.element(place.name());
    place.group().ifPresent(group -> attributes(node, group.attributes(), place));
    children(node, place.children(), templates);
    return node;
  }

  // What a new instance of the repeat begins with; repeats in it begin with none.
  private Xml template(Place repeat) {
    var node = Xml.element(repeat.name()).with("jr:template", "");
    for (var place : repeat.children()) {
      if (place.isRepeat()) {
        node.add(template(place));
      } else if (place.item().isPresent()) {
        if (!place.item().get().type().isFile()) {
          node.add(item(place, place.item().get()));
        }
      } else {
        node.add(section(place, Templates.WANTED));
      }
    }
    return node;
  }

  private Xml item(Place place, Item item) {
    var node = Xml.element(place.name());
    item.rules()
        .start()
        .filter(value -> !Tokens.isComputed(value, item.type()))
        .ifPresent(node::text);
    return attributes(node, item.attributes(), place);
  }

  private Xml attributes(Xml node, Attributes attributes, Place place) {
    attributes.instance().forEach((name, value) -> node.with(name, paths.resolve(value, place)));
    return node;
  }
}
