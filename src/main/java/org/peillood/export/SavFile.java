package org.peillood.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.peillood.export.SavColumns.Column;

/**
 * Microdata as a system file of SPSS ({@code .sav}), in UTF-8 and with compressed rows. No library
 * writes this format; its description is the appendix "System File Format" of the PSPP Developers
 * Guide.
 */
final class SavFile implements DataFile {

  private static final int BUFFER = 1 << 16;
  // After each 255 octets of a very long text comes one that nobody reads.
  private static final int HELD_BY_SEGMENT = 255;
  private static final int TAKEN_BY_SEGMENT = 256;

  private final OutputStream out;
  private final List<Column> columns;
  private final SavRows rows;
  private final byte[] text;

  /**
   * Begins a file.
   *
   * @param widths for each variable how many octets its longest text has
   */
  SavFile(Codebook codebook, int[] widths, OutputStream out) throws IOException {
    this.out = new BufferedOutputStream(out, BUFFER);
    var all = new SavColumns(codebook.variables(), widths);
    this.columns = all.all();
    this.rows = new SavRows(this.out);
    this.text = new byte[columns.stream().mapToInt(Column::octets).max().orElse(0)];
    new SavDictionary(codebook, all, this.out).write();
  }

  @Override
  public void write(Row row) throws IOException {
    for (int i = 0; i < columns.size(); i++) {
      var column = columns.get(i);
      if (column.isText()) {
        write(column, row.text(i));
      } else {
        rows.number(row.number(i));
      }
    }
  }

  private void write(Column column, String value) throws IOException {
    int size = column.octets();
    Arrays.fill(text, 0, size, (byte) ' ');
    var octets = Utf8.atMost(column.width(), value);
    int to = 0;
    for (int from = 0; from < octets.length; from += HELD_BY_SEGMENT) {
      System.arraycopy(octets, from, text, to, Math.min(HELD_BY_SEGMENT, octets.length - from));
      to += TAKEN_BY_SEGMENT;
    }
    rows.octets(text, size);
  }

  @Override
  public void end() throws IOException {
    rows.end();
    out.flush();
  }
}
