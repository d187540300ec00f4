package org.peillood.segment;

import java.util.List;

/**
 * A table of counts.
 *
 * @param slug what it is called in addresses and language files
 * @param columns what stands above the counts
 */
public record CountTable(String slug, List<String> columns, List<Line> lines) {

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

  public CountTable {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
  }
}
