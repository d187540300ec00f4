package org.peillood.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peillood.statistics.CategoricalColumn;
import org.peillood.statistics.Column;
import org.peillood.statistics.Microdata;
import org.peillood.statistics.MissingKind;
import org.peillood.statistics.MultipleColumn;
import org.peillood.statistics.NumericColumn;
import org.peillood.statistics.RankColumn;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Category;
import org.peillood.survey.Item;
import org.peillood.survey.MissingCode;

/**
 * Turns answers into columns, one response after another. It begins empty for some items and only
 * grows. Open text becomes a column that knows whether there is an answer, never which. An answer
 * that the questionnaire does not offer counts as none: the store keeps it, figures cannot name it.
 */
final class ItemColumns {

  /** The single category of items of which only the presence of an answer counts. */
  static final String GIVEN = "given";

  /**
   * One growing column.
   *
   * @param append takes an answer, or says that the item does not offer it
   */
  private record Builder(
      Predicate<Answer> append, Consumer<MissingKind> none, Supplier<Column> view) {
    void add(@Nullable Answer answer) {
      if (answer instanceof Answer.Missing missing) {
        none.accept(kind(missing.code()));
      } else if (answer == null || !append.test(answer)) {
        none.accept(MissingKind.NO_ANSWER);
      }
    }
  }

  private final Map<String, Builder> builders = new LinkedHashMap<>();
  // Many responses in a row are of one version.
  private Set<String> continuing = Set.of();
  private Map<String, Builder> going = Map.of();
  private List<Builder> stopped = List.of();

  ItemColumns(List<Item> items) {
    for (var item : items) {
      if (item.type().isAnswered()) {
        builders.put(item.name(), builder(item));
      }
    }
    split();
  }

  private void split() {
    going = new LinkedHashMap<>(builders);
    going.keySet().retainAll(continuing);
    stopped =
        builders.entrySet().stream()
            .filter(builder -> !going.containsKey(builder.getKey()))
            .map(Map.Entry::getValue)
            .toList();
  }

  /**
   * The next response.
   *
   * @param continuing the items that it was asked in the sense of this questionnaire; to an earlier
   *     version of a question that has since become another one, it says nothing about this one
   */
  void append(Answers answers, Set<String> continuing) {
    if (!this.continuing.equals(continuing)) {
      this.continuing = continuing;
      split();
    }
    var given = answers.byItem();
    going.forEach((item, builder) -> builder.add(given.get(item)));
    stopped.forEach(builder -> builder.none().accept(MissingKind.NOT_ASKED));
  }

  /** What was appended so far; appending later does not change it. */
  Microdata view() {
    return Microdata.of(builders.values().stream().map(builder -> builder.view().get()).toList());
  }

  private static Builder builder(Item item) {
    return switch (item.type()) {
      case SELECT_ONE -> single(item);
      case SELECT_MULTIPLE -> multiple(item);
      case RANK -> rank(item);
      case INTEGER, DECIMAL, RANGE -> number(item);
      // Of what cannot be counted by code or number: whether it was answered.
      default -> given(item);
    };
  }

  private static Builder single(Item item) {
    var codes = List.copyOf(codes(item));
    var column = CategoricalColumn.builder(item.name(), codes);
    var numbers = new HashMap<String, Integer>();
    codes.forEach(code -> numbers.put(code, numbers.size()));
    return new Builder(
        answer -> {
          var number = answer instanceof Answer.Choice choice ? numbers.get(choice.code()) : null;
          if (number == null) {
            return false;
          }
          column.append(number.intValue());
          return true;
        },
        column::append,
        column::view);
  }

  private static Builder multiple(Item item) {
    var codes = codes(item);
    var column = MultipleColumn.builder(item.name(), List.copyOf(codes));
    return new Builder(
        answer -> {
          var chosen = offered(answer, codes);
          if (chosen.isEmpty()) {
            return false;
          }
          column.append(chosen);
          return true;
        },
        column::append,
        column::view);
  }

  private static Builder rank(Item item) {
    var codes = codes(item);
    int places = places(item);
    var column = RankColumn.builder(item.name(), List.copyOf(codes), places);
    return new Builder(
        answer -> {
          var offered = offered(answer, codes);
          var ranked = offered.subList(0, Math.min(places, offered.size()));
          if (ranked.isEmpty()) {
            return false;
          }
          column.append(ranked);
          return true;
        },
        column::append,
        column::view);
  }

  private static Builder number(Item item) {
    var column = NumericColumn.builder(item.name());
    return new Builder(
        answer -> {
          if (!(answer instanceof Answer.Number number)) {
            return false;
          }
          column.append(number.value().doubleValue());
          return true;
        },
        column::append,
        column::view);
  }

  private static Builder given(Item item) {
    var column = CategoricalColumn.builder(item.name(), List.of(GIVEN));
    return new Builder(
        answer -> {
          column.append(GIVEN);
          return true;
        },
        column::append,
        column::view);
  }

  /** How many places a ranking has. */
  static int places(Item item) {
    return item.top().orElse(item.categories().size());
  }

  private static Set<String> codes(Item item) {
    return item.categories().stream()
        .map(Category::code)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<String> offered(Answer answer, Collection<String> codes) {
    if (!(answer instanceof Answer.Choices choices)) {
      return List.of();
    }
    var offered = new ArrayList<String>(choices.codes().size());
    for (var code : choices.codes()) {
      if (codes.contains(code) && !offered.contains(code)) {
        offered.add(code);
      }
    }
    return offered;
  }

  static MissingKind kind(MissingCode code) {
    return switch (code) {
      case REFUSED -> MissingKind.REFUSED;
      case DONT_KNOW -> MissingKind.DONT_KNOW;
      case NOT_ASKED -> MissingKind.NOT_ASKED;
      case NO_ANSWER -> MissingKind.NO_ANSWER;
    };
  }

  static MissingCode code(MissingKind kind) {
    return switch (kind) {
      case REFUSED -> MissingCode.REFUSED;
      case DONT_KNOW -> MissingCode.DONT_KNOW;
      case NOT_ASKED -> MissingCode.NOT_ASKED;
      case NO_ANSWER -> MissingCode.NO_ANSWER;
    };
  }
}
