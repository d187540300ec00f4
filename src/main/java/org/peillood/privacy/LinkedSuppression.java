package org.peillood.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds which of the linked counts to hide. Safe means here: there is proof, in the form of another
 * truth in whole numbers that agrees with everything that is shown (and was shown before), and in
 * which
 *
 * <ul>
 *   <li>a small figure is at least the minimum cell,
 *   <li>a small remainder (a group that is no figure) is nobody, or at least the minimum cell,
 *   <li>any other hidden figure has another value than its own.
 * </ul>
 *
 * Where there is no such proof more is hidden, in the end everything that is not out yet. Last,
 * what turns out to be hidden for nothing is shown again.
 */
final class LinkedSuppression {
  /** About a second. */
  private static final long MOST_WORK = 1_000_000_000L;

  private static final int MOST_SIZES = 6;

  private final LinkedCounts counts;
  private final DisclosureControl control;
  private final Work work = new Work(MOST_WORK);
  private final List<Truth> otherTruths = new ArrayList<>();
  private final List<BitSet> remainders;
  private final Set<BitSet> outAlready = new HashSet<>();
  private boolean[] hiddenForItself = {};

  LinkedSuppression(LinkedCounts counts, DisclosureControl control) {
    this.counts = counts;
    this.control = control;
    this.remainders = new ArrayList<>(counts.smallRemainders(control.minimumCell()));
  }

  /** What has to be different in another truth for it to prove something. */
  private record Proof(BitSet group, long from, long to) {
    /** Whether it only keeps a large number from being known exactly. */
    boolean isOfMany() {
      return from == to && from > 0;
    }

    /** Whether a size of the group is outside the range in which it may not be known to be. */
    boolean holds(long size) {
      return size < from || size > to;
    }
  }

  /**
   * Other numbers of people.
   *
   * @param people by atom
   * @param sizes by figure
   */
  private record Truth(Counted people, Counted sizes) {}

  /** Numbers that are added up. */
  private static final class Counted {
    private final long[] numbers;

    Counted(long[] numbers) {
      this.numbers = numbers.clone();
    }

    long of(int place) {
      return numbers[place];
    }

