package org.peillood.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A node of the primary instance and where it stands: what {@code ${name}} becomes depends on where
 * the reference stands and where it points. A tree of places is made for one form and does not
 * change afterwards.
 */
final class Place {

  private final String name;
  private final Optional<Place> parent;
  private final Optional<Element> element;
  private final List<Place> children = new ArrayList<>();
  private final String path;

  private Place(String name, Optional<Place> parent, Optional<Element> element) {
    this.name = name;
    this.parent = parent;
    this.element = element;
    this.path = parent.map(Place::path).orElse("") + "/" + name;
  }

  /** The tree of a form, with the items that stand in its meta block. */
  static Place root(String name, List<Element> elements, List<Item> meta) {
    var root = new Place(name, Optional.empty(), Optional.empty());
    root.addAll(elements);
    if (!meta.isEmpty()) {
      root.add("meta", Optional.empty()).addAll(meta);
    }
    return root;
  }

  private void addAll(List<? extends Element> elements) {
    for (var child : elements) {
      var place = add(child.node(), Optional.of(child));
      if (child instanceof Group group) {
        place.addAll(group.children());
      }
    }
  }

  private Place add(String childName, Optional<Element> child) {
    var place = new Place(childName, Optional.of(this), child);
    children.add(place);
    return place;
  }

  String name() {
    return name;
  }

  /** Its absolute path. */
  String path() {
    return path;
  }

  Optional<Place> parent() {
    return parent;
  }

  List<Place> children() {
    return children;
  }

  Optional<Item> item() {
    return element.filter(Item.class::isInstance).map(Item.class::cast);
  }

  Optional<Group> group() {
    return element.filter(Group.class::isInstance).map(Group.class::cast);
  }

  boolean isRepeat() {
    return group().filter(Group::isRepeat).isPresent();
  }

  private boolean isForm() {
    return parent.isEmpty();
  }

  /** This place and everything in it, as it stands in the form. */
  Stream<Place> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Place::all));
  }

  /** The repeat around it that is nearest. */
  Optional<Place> repeat() {
    return above().filter(Place::isRepeat).findFirst();
  }

  /** What stands around it, the nearest first. */
  private Stream<Place> above() {
    return Stream.iterate(parent, Optional::isPresent, p -> p.flatMap(Place::parent))
        .flatMap(Optional::stream);
  }

  /** The repeat around both that is nearest. */
  Optional<Place> commonRepeat(Place other) {
    var others = other.above().toList();
    return above().filter(place -> place.isRepeat() && others.contains(place)).findFirst();
  }

  /** The group or repeat around both that is nearest; the form itself does not count. */
  Optional<Place> commonGroup(Place other) {
    var others = other.above().toList();
    return above().filter(place -> !place.isForm() && others.contains(place)).findFirst();
  }

  /** How many steps lead up from here to a place around it. */
  int stepsUpTo(Place outer) {
    return above().toList().indexOf(outer) + 1;
  }

  /** The path down to here from a place around it, with a slash before each name. */
  String pathFrom(Place outer) {
    return path.substring(outer.path.length());
  }
}
