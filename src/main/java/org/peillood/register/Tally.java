package org.peillood.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.peillood.register.CountRule.Measure;

/**
 * What comes of counting entries by a rule.
 *
 * @param counted how many there are; those that we attended, where a rate is asked
 * @param substitutes how many of these somebody else attended for us
 * @param held how many were held, whether we were there or not: the denominator of a rate
 * @param unknown series of which nobody knows how many there were; they are in no number
 * @param latest the latest known day among what is counted
 */
public record Tally(
    CountRule rule,
    int counted,
    int substitutes,
    int held,
    int unknown,
    Optional<LocalDate> latest) {

  private static final String SUBSTITUTE = "substitute";
  private static final Set<String> TOOK_PLACE = Set.of("held", SUBSTITUTE, "excused");
  private static final Set<String> ATTENDED = Set.of("held", SUBSTITUTE);
  private static final int DIGITS = 4;

  /** Counts; an entry that stands for several counts as many times. */
  static Tally of(CountRule rule, List<RegisterEntry> entries) {
    var words = rule.titleHas().toLowerCase(Locale.ROOT);
    var meant =
        entries.stream()
            .filter(entry -> entry.register() == rule.register())
            .filter(entry -> entry.title().toLowerCase(Locale.ROOT).contains(words))
            .toList();
    boolean isRate = rule.measure() == Measure.RATE;
    Predicate<RegisterEntry> counts =
        entry -> (isRate ? ATTENDED : rule.states()).contains(entry.state());
    var counted = meant.stream().filter(counts).toList();
    return new Tally(
        rule,
        sum(counted),
        sum(counted.stream().filter(entry -> entry.state().equals(SUBSTITUTE)).toList()),
        sum(meant.stream().filter(entry -> TOOK_PLACE.contains(entry.state())).toList()),
        (int) counted.stream().filter(entry -> entry.count().isEmpty()).count(),
        counted.stream().flatMap(entry -> entry.day().stream()).max(Comparator.naturalOrder()));
  }

  private static int sum(List<RegisterEntry> entries) {
    return entries.stream().map(RegisterEntry::count).mapToInt(count -> count.orElse(0)).sum();
  }

  public boolean isRate() {
    return rule.measure() == Measure.RATE;
  }

  /**
   * How often we were there, in per cents; empty when nothing was held: that is neither 0 nor 100.
   */
  public OptionalInt percentage() {
    return held == 0
        ? OptionalInt.empty()
        : OptionalInt.of(
            BigDecimal.valueOf(counted)
                .divide(BigDecimal.valueOf(held), DIGITS, RoundingMode.HALF_UP)
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .intValue());
  }
}
