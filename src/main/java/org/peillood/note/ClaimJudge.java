package org.peillood.note;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.peillood.analysis.Figure;
import org.peillood.note.Claim.Caution;
import org.peillood.note.Claim.State;
import org.peillood.note.TextNumber.Kind;

/**
 * Holds the numbers of a text against the statistics of its note. What it says is a proposal until
 * a person confirms on which figure a number stands; from then on the number is held against that
 * figure alone.
 */
final class ClaimJudge {

  private static final int FEWEST_FOR_SHARES = 30;
  // One word in common happens by chance.
  private static final int ABOUT_THE_SAME = 2;
  // A small count agrees with some figure by chance.
  private static final int TELLING_COUNT = 30;

  private final List<Statistic> statistics;
  private final List<Set<String>> stems;
  private final int smallest;

  /**
   * A judge for one note.
   *
   * @param statistics on which its numbers can stand
   * @param smallest how many people a count has at least where no survey says otherwise
   */
  ClaimJudge(List<Statistic> statistics, int smallest) {
    this.statistics = List.copyOf(statistics);
    this.stems = statistics.stream().map(Statistic::stems).toList();
    this.smallest = smallest;
  }

  /** All numbers of a text, judged. */
  List<Claim> judge(List<TextNumber> numbers, Anchors anchors) {
    var claims = new ArrayList<Claim>();
    for (var number : numbers) {
      claims.add(judge(claims.size() + 1, number, anchors, numbers));
    }
    return List.copyOf(claims);
  }

  private Claim judge(int place, TextNumber number, Anchors anchors, List<TextNumber> all) {
    var decision = anchors.holding(number).filter(d -> d.verdict() != NumberDecision.Verdict.OPEN);
    var remembered = anchors.remembered(number);
    var held =
        decision.isPresent()
            ? decided(number, decision.get())
            : remembered
                .flatMap(this::of)
                .map(s -> against(number, s))
                .orElseGet(() -> likeliest(number));
    var cautions = EnumSet.noneOf(Caution.class);
    if (held.onlyNumber()) {
      cautions.add(Caution.ONLY_THE_NUMBER);
    }
    if (remembered.isPresent() && decision.isEmpty()) {
      cautions.add(Caution.CHANGED_SENTENCE);
    }
    if (held.state() != State.NO_CLAIM) {
      cautions.addAll(cautions(number, held.statistic(), all));
    }
    var others =
        ranked(number).stream()
            .map(Ranked::statistic)
            .filter(each -> held.statistic().filter(each::equals).isEmpty())
            .toList();
    return new Claim(
        place,
        number,
        held.state(),
        held.statistic(),
        held.today(),
        Set.copyOf(cautions),
        anchors.holding(number),
        remembered,
        others);
  }

  private record Held(
      State state, Optional<Statistic> statistic, boolean today, boolean onlyNumber) {}

  private record Ranked(Statistic statistic, Agreement then, Agreement now, int shared) {
    boolean agrees() {
      return then.agrees() || now.agrees();
    }

    boolean isComparable() {
      return then != Agreement.INCOMPARABLE;
    }
  }

  private Optional<Statistic> of(NumberDecision decision) {
    var id = decision.statistic().map(Object::toString).orElse("");
    return statistics.stream().filter(each -> each.key().equals(id)).findFirst();
  }

  private Held decided(TextNumber number, NumberDecision decision) {
    if (decision.verdict() == NumberDecision.Verdict.NO_CLAIM) {
      return new Held(State.NO_CLAIM, Optional.empty(), false, false);
    }
    return of(decision)
        .map(statistic -> against(number, statistic))
        .orElse(new Held(State.UNSOURCED, Optional.empty(), false, false));
  }

