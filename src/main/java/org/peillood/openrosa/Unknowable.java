package org.peillood.openrosa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.peillood.survey.Element;
import org.peillood.survey.Group;
import org.peillood.survey.Item;
import org.peillood.survey.ItemType;
import org.peillood.survey.Questionnaire;

/**
 * Which questions of a form cannot be judged again after it was filled in: their rules look at the
 * answers in a repeat, at the clock, the device, a file or an earlier response, or at another
 * question of which that holds. The app judged them when it could.
 */
final class Unknowable {

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{\\s*([^}]*?)\\s*}");
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "last-saved#|\\b(?:now|today|random|randomize|uuid|once|property|pulldata|instance"
              + "|position|indexed-repeat|current|search|version|device-id)\\s*\\(|/|\\.\\.");

  private final Set<String> unknowable = new HashSet<>();
  private final Map<String, List<String>> rules = new HashMap<>();

  private Unknowable() {}

  /** The names of the items, among those that are asked once, that cannot be judged. */
  static Set<String> in(Questionnaire questionnaire) {
    var found = new Unknowable();
    found.gather(questionnaire.elements(), List.of());
    while (found.spread()) {
      // What depends on it cannot be known either.
    }
    return Set.copyOf(found.unknowable);
  }

  private void gather(List<Element> elements, List<String> around) {
    for (var element : elements) {
      if (element instanceof Group group && !group.isRepeat()) {
        gather(group.children(), joined(around, group.relevant().stream()));
      } else if (element instanceof Item item) {
        rules.put(item.name(), joined(around, expressions(item)));
        if (item.type() == ItemType.HIDDEN || item.type().isMetadata()) {
          unknowable.add(item.name());
        }
      }
    }
  }

  private boolean spread() {
    boolean grew = false;
    for (var entry : rules.entrySet()) {
      if (entry.getValue().stream().anyMatch(this::looksElsewhere)) {
        grew |= unknowable.add(entry.getKey());
      }
    }
    return grew;
  }

  private boolean looksElsewhere(String expression) {
    return ELSEWHERE.matcher(expression).find()
        || REFERENCE
            .matcher(expression)
            .results()
            .map(match -> match.group(1))
            .anyMatch(name -> !rules.containsKey(name) || unknowable.contains(name));
  }

  private static Stream<String> expressions(Item item) {
    var of = item.rules();
    return Stream.of(
            of.relevant(), of.required(), of.constraint(), of.calculation(), of.choiceFilter())
        .flatMap(rule -> rule.stream());
  }

  private static List<String> joined(List<String> around, Stream<String> own) {
    var all = new ArrayList<>(around);
    own.forEach(all::add);
    return all;
  }
}
