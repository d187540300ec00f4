package org.peillood.finding;

import java.util.Optional;
import org.peillood.analysis.Figure;
import org.peillood.analysis.Figure.Sounding;
import org.peillood.analysis.ResultTable.Row;
import org.peillood.analysis.ResultTable.Standing;
import org.peillood.analysis.TabulationResult;

/**
 * A cited figure as it was, beside the same figure now.
 *
 * @param live the result of the same tabulation now; empty when it can no longer be run, because
 *     the survey or the item is not there any more
 */
public record Drift(Evidence evidence, Optional<TabulationResult> live) {

  /** How the figure now stands to the figure that was cited. */
  public enum Verdict {
    /** The same figure with the same base. */
    UNCHANGED,
    /** The estimate now lies within the interval of then. */
    WITHIN,
    /** The estimate now lies outside the interval of then: the claim must be read again. */
    OUTSIDE,
    /** One of both has no interval, so that nothing can be said. */
    NO_INTERVAL,
    /** It may not be shown now. */
    SUPPRESSED,
    /** It can no longer be computed. */
    GONE
  }

  /** The figure that was cited. */
  public Figure frozen() {
    return evidence.row().figure();
  }

  /** The figure now; empty when there is none. */
  public Optional<Figure> now() {
    return live.flatMap(this::now);
  }

  private Optional<Figure> now(TabulationResult result) {
    return evidence
        .cited()
        .row(result)
        .map(Row::figure)
        .or(
            () ->
                evidence
                    .cited()
                    .table(result)
                    .filter(table -> table.standing() == Standing.WITHHELD)
                    .map(table -> new Figure.Suppressed()));
  }

  /** The words of the cited row, in the language of the live result where there is one. */
  public String label() {
    return live.flatMap(evidence.cited()::row).orElseGet(evidence::row).label();
  }

  /** The words for the wave of the cited table, in the same language as {@link #label()}. */
  public String wave() {
    return live.flatMap(evidence.cited()::table).orElseGet(evidence::table).waveTitle();
  }

  /**
   * How the two stand to each other. It is no test: both come mostly from the same people. It tells
   * whether a reader who was given the interval of then has been told enough.
   */
  public Verdict verdict() {
    return now().map(figure -> verdict(frozen(), figure)).orElse(Verdict.GONE);
  }

  /** How a figure of now stands to the same figure of then. */
  public static Verdict verdict(Figure then, Figure now) {
    if (!now.isShown()) {
      return Verdict.SUPPRESSED;
    }
    if (then.equals(now)) {
      return Verdict.UNCHANGED;
    }
    if (then instanceof Sounding frozen
        && now instanceof Sounding sounding
        && frozen.unit() == sounding.unit()) {
      return frozen.low() <= sounding.value() && sounding.value() <= frozen.high()
          ? Verdict.WITHIN
          : Verdict.OUTSIDE;
    }
    return Verdict.NO_INTERVAL;
  }

  /** The size of the base then and now. */
  public record Bases(long then, long now) {}

  /** How the base has grown or shrunk, where both are known and differ. */
  public Optional<Bases> bases() {
    return now()
        .flatMap(
            figure ->
                frozen() instanceof Sounding then
                        && figure instanceof Sounding sounding
                        && then.n() != sounding.n()
                    ? Optional.of(new Bases(then.n(), sounding.n()))
                    : Optional.empty());
  }

  /** The two drawn above each other, where both have an interval. */
  public Optional<DriftPicture> picture() {
    return now().flatMap(figure -> picture(frozen(), figure));
  }

  private static Optional<DriftPicture> picture(Figure then, Figure now) {
    return then instanceof Sounding frozen
            && now instanceof Sounding sounding
            && frozen.unit() == sounding.unit()
        ? Optional.of(DriftPicture.of(frozen, sounding))
        : Optional.empty();
  }
}
