package org.peillood.segment;

import java.util.List;

/**
 * A table of counts.
 *
 * @param slug what it is called in addresses and language files
 * @param columns what stands above the counts
 * @param legend what short heads of columns mean; empty where heads say it
 */
public record CountTable(String slug, List<String> columns, List<Line> lines, List<Legend> legend) {

  private static final List<String> DRAWN = List.of("by-group", "by-trait", "by-question");

  /**
   * A line of counts.
   *
   * @param cells as they are shown; a count, or the sign for one that is withheld
   */
  public record Line(String head, String name, List<String> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /**
   * What the head of a column means.
   *
   * @param address where more of it stands
   */
  public record Legend(String sign, String words, String address) {}

  public CountTable {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
    legend = List.copyOf(legend);
  }

  CountTable(String slug, List<String> columns, List<Line> lines) {
    this(slug, columns, lines, List.of());
  }

  /** Whether each count is drawn as a bar too. */
  public boolean isDrawn() {
    return DRAWN.contains(slug) && most() > 0;
  }

  /** The greatest count, to which bars are drawn. */
  public int most() {
    return lines.stream()
        .flatMap(line -> line.cells().stream())
        .mapToInt(CountTable::count)
        .max()
        .orElse(0);
  }

  /** How long the bar of a count is, from 0 to 100 for the greatest. */
  public long bar(String cell) {
    return most() == 0 ? 0 : Math.round(100.0 * count(cell) / most());
  }

  private static int count(String cell) {
    return cell.matches("\\d{1,9}") ? Integer.parseInt(cell) : 0;
  }
}
