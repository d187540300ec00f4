package org.peillood.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what happens at an event: values that are computed once, places, sound. */
final class Actions {

  private static final String FIRST_LOAD = "odk-instance-first-load";
  private static final String NEW_REPEAT = "odk-new-repeat";
  private static final String CHANGED = "xforms-value-changed";

  private final Paths paths;
  private final Map<String, List<Place>> byTrigger = new HashMap<>();

  Actions(Place root, Paths paths) {
    this.paths = paths;
    root.all()
        .forEach(
            place ->
                place.item().stream()
                    .flatMap(item -> item.rules().triggers().stream())
                    .forEach(
                        name ->
                            byTrigger.computeIfAbsent(name, n -> new ArrayList<>()).add(place)));
  }

  /** When the response begins. */
  List<Xml> atFirst(Place place, Item item) {
    var actions = new ArrayList<Xml>();
    start(item).ifPresent(rule -> actions.add(setValue(place, FIRST_LOAD, rule)));
    if (item.type() == ItemType.START_GEOPOINT) {
      actions.add(action("odk:setgeopoint", place, FIRST_LOAD));
    }
    if (item.type() == ItemType.BACKGROUND_AUDIO) {
      var recording = action("odk:recordaudio", place, "odk-instance-load");
      Optional.ofNullable(item.attributes().parameters().get("quality"))
          .ifPresent(quality -> recording.with("odk:quality", quality));
      actions.add(recording);
    }
    return actions;
  }

  /** When an instance of a repeat is added; repeats in it look after themselves. */
  List<Xml> atNew(Place repeat) {
    return repeat
        .all()
        .filter(place -> place.repeat().filter(repeat::equals).isPresent())
        .flatMap(
            place ->
                place.item().flatMap(Actions::start).stream()
                    .map(rule -> setValue(place, NEW_REPEAT, rule)))
        .toList();
  }

  /** When an item is answered: what is computed or located because of it. */
  List<Xml> atChange(Place place) {
    var located = new ArrayList<Xml>();
    var computed = new ArrayList<Xml>();
    for (var target : byTrigger.getOrDefault(place.name(), List.of())) {
      var item = target.item().orElseThrow();
      if (item.type() == ItemType.BACKGROUND_GEOPOINT) {
        located.add(action("odk:setgeopoint", target, CHANGED));
      } else {
        computed.add(setValue(target, CHANGED, item.rules().calculation().orElse(""), place));
      }
    }
    computed.addAll(located);
    return computed;
  }

  private static Optional<String> start(Item item) {
    return item.rules().start().filter(value -> Tokens.isComputed(value, item.type()));
  }

  private Xml setValue(Place target, String event, String expression) {
    return setValue(target, event, expression, target);
  }

  private Xml setValue(Place target, String event, String expression, Place at) {
    var action = action("setvalue", target, event);
    return expression.isEmpty() ? action : action.with("value", paths.resolve(expression, at));
  }

  private static Xml action(String name, Place target, String event) {
    return Xml.element(name).with("ref", target.path()).with("event", event);
  }
}
