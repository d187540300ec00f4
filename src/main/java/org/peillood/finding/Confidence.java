package org.peillood.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.peillood.analysis.Figure.Sounding;
import org.peillood.analysis.Figure.Unit;

/**
 * How sure a finding is: as a rule proposes it, and as a person chose it where that differs.
 *
 * @param doubts what made the rule propose no more than it does
 * @param chosen by a person; empty where the proposal stands
 * @param reason why a person chose otherwise
 */
public record Confidence(
    Level proposed, List<Doubt> doubts, Optional<Level> chosen, String reason) {

  /** The longest reason that the store takes, in characters. */
  static final int LONGEST_REASON = 1000;

  private static final long SMALL = 100;
  private static final long VERY_SMALL = 30;
  private static final double WIDE = 0.1; // half an interval, as a share
  private static final int MANY_DOUBTS = 3;

  public Confidence {
    doubts = List.copyOf(doubts);
  }

  /** How sure. */
  public enum Level {
    HIGH,
    MEDIUM,
    LOW;

    /** As forms, language files and programs call it. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Why a finding is less than certain. */
  public enum Doubt {
    /** A figure left the interval that was given with it, or is not there any more. */
    MOVED,
    /** A figure rests on fewer than thirty people. */
    VERY_FEW,
    /** A figure rests on fewer than a hundred people. */
    FEW,
    /** An interval reaches more than ten points to each side. */
    WIDE,
    /** A figure has no interval. */
    NO_INTERVAL,
    /** Something under it says otherwise. */
    COUNTERED,
    /** All evidence that bears it is of one kind. */
    ONE_KIND;

    /** As language files and programs call it. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** How sure it is: what a person chose, else what the rule proposes. */
  public Level level() {
    return chosen.orElse(proposed);
  }

  static Confidence of(Line line) {
    var doubts = doubts(line);
    return new Confidence(
        proposed(doubts), doubts, line.finding().chosenConfidence(), line.finding().sureBecause());
  }

  private static Level proposed(List<Doubt> doubts) {
    if (doubts.contains(Doubt.MOVED)
        || doubts.contains(Doubt.VERY_FEW)
        || doubts.size() >= MANY_DOUBTS) {
      return Level.LOW;
    }
    return doubts.isEmpty() ? Level.HIGH : Level.MEDIUM;
  }

  private static List<Doubt> doubts(Line line) {
    var bearing =
        line.drifts().stream().filter(d -> d.evidence().part() == EvidencePart.SUPPORTS).toList();
    var soundings =
        bearing.stream()
            .flatMap(
                drift ->
                    drift.frozen() instanceof Sounding sounding
                        ? Optional.of(sounding).stream()
                        : Optional.<Sounding>empty().stream())
            .toList();
    var doubts = new ArrayList<Doubt>();
    if (bearing.stream().anyMatch(drift -> line.drifted().contains(drift))) {
      doubts.add(Doubt.MOVED);
    }
    if (soundings.stream().anyMatch(sounding -> sounding.n() < VERY_SMALL)) {
      doubts.add(Doubt.VERY_FEW);
    } else if (soundings.stream().anyMatch(sounding -> sounding.n() < SMALL)) {
      doubts.add(Doubt.FEW);
    }
    if (soundings.stream().anyMatch(Confidence::isWide)) {
      doubts.add(Doubt.WIDE);
    }
    if (soundings.size() < bearing.size()) {
      doubts.add(Doubt.NO_INTERVAL);
    }
    if (line.finding().counters() > 0) {
      doubts.add(Doubt.COUNTERED);
    }
    if (line.finding().kindsThatBear() < 2) {
      doubts.add(Doubt.ONE_KIND);
    }
    return doubts;
  }

  private static boolean isWide(Sounding sounding) {
    return sounding.unit() == Unit.SHARE && (sounding.high() - sounding.low()) / 2 > WIDE;
  }
}
