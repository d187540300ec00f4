package org.peillood.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.survey.Category;
import org.peillood.survey.Item;
import org.peillood.survey.ItemType;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;

/**
 * An item of which the answers of some waves leave, as these waves asked it. An item that another
 * wave asks in another way, as a number instead of a choice, is another question.
 *
 * @param asked the item as each of the waves asks it, by the wave's code, newest first
 * @param numbers the number for each category that any wave of the survey offers, in their order
 */
record Question(String name, Family family, Map<String, Item> asked, Map<String, Integer> numbers) {

  /** The code of an acknowledgement, see {@link org.peillood.survey.Answer.Choice}. */
  static final String ACKNOWLEDGED = "OK";

  // The digits that stand for missing kinds in answers.
  private static final int LARGEST_CODE = 9999;

  Question {
    asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked));
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
  }

  private record Identity(String name, Family family) {}

  /** The questions of some waves that are asked once. */
  static List<Question> of(Survey survey, List<Wave> waves) {
    return of(survey, waves, Scope.ONCE);
  }

  /** Whether some waves ask for anything of a family, once or in a repeat. */
  static boolean isAny(Survey survey, List<Wave> waves, Family family) {
    return Stream.concat(Stream.of(Scope.ONCE), Scope.repeats(waves).stream())
        .flatMap(scope -> of(survey, waves, scope).stream())
        .anyMatch(question -> question.family() == family);
  }

  /**
   * The questions of some waves, in the order of the newest; those that only older ones ask last.
   */
  static List<Question> of(Survey survey, List<Wave> waves, Scope scope) {
    var asked = new LinkedHashMap<Identity, Map<String, Item>>();
    for (var wave : newestFirst(waves)) {
      for (var item : scope.items(wave.questionnaire())) {
        Family.of(item)
            .ifPresent(
                family ->
                    asked
                        .computeIfAbsent(
                            new Identity(item.name(), family), i -> new LinkedHashMap<>())
                        .put(wave.code(), item));
      }
    }
    return asked.entrySet().stream()
        .map(
            entry ->
                new Question(
                    entry.getKey().name(),
                    entry.getKey().family(),
                    entry.getValue(),
                    numbers(survey, scope, entry.getKey())))
        .toList();
  }

  static List<Wave> newestFirst(List<Wave> waves) {
    return waves.stream().sorted(Comparator.comparing(Wave::opens).reversed()).toList();
  }

  /** The item as the newest of these waves asks it. */
  Item item() {
    return asked.values().iterator().next();
  }

  /** The categories that any of these waves offers, in the order of their numbers. */
  List<Category> categories() {
    var offered = new LinkedHashMap<String, Category>();
    asked
        .values()
        .forEach(item -> item.categories().forEach(c -> offered.putIfAbsent(c.code(), c)));
    return numbers.keySet().stream()
        .flatMap(c -> Optional.ofNullable(offered.get(c)).stream())
        .toList();
  }

  /** How many places a ranking has in the wave that has most. */
  int places() {
    return asked.values().stream().mapToInt(item -> places(item)).max().orElseThrow();
  }

  static int places(Item item) {
    return item.top().orElse(item.categories().size());
  }

  // Over all waves, oldest first: a file of one wave has the numbers of the file of all.
  private static Map<String, Integer> numbers(Survey survey, Scope scope, Identity identity) {
    var codes =
        survey.waves().stream()
            .sorted(Comparator.comparing(Wave::opens))
            .flatMap(wave -> scope.item(wave.questionnaire(), identity.name()).stream())
            .filter(item -> Family.of(item).equals(Optional.of(identity.family())))
            .flatMap(item -> codes(item).stream())
            .distinct()
            .toList();
    var own = new LinkedHashMap<String, Integer>();
    codes.forEach(code -> number(code).ifPresent(number -> own.put(code, number)));
    if (own.size() == codes.size()) {
      return own.entrySet().stream()
          .sorted(Map.Entry.comparingByValue())
          .collect(
              Collectors.toMap(
                  Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }
    var counted = new LinkedHashMap<String, Integer>();
    codes.forEach(code -> counted.put(code, counted.size() + 1));
    return counted;
  }

  private static List<String> codes(Item item) {
    return item.type() == ItemType.ACKNOWLEDGE || item.type() == ItemType.TRIGGER
        ? List.of(ACKNOWLEDGED)
        : new ArrayList<>(item.categories()).stream().map(Category::code).toList();
  }

  // A code that is a whole number without leading zeros is its own number.
  private static OptionalInt number(String code) {
    if (!code.matches("0|[1-9][0-9]{0,3}")) {
      return OptionalInt.empty();
    }
    int number = Integer.parseInt(code);
    return number <= LARGEST_CODE ? OptionalInt.of(number) : OptionalInt.empty();
  }
}
