package org.peillood.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peillood.privacy.SafeCrossings.Term;
import org.peillood.statistics.MissingKind;

/**
 * The kinds of people that there could be: each a combination of answers, or of reasons for having
 * none. Nobody need be of a kind. Who is asked an item follows from the answers to those that
 * decide about it, as it did for the respondents.
 */
final class PossibleKinds {

  /** Of more kinds it would take too long to find out what may be shown. */
  private static final int MOST = 3_000;

  private static final int NOT_ASKED = AnswerCells.state(MissingKind.NOT_ASKED);
  private static final int EMPTY = AnswerCells.state(MissingKind.NO_ANSWER);

  private final AnswerCells cells;
  private final SafeCrossings.Items items;

  PossibleKinds(AnswerCells cells, SafeCrossings.Items items) {
    this.cells = cells;
    this.items = items;
  }

  /**
   * What a reader can think of, with one code at each item, or several where several can be chosen.
   *
   * @param certain kinds that every reader has to reckon with
   * @param doubtful kinds that some readers can rule out: of people who leave empty what nobody
   *     did, or who answered the deciding items as nobody did, where the questionnaire does not
   *     tell whether they are asked
   */
  record Kinds(List<Group> certain, List<Group> doubtful) {
    Kinds {
      certain = List.copyOf(certain);
      doubtful = List.copyOf(doubtful);
    }
  }

  /** A kind by the states at the items so far. */
  private record Kind(Map<Term, Integer> states, boolean isCertain) {
    Kind with(Term term, int state, boolean certain) {
      var more = new HashMap<>(states);
      more.put(term, state);
      return new Kind(more, isCertain && certain);
    }
  }

  /**
   * What can be answered to an item.
   *
   * @param given answers, and reasons for none, of whoever was asked
   * @param byDeciders what was found, by the states at the deciding items
   */
  private record Choices(BitSet given, Map<List<Integer>, BitSet> byDeciders) {}

  /**
   * The kinds by these items.
   *
   * @param terms one for each item, those that decide about another among them
   * @return none when they are too many
   */
  Optional<Kinds> of(List<Term> terms) {
    var states = new LinkedHashMap<Term, short[]>();
    decidersFirst(terms).forEach(term -> states.put(term, cells.states(term)));
    var known = new ArrayList<Term>();
    var kinds = List.of(new Kind(Map.of(), true));
    for (var term : states.keySet()) {
      var deciders =
          known.stream().filter(other -> decides(other, term) || other.isOfSameItem(term)).toList();
      var choices = choices(term, deciders, states);
      var more = new ArrayList<Kind>();
      for (var kind : kinds) {
        add(kind, term, deciders, choices, more);
        if (more.size() > MOST) {
          return Optional.empty();
        }
      }
      kinds = more;
      known.add(term);
    }
    return Optional.of(
        new Kinds(
            kinds.stream().filter(Kind::isCertain).map(this::group).toList(),
            kinds.stream().filter(kind -> !kind.isCertain()).map(this::group).toList()));
  }

  private List<Term> decidersFirst(List<Term> terms) {
    var left = new ArrayList<>(terms);
    var order = new ArrayList<Term>();
    while (!left.isEmpty()) {
      var next =
          left.stream()
              .filter(term -> left.stream().noneMatch(other -> decides(other, term)))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("items decide about each other"));
      order.add(next);
      left.remove(next);
    }
    return order;
  }

  private boolean decides(Term one, Term other) {
    return !one.isOfSameItem(other) && items.decidersOf(other.item()).contains(one.item());
  }

  private static Choices choices(Term term, List<Term> deciders, Map<Term, short[]> states) {
    var own = states.getOrDefault(term, new short[0]);
    var given = new BitSet();
    var found = new HashMap<List<Integer>, BitSet>();
    for (int row = 0; row < own.length; row++) {
      int at = row;
      var decided =
          deciders.stream().map(decider -> (int) states.getOrDefault(decider, own)[at]).toList();
      found.computeIfAbsent(decided, none -> new BitSet()).set(own[row]);
      given.set(own[row]);
    }
    given.clear(NOT_ASKED);
    return new Choices(given, found);
  }

  /**
   * Adds a kind once for each state at the next item. Whether people are asked it of whom there are
   * none, the questionnaire tells, where it can.
   */
  private void add(Kind kind, Term term, List<Term> deciders, Choices choices, List<Kind> to) {
    var found = choices.byDeciders().get(deciders.stream().map(kind.states()::get).toList());
    var same = deciders.stream().filter(other -> other.isOfSameItem(term)).findFirst();
    if (same.isPresent()) {
      addCategory(kind, term, kind.states().getOrDefault(same.get(), EMPTY), found, to);
      return;
    }
    var asked = found == null ? isAsked(kind, term, deciders) : Optional.<Boolean>empty();
    boolean isSure = found != null || asked.isPresent();
    if (found == null ? !asked.orElse(false) : found.get(NOT_ASKED)) {
      to.add(kind.with(term, NOT_ASKED, isSure));
    }
    if (found == null ? asked.orElse(true) : found.stream().anyMatch(state -> state != NOT_ASKED)) {
      choices.given().stream().forEach(state -> to.add(kind.with(term, state, isSure)));
      if (!choices.given().get(EMPTY)) {
        to.add(kind.with(term, EMPTY, false));
      }
    }
  }

  /**
   * Adds a kind with and without another category of the same item. Two that nobody chose together
   * may exclude each other, as some readers know.
   */
  private static void addCategory(
      Kind kind, Term term, int before, @Nullable BitSet found, List<Kind> to) {
    if (!AnswerCells.isAnswered(before)) {
      to.add(kind.with(term, before, true));
      return;
    }
    for (int state : AnswerCells.CHOSEN_OR_NOT) {
      to.add(kind.with(term, state, found != null && found.get(state)));
    }
  }

  private Optional<Boolean> isAsked(Kind kind, Term term, List<Term> deciders) {
    var codes = new HashMap<String, List<String>>();
    for (var item : deciders.stream().map(Term::item).distinct().toList()) {
      var own = deciders.stream().filter(decider -> decider.item().equals(item)).toList();
      var told = own.stream().flatMap(decider -> decider.category().stream()).toList();
      // Of a few categories alone it is known only where no others decide.
      boolean isWhole =
          told.isEmpty()
              || items.decidingCategories(term.item(), item).filter(told::containsAll).isPresent();
      if (isWhole) {
        codes.put(item, codes(kind, own));
      }
    }
    return items.isAsked(term.item(), codes);
  }

  /** What people of a kind have at an item; who chose none of some categories chose others. */
  private List<String> codes(Kind kind, List<Term> terms) {
    return terms.stream()
        .map(term -> cells.code(term, kind.states().getOrDefault(term, EMPTY)))
        .distinct()
        .toList();
  }

  private Group group(Kind kind) {
    var where = new HashMap<String, List<String>>();
    kind.states().keySet().stream()
        .collect(Collectors.groupingBy(Term::item))
        .forEach((item, terms) -> where.put(item, codes(kind, terms)));
    return new Group(where);
  }
}
