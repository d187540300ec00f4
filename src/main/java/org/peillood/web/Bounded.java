package org.peillood.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that is refused (TOO_LARGE) past a number of bytes. */
public final class Bounded extends FilterInputStream {

  private long left;

  /** At most this many bytes of the content can be read. */
  public Bounded(InputStream content, long most) {
    super(content);
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int bytes) {
    left -= bytes;
    if (left < 0) {
      throw ProblemType.TOO_LARGE.because();
    }
  }
}