  /** The number against one figure. */
  private static Held against(TextNumber number, Statistic statistic) {
    var then = Agreement.of(number, statistic.figure(), statistic.table());
    var now = now(number, statistic);
    if (then.agrees()) {
      boolean moved = statistic.hasMoved() && !now.agrees();
      var state = moved ? State.DRIFTED : then == Agreement.EXACT ? State.MATCHES : State.ROUNDED;
      return new Held(state, Optional.of(statistic), false, false);
    }
    if (now.agrees()) {
      return new Held(
          now == Agreement.EXACT ? State.MATCHES : State.ROUNDED,
          Optional.of(statistic),
          true,
          false);
    }
    return new Held(State.DIFFERS, Optional.of(statistic), false, false);
  }

  private static Agreement now(TextNumber number, Statistic statistic) {
    return statistic
        .now()
        .flatMap(
            figure ->
                statistic
                    .live()
                    .flatMap(statistic.cited()::table)
                    .map(table -> Agreement.of(number, figure, table)))
        .orElse(Agreement.INCOMPARABLE);
  }

  private Held likeliest(TextNumber number) {
    var ranked = ranked(number);
    var agreeing = ranked.stream().filter(Ranked::agrees).findFirst();
    var meant =
        ranked.stream()
            .filter(Ranked::isComparable)
            .filter(each -> each.shared() >= ABOUT_THE_SAME)
            .max(Comparator.comparing(Ranked::shared));
    if (agreeing.isPresent() && agreeing.get().shared() > 0) {
      return against(number, agreeing.get().statistic());
    }
    if (meant.isPresent()) {
      return against(number, meant.get().statistic());
    }
    if (agreeing.isPresent() && isTelling(number)) {
      var held = against(number, agreeing.get().statistic());
      return new Held(held.state(), held.statistic(), held.today(), true);
    }
    return new Held(State.UNSOURCED, Optional.empty(), false, false);
  }

  private static boolean isTelling(TextNumber number) {
    return switch (number.kind()) {
      case PERCENT, RANGE, BASE -> true;
      case COUNT -> number.low() >= TELLING_COUNT;
      case VALUE -> number.step() < 1;
      case RATIO -> number.step() < 1;
    };
  }

  /** All figures of the number's kind: those that agree first, then by words in common. */
  private List<Ranked> ranked(TextNumber number) {
    var words = Stems.of(number.sentence().text());
    var ranked = new ArrayList<Ranked>();
    for (int i = 0; i < statistics.size(); i++) {
      var statistic = statistics.get(i);
      ranked.add(
          new Ranked(
              statistic,
              Agreement.of(number, statistic.figure(), statistic.table()),
              now(number, statistic),
              Stems.shared(words, stems.get(i))));
    }
    ranked.sort(
        Comparator.comparing((Ranked each) -> each.agrees() ? 0 : each.isComparable() ? 1 : 2)
            .thenComparing(each -> -each.shared())
            .thenComparing(each -> each.then() == Agreement.EXACT ? 0 : 1));
    return ranked;
  }

  private Set<Caution> cautions(
      TextNumber number, Optional<Statistic> statistic, List<TextNumber> all) {
    var cautions = new HashSet<Caution>();
    int cell = statistic.map(Statistic::smallest).orElse(smallest);
    if (number.kind().isShare()) {
      boolean onFew =
          statistic.map(Statistic::figure).filter(ClaimJudge::isOnFew).isPresent()
              || all.stream()
                  .filter(other -> other.sentence().equals(number.sentence()))
                  .anyMatch(o -> o.kind() == Kind.BASE && o.low() < FEWEST_FOR_SHARES);
      if (onFew) {
        cautions.add(Caution.SMALL_BASE);
      }
      long people =
          statistic.map(each -> Figure.count(each.figure()).orElse(cell)).orElse((long) cell);
      if (people < cell) {
        cautions.add(Caution.SMALL_CELL);
      }
    } else if (number.kind() != Kind.VALUE && number.low() > 0 && number.low() < cell) {
      cautions.add(Caution.SMALL_CELL);
    }
    return cautions;
  }

  private static boolean isOnFew(Figure figure) {
    return (figure instanceof Figure.Counted counted && counted.n() < FEWEST_FOR_SHARES)
        || (figure instanceof Figure.Sounding sounding && sounding.n() < FEWEST_FOR_SHARES);
  }
}
