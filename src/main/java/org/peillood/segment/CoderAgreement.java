package org.peillood.segment;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.peillood.statistics.CategoricalColumn;
import org.peillood.statistics.CohenKappa;
import org.peillood.statistics.KrippendorffAlpha;
import org.peillood.statistics.PercentAgreement;
import org.peillood.statistics.Ratings;
import org.peillood.transcript.Span;

/**
 * How far coders agree on a transcript. Every coder has judged every unit: a unit that touches none
 * of their segments is one to which they gave no code.
 *
 * @param units how many there are
 * @param same to how many of them all coders gave exactly the same codes
 * @param overall over all pairs of a unit and a code that anybody gave
 * @param codes by mark
 */
public record CoderAgreement(
    CodingUnit unit,
    List<String> coders,
    long units,
    long same,
    Measures overall,
    Map<String, Measures> codes) {

  // Past this many ratings the overall measures of single characters would take too much memory.
  private static final long MOST_RATINGS = 8_000_000;
  private static final String YES = "yes";
  private static final String NO = "no";

  /**
   * How far coders agree, three ways; each absent where it is not defined.
   *
   * @param percent the share of units on which all agree, from 0 to 1
   * @param kappa Cohen's, of exactly two coders
   * @param alpha Krippendorff's
   */
  public record Measures(Optional<Double> percent, Optional<Double> kappa, Optional<Double> alpha) {

    static final Measures NONE = new Measures(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Compares coders.
   *
   * @param segments what they gave; what was settled, and words that changed, are left out
   * @param coders whose judgement is compared
   */
  static CoderAgreement of(
      SpokenText text, Collection<Segment> segments, Set<String> coders, CodingUnit unit) {
    var units = unit.of(text);
    var given = new TreeMap<String, Map<String, BitSet>>();
    for (var segment : segments) {
      if (!segment.isSettled() && !segment.isFlagged() && coders.contains(segment.coder())) {
        var bits =
            given
                .computeIfAbsent(segment.code(), code -> new HashMap<>())
                .computeIfAbsent(segment.coder(), coder -> new BitSet(units.size()));
        tick(bits, units, segment.span());
      }
    }
    var names = List.copyOf(new TreeSet<>(coders));
    var differing = new BitSet(units.size());
    var codes = new TreeMap<String, Measures>();
    given.forEach(
        (code, byCoder) -> {
          var first = byCoder.getOrDefault(names.get(0), new BitSet());
          for (var name : names) {
            var other = (BitSet) byCoder.getOrDefault(name, new BitSet()).clone();
            other.xor(first);
            differing.or(other);
          }
          codes.put(code, measures(ratings(names, units.size(), List.of(byCoder))));
        });
    long all = (long) units.size() * given.size() * names.size();
    var overall =
        given.isEmpty() || all > MOST_RATINGS
            ? Measures.NONE
            : measures(ratings(names, units.size(), List.copyOf(given.values())));
    return new CoderAgreement(
        unit, names, units.size(), units.size() - differing.cardinality(), overall, codes);
  }

  /** The share of units to which all gave exactly the same codes; absent without units. */
  public Optional<Double> sameShare() {
    return units == 0 ? Optional.empty() : Optional.of((double) same / units);
  }

  private static void tick(BitSet bits, List<Span> units, Span span) {
    int low = 0;
    int high = units.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (units.get(middle).end() <= span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low; i < units.size() && units.get(i).start() < span.end(); i++) {
      bits.set(i);
    }
  }

  private static Ratings ratings(List<String> names, int units, List<Map<String, BitSet>> codes) {
    return Ratings.of(
        names.stream()
            .map(
                name -> {
                  var column = CategoricalColumn.builder(name, List.of(NO, YES));
                  for (var code : codes) {
                    var bits = code.getOrDefault(name, new BitSet());
                    for (int i = 0; i < units; i++) {
                      column.append(bits.get(i) ? YES : NO);
                    }
                  }
                  return column.view();
                })
            .toList());
  }

  private static Measures measures(Ratings ratings) {
    Optional<Double> none = Optional.empty();
    return new Measures(
        PercentAgreement.of(ratings).estimate().fold(e -> Optional.of(e.value()), why -> none),
        ratings.coders() == 2
            ? CohenKappa.of(ratings)
                .figures()
                .kappa()
                .fold(estimate -> Optional.of(estimate.value()), why -> none)
            : none,
        KrippendorffAlpha.of(ratings).figures().alpha().fold(Optional::of, why -> none));
  }
}