    long sum(BitSet places) {
      long sum = 0;
      for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
        sum += numbers[place];
      }
      return sum;
    }
  }

  /** Hides what must be hidden. */
  void solve() {
    takeWhatFollowsForKnown();
    hiddenForItself = new boolean[counts.figures()];
    for (int figure = 0; figure < counts.figures(); figure++) {
      hiddenForItself[figure] = counts.isOpen(figure) && isHiddenForItself(figure);
      if (hiddenForItself[figure]) {
        counts.hide(figure);
      }
    }
    boolean safe = true;
    int before = -1;
    while (safe && before != counts.hidden()) {
      before = counts.hidden();
      for (var proof : wanted()) {
        safe = safe && secure(proof);
      }
      safe = safe && secureDerivedGroups();
    }
    if (safe) {
      showWhatIsHiddenForNothing();
    } else {
      IntStream.range(0, counts.figures()).filter(counts::isOpen).forEach(counts::hide);
    }
  }

  /** What follows from earlier releases is out, and hiding it would only mislead ourselves. */
  private void takeWhatFollowsForKnown() {
    var earlier =
        new Derivations(
            counts, figure -> !counts.isOpen(figure), Derivations.Reader.STRANGER, work);
    IntStream.range(0, counts.figures())
        .filter(figure -> counts.isOpen(figure) && !isSmallTrait(figure))
        .filter(figure -> earlier.tell(counts.figure(figure).atoms()))
        .forEach(counts::takeForKnown);
  }

  /** Adds groups that follow from what is shown to those that must not, until there are none. */
  private boolean secureDerivedGroups() {
    for (var group = derived(); group.isPresent(); group = derived()) {
      remainders.add(group.get());
      if (!secure(remainder(group.get()))) {
        return false;
      }
    }
    return !work.isUsedUp();
  }

  private Optional<BitSet> derived() {
    return new Derivations(
            counts, figure -> !counts.isHidden(figure), Derivations.Reader.INITIATE, work)
        .small(
            control.minimumCell(),
            group ->
                !counts.isSilent(group) && !counts.isFigure(group) && !remainders.contains(group));
  }

  private Proof remainder(BitSet group) {
    return new Proof(group, 1, control.minimumCell() - 1L);
  }

  private boolean isHiddenForItself(int figure) {
    return isSmallTrait(figure) || counts.figure(figure).earlier() == LinkedCounts.Earlier.HIDDEN;
  }

  private boolean isSmallTrait(int figure) {
    return counts.figure(figure).tells() == CountTable.Tells.TRAIT
        && control.isSmall(counts.value(figure))
        && !counts.isNobody(figure);
  }

  /** Everything of which there has to be proof, for what is hidden now. */
  private List<Proof> wanted() {
    var wanted = new ArrayList<Proof>();
    int k = control.minimumCell();
    for (int figure = 0; figure < counts.figures(); figure++) {
      if (counts.isHidden(figure) && !counts.isNobody(figure)) {
        long value = counts.value(figure);
        var group = counts.figure(figure).atoms();
        if (isSmallTrait(figure)) {
          wanted.add(new Proof(group, 0, k - 1L));
        } else if (!outAlready.contains(group)) {
          wanted.add(new Proof(group, value, value));
        }
      }
    }
    remainders.forEach(group -> wanted.add(remainder(group)));
    return wanted;
  }

  private boolean isProved(Proof proof) {
    return otherTruths.stream()
        .anyMatch(truth -> proof.holds(truth.people().sum(proof.group())) && agrees(truth));
  }

  /** Whether a reader could take these numbers of people for the truth. */
  private boolean agrees(Truth truth) {
    for (int figure = 0; figure < counts.figures(); figure++) {
      if (!counts.isHidden(figure) && truth.sizes().of(figure) != counts.value(figure)) {
        return false;
      }
    }
    return true;
  }

  private void keep(long[] people) {
    var byAtom = new Counted(people);
    otherTruths.add(
        new Truth(
            byAtom,
            new Counted(
                IntStream.range(0, counts.figures())
                    .mapToLong(figure -> byAtom.sum(counts.figure(figure).atoms()))
                    .toArray())));
  }

  /** Hides figures until there is proof; false when hiding does not help. */
  private boolean secure(Proof proof) {
    while (!isProved(proof)) {
      var shift = cheapest(proof);
      if (shift.isEmpty()) {
        return false;
      }
      boolean isNew = shift.get().touched().isEmpty();
      if (shift.get().touched().stream().anyMatch(figure -> !counts.isOpen(figure))) {
        if (proof.isOfMany()) {
          // It followed from earlier releases already, and tells of nobody that they are few.
          outAlready.add(proof.group());
          return true;
        }
        return false;
      }
      shift.get().touched().stream().forEach(counts::hide);
      if (shift.get().isWhole()) {
        keep(shift.get().people());
      } else if (isNew && !hideNext()) {
        return false;
      }
    }
    return true;
  }

  /** When no truth in whole numbers was found: hides the cheapest figure that is still shown. */
  private boolean hideNext() {
    var next =
        IntStream.range(0, counts.figures())
            .filter(figure -> !counts.isHidden(figure) && counts.isOpen(figure))
            .boxed()
            .min(Comparator.comparingDouble(counts::cost));
    next.ifPresent(counts::hide);
    return next.isPresent();
  }

  private Optional<CheapestShift.Shift> cheapest(Proof proof) {
    var programme = new CheapestShift(counts, proof.group());
    var up = upTo(proof, programme);
    if (proof.from() == 0 || up.filter(this::isProof).isPresent()) {
      return up;
    }
    var down = programme.downTo(proof.from() - 1, work);
    if (down.filter(this::isProof).isPresent()) {
      return down;
    }
    return up.isEmpty() || down.filter(d -> cost(d) < cost(up.get())).isPresent() ? down : up;
  }

  /** Of some size people can be whole where they cannot be at the nearest. */
  private Optional<CheapestShift.Shift> upTo(Proof proof, CheapestShift programme) {
    var nearest = programme.upTo(proof.to() + 1, work);
    for (int more = 2; more <= MOST_SIZES; more++) {
      if (nearest.filter(this::isFree).isEmpty() || nearest.filter(this::isProof).isPresent()) {
        return nearest;
      }
      var other = programme.upTo(proof.to() + more, work);
      if (other.filter(this::isProof).isPresent()) {
        return other;
      }
    }
    return nearest;
  }

  private boolean isProof(CheapestShift.Shift shift) {
    return isFree(shift) && shift.isWhole();
  }

  private boolean isFree(CheapestShift.Shift shift) {
    return shift.touched().isEmpty();
  }

  private double cost(CheapestShift.Shift shift) {
    return shift.touched().stream().mapToDouble(counts::cost).sum();
  }

  private void showWhatIsHiddenForNothing() {
    IntStream.range(0, counts.figures())
        .filter(figure -> counts.isHidden(figure) && !hiddenForItself[figure])
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(figure -> counts.figure(figure).width())
                .thenComparingLong(counts::value)
                .reversed())
        .forEach(
            figure -> {
              counts.show(figure);
              if (!wanted().stream().allMatch(this::isProvedAnew) || derived().isPresent()) {
                counts.hide(figure);
              }
            });
  }

  private boolean isProvedAnew(Proof proof) {
    if (isProved(proof)) {
      return true;
    }
    var shift = work.isUsedUp() ? Optional.<CheapestShift.Shift>empty() : cheapest(proof);
    shift.filter(s -> s.isWhole() && isFree(s)).ifPresent(free -> keep(free.people()));
    return shift.isPresent() && isProved(proof);
  }
}
