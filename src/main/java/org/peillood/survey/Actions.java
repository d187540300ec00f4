package org.peillood.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes what happens at an event: values that are computed once, places, sound. */
record Actions(Paths paths) {

  private static final String FIRST_LOAD = "odk-instance-first-load";
  private static final String NEW_REPEAT = "odk-new-repeat";
  private static final String CHANGED = "xforms-value-changed";

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
  List<Xml> atChange(Place place, Place root) {
    return Stream.concat(
            triggered(place, root, Located.NO)
                .map(
                    target ->
                        setValue(
                            target,
                            CHANGED,
                            target.item().orElseThrow().rules().calculation().orElse(""),
                            place)),
            triggered(place, root, Located.YES)
                .map(target -> action("odk:setgeopoint", target, CHANGED)))
        .toList();
  }

  /** Whether what is triggered is to be located instead of computed. */
  private enum Located {
    YES,
    NO
  }

  private static Stream<Place> triggered(Place place, Place root, Located located) {
    return root.all()
        .filter(
            target ->
                target
                    .item()
                    .filter(
                        item ->
                            (item.type() == ItemType.BACKGROUND_GEOPOINT)
                                == (located == Located.YES))
                    .filter(item -> item.rules().triggers().contains(place.name()))
                    .isPresent());
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
