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
 * clock, the device, a file or an earlier response, or at another question of which that holds. The
 * app judged them when it could.
 */
final class Unknowable {

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{\\s*([^}]*?)\\s*}");
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "last-saved#|\\b(?:now|today|random|randomize|uuid|once|property|pulldata|instance"
              + "|current|search|version|device-id)\\s*\\(|/|\\.\\.");

  // Which instance it is in can be known again.
  private static final Pattern POSITION = Pattern.compile("position\\(\\s*[.][.]\\s*\\)");

  private final Set<String> unknowable = new HashSet<>();
  private final Map<String, List<String>> rules = new HashMap<>();

  private Unknowable() {}

  /** The names of the items and repeats that cannot be judged. */
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
      if (element instanceof Group group) {
        var inside = joined(around, group.relevant().stream());
        if (group.isRepeat()) {
          add(group.name(), joined(inside, group.count().stream()));
        }
        gather(group.children(), inside);
      } else if (element instanceof Item item) {
        add(item.name(), joined(around, expressions(item)));
        if (item.type() == ItemType.HIDDEN || item.type().isMetadata()) {
          unknowable.add(item.name());
        }
      }
    }
  }

  // A repeat may have the name of a question in it.
  private void add(String name, List<String> expressions) {
    rules.merge(name, expressions, (one, other) -> joined(one, other.stream()));
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
    return ELSEWHERE.matcher(POSITION.matcher(expression).replaceAll("")).find()
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
