package org.peillood.openrosa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Category;
import org.peillood.survey.Element;
import org.peillood.survey.Group;
import org.peillood.survey.Item;
import org.peillood.survey.ItemType;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.WrittenAnswer;

/**
 * What a filled-in form holds for a questionnaire: the answers that can be read, what the app
 * itself calculated, and what could not be read. The nodes of the form are followed along the
 * groups of the questionnaire; each instance of a repeat has answers of its own.
 */
final class Reading {

  // What clients and other servers add to any form.
  private static final Set<String> NOT_ASKED_BY_US =
      Set.of("meta", "formhub", "__version__", "_version_");
  // Clients may send the pattern of a repeat along, as an attribute of this name tells.
  private static final String TEMPLATE = "template";
  private static final int DAY = "2020-07-01".length();

  private final Map<String, Answer> calculated = new LinkedHashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private Reading() {}

  /** The answers to one round of questions: the form itself, or one instance of a repeat. */
  private record Round(
      Map<String, Answer> answers, Map<String, List<Answers>> repeats, boolean isOuter) {

    static Round outer() {
      return new Round(new LinkedHashMap<>(), new LinkedHashMap<>(), true);
    }

    static Round ofRepeat() {
      return new Round(new LinkedHashMap<>(), new LinkedHashMap<>(), false);
    }

    Answers whole() {
      var all = new LinkedHashMap<>(answers);
      repeats.forEach((name, instances) -> all.put(name, new Answer.Repeated(instances)));
      return Answers.of(all);
    }
  }

  /**
   * What was read.
   *
   * @param calculated calculations as the app made them, at the time of filling in; those in
   *     repeats stand among the answers of their instance
   */
  record Read(Answers answers, Map<String, Answer> calculated, List<Fault> faults) {
    Read {
      calculated = Map.copyOf(calculated);
      faults = List.copyOf(faults);
    }
  }

  static Read of(Node root, Questionnaire questionnaire) {
    var reading = new Reading();
    var outer = Round.outer();
    var path = "/" + root.name();
    var asked =
        new Node(
            root.name(),
            root.attributes(),
            root.text(),
            root.children().stream()
                .filter(child -> !NOT_ASKED_BY_US.contains(child.name()))
                .toList());
    reading.descend(asked, questionnaire.elements(), outer, path);
    return new Read(outer.whole(), reading.calculated, reading.faults);
  }

  private void descend(Node node, List<Element> elements, Round round, String path) {
    var byNode = new HashMap<String, Element>();
    elements.forEach(element -> byNode.putIfAbsent(element.node(), element));
    for (var child : node.children()) {
      var place = path + "/" + child.name();
      var element = byNode.get(child.name());
      if (element instanceof Item item) {
        read(item, child, round, place);
      } else if (element instanceof Group group && group.isRepeat()) {
        repeat(group, child, round, place);
      } else if (element instanceof Group group) {
        descend(child, group.children(), round, place);
      } else if (!child.isLeaf()) {
        descend(child, List.of(), round, place);
      } else if (!child.text().isBlank()) {
        faults.add(Fault.of(place, "unknown-node", shortened(child.text())));
      }
    }
  }

  private void repeat(Group group, Node node, Round round, String place) {
    if (node.isLeaf() || node.attributes().containsKey(TEMPLATE)) {
      return;
    }
    var instances = round.repeats().computeIfAbsent(group.name(), name -> new ArrayList<>());
    var inside = Round.ofRepeat();
    descend(node, group.children(), inside, place + "[" + (instances.size() + 1) + "]");
    instances.add(inside.whole());
  }

  private void read(Item item, Node node, Round round, String place) {
    var value = node.text().strip();
    if (!seen.add(place)) {
      faults.add(Fault.of(place, "node-twice", shortened(value)));
    } else if (!node.isLeaf()) {
      descend(node, List.of(), round, place);
    } else if (value.isEmpty()) {
      return;
    } else if (item.isComputed() && round.isOuter()) {
      calculated.put(item.name(), computed(item, value));
    } else if (item.isComputed() || item.type() == ItemType.NOTE) {
      round.answers().put(item.name(), computed(item, value));
    } else {
      written(item, value, round, place);
    }
  }

  private void written(Item item, String value, Round round, String place) {
    var written =
        WrittenAnswer.read(item, item.type() == ItemType.RANK ? places(item, value) : value);
    written.answer().ifPresent(answer -> round.answers().put(item.name(), coarse(item, answer)));
    written
        .fault()
        .map(
            f ->
                new Fault(
                    place,
                    "import.fault." + f.key(),
                    f.arguments().stream().map(String::valueOf).toList()))
        .ifPresent(faults::add);
  }

  // Apps put everything in order that they offer: also what was wanted least, and the missing
  // codes.
  // Somebody who puts one of those first says that; further down it only says that it was moved.
  private static String places(Item item, String value) {
    var ordered = List.of(value.split("\\s+"));
    var missing = item.missing().stream().map(Category::code).toList();
    if (missing.contains(ordered.get(0))) {
      return ordered.get(0);
    }
    return ordered.stream()
        .filter(code -> !missing.contains(code))
        .limit(item.top().orElse(ordered.size()))
        .collect(Collectors.joining(" "));
  }

  // What an app computed is kept as it is, also when it is nothing that a person may answer.
  private static Answer computed(Item item, String value) {
    return WrittenAnswer.read(item, value)
        .answer()
        .orElseGet(() -> Answers.ofText(value, item.type()));
  }

  // When somebody was at the door to the second tells more than anybody asked.
  private static Answer coarse(Item item, Answer answer) {
    return answer instanceof Answer.Moment moment
            && item.type().isMetadata()
            && moment.iso().length() > DAY
        ? new Answer.Moment(moment.iso().substring(0, DAY))
        : answer;
  }

  private static String shortened(String text) {
    var value = text.strip();
    return value.length() <= 80 ? value : value.substring(0, 80) + "…";
  }
}
