package org.peillood.privacy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.peillood.privacy.SafeCrossings.Term;
import org.peillood.statistics.Microdata;
import org.peillood.statistics.MissingKind;
import org.peillood.statistics.MultipleColumn;

/**
 * What decides whether people are asked an item: other items, or some categories of one of which
 * several can be chosen. Used by one thread at a time.
 */
final class Deciders {

  /** Each of them doubles the kinds of people there can be. */
  private static final int MOST_DECIDING = 3;

  private final Microdata data;
  private final SafeCrossings.Items items;
  private final Map<String, List<Term>> known = new HashMap<>();

  Deciders(Microdata data, SafeCrossings.Items items) {
    this.data = data;
    this.items = items;
  }

  /** What decides about an item; nothing where everybody was asked it. */
  List<Term> of(String item) {
    var found = known.get(item);
    if (found == null) {
      found = found(item);
      known.put(item, found);
    }
    return found;
  }

  /** What decides about an item beside what is crossed. */
  List<Term> of(Term term, List<Term> crossed) {
    return of(term.item()).stream()
        .filter(decider -> crossed.stream().noneMatch(decider::isOfSameItem))
        .toList();
  }

  /**
   * Whether an item of which several can be chosen decides by more than whether a few of its
   * categories were: they are crossed one by one, and each could tell who was asked.
   */
  boolean isUnsettled(Term decider) {
    return isSeveral(decider.item()) && decider.category().isEmpty();
  }

  private List<Term> found(String item) {
    var asked = data.column(item).orElseThrow().bases(data.all());
    return asked.missing(MissingKind.NOT_ASKED) == 0
        ? List.of()
        : items.decidersOf(item).stream()
            .filter(decider -> data.column(decider).isPresent())
            .flatMap(decider -> deciding(item, decider))
            .toList();
  }

  /** All of a deciding item, or some categories of those that were chosen. */
  private Stream<Term> deciding(String item, String decider) {
    if (!isSeveral(decider)) {
      return Stream.of(Term.of(decider));
    }
    var categories = data.multiple(decider).categories();
    return items
        .decidingCategories(item, decider)
        .map(codes -> codes.stream().filter(categories::contains).toList())
        .filter(codes -> !codes.isEmpty() && codes.size() <= MOST_DECIDING)
        .map(codes -> codes.stream().map(code -> Term.of(decider, code)))
        .orElseGet(() -> Stream.of(Term.of(decider)));
  }

  private boolean isSeveral(String item) {
    return data.column(item).orElseThrow() instanceof MultipleColumn;
  }
}
