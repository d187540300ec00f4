package org.peillood.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.peillood.analysis.ResultTable.Bases;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.ResultTable.Standing;

/**
 * The figures of one item, or of one score, over the waves that asked it, oldest first, with what
 * broke between two waves, and where nothing did, whether they demonstrably differ. Each figure is
 * the one that the result of its wave publishes, suppressed where that is; tests are worked out
 * from these figures only, so a trend tells nothing that its waves do not tell.
 *
 * @param tabulation what was run for each wave; it names no wave
 * @param items as in {@link ResultTable}
 * @param title the question above a matrix, or else the wording, as the latest wave has it
 * @param wording the wording of the latest wave
 * @param passages between each two consecutive waves
 * @param lines one for each figure
 * @param panel whether some people may be in several waves
 */
public record Trend(
    Tabulation tabulation,
    String surveyName,
    boolean synthetic,
    LocalDate calculatedOn,
    List<String> methods,
    List<String> items,
    String title,
    String wording,
    List<Point> waves,
    List<Passage> passages,
    List<Line> lines,
    boolean panel) {

  public Trend {
    methods = List.copyOf(methods);
    items = List.copyOf(items);
    waves = List.copyOf(waves);
    passages = List.copyOf(passages);
    lines = List.copyOf(lines);
  }

  /** A wave. */
  public record Point(String wave, String title, LocalDate opens, Standing standing, Bases bases) {}

  /** What is not the same in two consecutive waves. */
  public record Passage(List<SeriesBreak> breaks) {
    public Passage {
      breaks = List.copyOf(breaks);
    }

    /** Whether a line may be drawn, and a difference tested. */
    public boolean isOpen() {
      return breaks.stream().noneMatch(SeriesBreak::stops);
    }
  }

  /**
   * One figure over the waves.
   *
   * @param figures one for each wave; absent where the wave has no such figure
   * @param changes one for each passage; absent where nothing could be tested
   */
  public record Line(
      Kind kind,
      String code,
      String label,
      List<Optional<Figure>> figures,
      List<Optional<Difference>> changes) {
    public Line {
      figures = List.copyOf(figures);
      changes = List.copyOf(changes);
    }
  }

  /** What a test says of a wave and the one before it. */
  public enum Verdict {
    HIGHER,
    LOWER,
    /** No difference that chance could not make. */
    NOT_DEMONSTRABLE
  }

  /**
   * The outcome of a test.
   *
   * @param value the later figure minus the earlier, in {@code unit}
   * @param low lower bound of its interval, for this comparison alone
   * @param high upper bound
   * @param p adjusted by Holm for all comparisons of the trend
   */
  public record Difference(
      Verdict verdict, double value, double low, double high, double p, Figure.Unit unit) {}

  /** The name of the item, or the names of the items of a score. */
  public String name() {
    return String.join(", ", items);
  }

  /** How many tests were made. */
  public long tests() {
    return lines.stream()
        .flatMap(line -> line.changes().stream())
        .flatMap(Optional::stream)
        .count();
  }
}
