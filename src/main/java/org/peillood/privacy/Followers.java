package org.peillood.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.peillood.privacy.SafeCrossings.Term;
import org.peillood.statistics.MissingKind;

/**
 * The items behind those that are crossed. How many were asked such an item, and how many answered
 * it, stands on its own page: so many at least gave an answer behind which it is asked. Used by one
 * thread at a time. See decision record 0025.
 */
final class Followers {

  private static final int NOT_ASKED = AnswerCells.state(MissingKind.NOT_ASKED);

  private final AnswerCells cells;
  private final Map<String, Map<List<Term>, Follower>> known = new HashMap<>();

  Followers(AnswerCells cells) {
    this.cells = cells;
  }

  /**
   * An item behind others.
   *
   * @param by what decides about it, of what is crossed
   * @param some what people answered there of whom some were asked, as {@link
   *     AnswerCells#combinations numbers}
   * @param all what people answered there who were all asked
   * @param answered how many did, if that is shown
   * @param asked how many were, if that is shown
   */
  record Follower(
      String item,
      List<Term> by,
      Set<Integer> some,
      Set<Integer> all,
      Optional<Long> answered,
      Optional<Long> asked) {

    Follower {
      by = List.copyOf(by);
      some = Set.copyOf(some);
      all = Set.copyOf(all);
    }

    /** Whether it says nothing of what people answered that this other does not say. */
    private boolean isToldBy(Follower other) {
      return by.equals(other.by) && isAtLeastToldBy(other) && isAtMostToldBy(other);
    }

    private boolean isAtLeastToldBy(Follower other) {
      return some.containsAll(other.some) && other.least() >= least();
    }

    /** How many there are at least of those who can have been asked. */
    private long least() {
      return asked.or(() -> answered).orElse(0L);
    }

    private boolean isAtMostToldBy(Follower other) {
      return all.isEmpty()
          || asked.isEmpty()
          || (other.all.containsAll(all)
              && other.asked.filter(most -> most <= asked.get()).isPresent());
    }
  }

  /** An item behind others, with what is shown of it by itself. */
  Follower of(String item, List<Term> by, Released alone) {
    return known
        .computeIfAbsent(item, none -> new HashMap<>())
        .computeIfAbsent(by, none -> found(item, by, alone));
  }

  private Follower found(String item, List<Term> by, Released alone) {
    var own = cells.states(Term.base(item));
    int[] decided = cells.combinations(by);
    var some = new BitSet();
    var notAll = new BitSet();
    long answers = 0;
    long people = 0;
    for (int row = 0; row < own.length; row++) {
      boolean isAsked = own[row] != NOT_ASKED;
      (isAsked ? some : notAll).set(decided[row]);
      people += isAsked ? 1 : 0;
      answers += AnswerCells.isAnswered(own[row]) ? 1 : 0;
    }
    var all = (BitSet) some.clone();
    all.andNot(notAll);
    var shown = alone.shown().stream().map(Released.Shown::who).toList();
    return new Follower(
        item,
        by,
        some.stream().boxed().collect(Collectors.toSet()),
        all.stream().boxed().collect(Collectors.toSet()),
        Optional.of(answers)
            .filter(none -> shown.contains(Group.everyone().and(item, Group.ANSWERED))),
        Optional.of(people)
            .filter(none -> shown.contains(Group.everyone().and(item, SafeCrossings.ASKED))));
  }

  /**
   * The bases of those that say something which the others do not say. That nobody was asked is
   * known to all and left out: there is nothing of it to keep.
   */
  static List<Term> telling(List<Follower> all) {
    var left = new ArrayList<>(all);
    left.removeIf(one -> one.least() == 0);
    for (int place = left.size() - 1; place >= 0; place--) {
      var one = left.get(place);
      int own = place;
      if (IntStream.range(0, left.size())
          .anyMatch(other -> other != own && one.isToldBy(left.get(other)))) {
        left.remove(place);
      }
    }
    return left.stream().map(Follower::item).map(Term::base).toList();
  }

  /** What is shown and hidden of the bases of an item, of all that is by itself. */
  static Released bases(Term base, Released alone) {
    var groups =
        List.of(
            Group.everyone().and(base.item(), Group.ANSWERED),
            Group.everyone().and(base.item(), SafeCrossings.ASKED),
            Group.everyone().and(base.item(), Group.missing(MissingKind.NOT_ASKED)));
    return new Released(
        alone.shown().stream().filter(one -> groups.contains(one.who())).toList(),
        alone.hidden().stream().filter(one -> groups.contains(one.who())).toList());
  }
}
