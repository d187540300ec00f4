package org.peillood.export;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that belong together, in one. */
final class Bundle {

  private static final int BUFFER = 1 << 16;
  // More effort took about a quarter of the time of a table of 100,000 lines.
  private static final int EFFORT = 3;

  private final LocalDate made;
  private final ZipOutputStream zip;

  Bundle(LocalDate made, OutputStream out) {
    this.made = made;
    this.zip = new ZipOutputStream(new BufferedOutputStream(out, BUFFER));
    zip.setLevel(EFFORT);
  }

  /** Begins a file; the one before it ends. Closing the stream ends nothing. */
  OutputStream begin(String name) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(made.atStartOfDay());
    zip.putNextEntry(entry);
    return new StaysOpen(zip);
  }

  /** Adds a file that holds a text. */
  void add(String name, String text) throws IOException {
    begin(name).write(Utf8.of(text));
  }

  void end() throws IOException {
    zip.finish();
    zip.flush();
  }

  private static final class StaysOpen extends FilterOutputStream {
    StaysOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] octets, int from, int count) throws IOException {
      out.write(octets, from, count);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
