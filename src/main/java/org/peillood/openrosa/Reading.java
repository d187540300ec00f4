package org.peillood.openrosa;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Item;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.WrittenAnswer;

/**
 * What a filled-in form holds for a questionnaire: the answers that can be read, what the app
 * itself calculated, and what could not be read. A node belongs to the item of its name in the
 * groups of its path.
 */
final class Reading {

  // What clients and other servers add to any form.
  private static final Set<String> NOT_ASKED_BY_US =
      Set.of("meta", "formhub", "__version__", "_version_", "orx:meta");

  private final Questionnaire questionnaire;
  private final Map<String, Answer> answers = new LinkedHashMap<>();
  private final Map<String, Answer> calculated = new LinkedHashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private Reading(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
  }

  static Reading of(Node root, Questionnaire questionnaire) {
    var reading = new Reading(questionnaire);
    reading.descend(root, List.of(), "/" + root.name());
    return reading;
  }

  Answers answers() {
    return new Answers(answers);
  }

  /** Calculations as the app made them, at the time of filling in. */
  Map<String, Answer> calculated() {
    return Map.copyOf(calculated);
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }

  private void descend(Node node, List<String> groups, String path) {
    for (var child : node.children()) {
      if (groups.isEmpty() && NOT_ASKED_BY_US.contains(child.name())) {
        continue;
      }
      var place = path + "/" + child.name();
      var item = questionnaire.item(child.name()).filter(i -> i.groups().equals(groups));
      if (item.isPresent()) {
        read(item.get(), child, place);
      } else if (child.isLeaf()) {
        if (!child.text().isBlank()) {
          faults.add(Fault.of(place, "unknown-node", shortened(child.text())));
        }
      } else {
        var inner = new ArrayList<>(groups);
        inner.add(child.name());
        descend(child, List.copyOf(inner), place);
      }
    }
  }

  private void read(Item item, Node node, String place) {
    if (!seen.add(place)) {
      faults.add(Fault.of(place, "node-twice", shortened(node.text())));
      return;
    }
    if (item.isComputed()) {
      if (!node.text().isBlank()) {
        calculated.put(item.name(), Answers.ofText(node.text().strip(), item.type()));
      }
      return;
    }
    if (!item.type().isAnswered()) {
      return;
    }
    var written = WrittenAnswer.read(item, node.text());
    written.answer().ifPresent(answer -> answers.put(item.name(), answer));
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

  private static String shortened(String text) {
    var value = text.strip();
    return value.length() <= 80 ? value : value.substring(0, 80) + "…";
  }
}
