package org.peillood.export;

import java.io.IOException;

/** A file of microdata that is being written, a row after another. */
interface DataFile {

  void write(Row row) throws IOException;

  /** Ends the file; the stream under it stays open. */
  void end() throws IOException;
}
