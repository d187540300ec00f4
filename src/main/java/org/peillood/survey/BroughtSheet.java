package org.peillood.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/**
 * The only sheet of a workbook that somebody brought, which is no form. It is read as forms are:
 * with bounds on what it unpacks to, and without anything from elsewhere.
 *
 * @param lines its lines that hold something
 * @param problems why it cannot be read; then it has no lines
 */
public record BroughtSheet(List<Line> lines, List<DefinitionProblem> problems) {

  public BroughtSheet {
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
  }

  /**
   * One line.
   *
   * @param number its place in the sheet, from 1
   * @param cells from the first column on
   */
  public record Line(int number, List<String> cells) {
    public Line {
      cells = List.copyOf(cells);
    }

    /** What stands in a column, from 0; empty for nothing. */
    public String cell(int column) {
      return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }
  }

  /**
   * Reads a workbook ({@code .xlsx} or {@code .xls}).
   *
   * @throws UncheckedIOException when the disk fails
   */
  public static BroughtSheet read(byte[] workbook) {
    var problems = new Problems("");
    try {
      var file = Files.createTempFile("peillood-sheet", ".xlsx");
      try {
        Files.write(file, workbook);
        var grids = WorkbookReader.grids(file);
        var lines = grids.size() == 1 ? grids.get(0).lines() : List.<Grid.Line>of();
        return new BroughtSheet(
            lines.stream().map(line -> new Line(line.number(), line.cells())).toList(), List.of());
      } catch (Unreadable e) {
        e.tell(problems);
        return new BroughtSheet(List.of(), problems.all());
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read a workbook that was brought", e);
    }
  }
}
