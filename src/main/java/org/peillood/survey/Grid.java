package org.peillood.survey;

import java.util.ArrayList;
import java.util.List;

/**
 * One sheet as somebody wrote it: lines of cells, the first of which names the columns. How large
 * it can grow is bounded, whatever the file says.
 *
 * @param name the sheet's name as written
 */
record Grid(String name, List<Line> lines) {

  /** What an .xls could hold; a form of this size is a register, not a questionnaire. */
  static final int MOST_ROWS = 65_536;

  static final int MOST_COLUMNS = 1_000;
  static final int MOST_CELLS = 500_000;
  static final int LONGEST_CELL = 100_000;
  static final int MOST_SHEETS = 200;

  /** What stands below so many empty rows does not belong to the form. */
  static final int LONGEST_GAP = 60;

  /**
   * One line.
   *
   * @param number its place in the sheet, from 1
   * @param at its line in a text file; 0 in a spreadsheet
   * @param cells from the first column on; empty where nothing stands
   */
  record Line(int number, int at, List<String> cells) {

    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }

  /** How much a whole file has held so far. */
  static final class Measure {
    private int cells;
    private int sheets;

    void cell(String text) throws Unreadable {
      if (++cells > MOST_CELLS) {
        throw new Unreadable(Fault.TOO_MANY_CELLS, MOST_CELLS);
      }
      if (text.length() > LONGEST_CELL) {
        throw new Unreadable(Fault.CELL_TOO_LONG, LONGEST_CELL);
      }
    }

    void sheet() throws Unreadable {
      if (++sheets > MOST_SHEETS) {
        throw new Unreadable(Fault.TOO_MANY_SHEETS, MOST_SHEETS);
      }
    }
  }

  /** A grid that is being filled, line after line. */
  static final class Builder {

    private final String name;
    private final Measure measure;
    private final List<Line> lines = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private int number;
    private int at;

    Builder(String name, Measure measure) throws Unreadable {
      this.name = name;
      this.measure = measure;
      measure.sheet();
    }

    /** Begins a line; lines come in their order. */
    void line(int newNumber, int newAt) throws Unreadable {
      finish();
      if (newNumber <= number) {
        throw new Unreadable(Fault.FILE_BROKEN);
      }
      number = newNumber;
      at = newAt;
    }

    /** Puts a text into a column, from 0, of the line that was begun. */
    void cell(int column, String text) throws Unreadable {
      if (text.isEmpty() || isOutside(column) || isAfterGap()) {
        return;
      }
      if (column >= MOST_COLUMNS) {
        throw new Unreadable(Fault.TOO_MANY_COLUMNS, name, MOST_COLUMNS);
      }
      measure.cell(text);
      while (cells.size() <= column) {
        cells.add("");
      }
      cells.set(column, text);
    }

    Grid grid() throws Unreadable {
      finish();
      return new Grid(name, List.copyOf(lines));
    }

    // Nobody reads what stands beyond the last named column.
    private boolean isOutside(int column) {
      return !lines.isEmpty()
          && lines.get(0).number() == 1
          && column >= lines.get(0).cells().size();
    }

    // Whoever tidies up far below a form leaves rows there; the reference converter stops too.
    private boolean isAfterGap() {
      return !lines.isEmpty() && number - lines.get(lines.size() - 1).number() > LONGEST_GAP + 1;
    }

    private void finish() throws Unreadable {
      if (!cells.isEmpty()) {
        if (lines.size() >= MOST_ROWS) {
          throw new Unreadable(Fault.TOO_MANY_ROWS, name, MOST_ROWS);
        }
        lines.add(new Line(number, at, List.copyOf(cells)));
        cells.clear();
      }
    }
  }
}
