package org.peillood.openrosa;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.peillood.web.Multipart;
import org.peillood.web.ProblemType;

/**
 * One sending as it arrived: the filled-in form and files that belong to it. The files lie in a
 * temporary folder until the envelope is closed.
 */
final class Envelope implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Envelope.class.getName());
  private static final String FORM = "xml_submission_file";
  private static final int LARGEST_FORM = 5 << 20;
  private static final int MOST_FILES = 200;
  private static final int LONGEST_NAME = 255;

  /** A file that came along. */
  record Enclosed(String name, String type, Path content) {}

  private final List<Enclosed> files = new ArrayList<>();
  private Optional<Instance> instance = Optional.empty();

  private Envelope() {}

  /**
   * Reads a whole body.
   *
   * @throws Unreadable when it is no submission
   * @throws org.peillood.web.Problem TOO_LARGE when the form in it is over 5 MiB
   */
  static Envelope read(InputStream body, String contentType) throws IOException {
    var envelope = new Envelope();
    try {
      envelope.fill(new Multipart(body, contentType));
      return envelope;
    } catch (Multipart.Malformed e) {
      envelope.close();
      throw new Unreadable("no-multipart", e);
    } catch (IOException | RuntimeException e) {
      envelope.close();
      throw e;
    }
  }

  Instance instance() {
    return instance.orElseThrow(() -> new Unreadable("no-form"));
  }

  List<Enclosed> files() {
    return List.copyOf(files);
  }

  private void fill(Multipart parts) throws IOException {
    for (var part = parts.next(); part.isPresent(); part = parts.next()) {
      if (part.get().name().equals(FORM)) {
        if (instance.isPresent()) {
          throw new Unreadable("two-forms");
        }
        var bytes = new Bytes();
        parts.copyTo(bytes);
        instance = Optional.of(InstanceReader.read(bytes.toByteArray()));
      } else if (part.get().name().startsWith("*")) {
        // Only says that more sendings follow; each of them is complete in itself.
        parts.copyTo(OutputStream.nullOutputStream());
      } else {
        keep(part.get(), parts);
      }
    }
    instance();
  }

  private void keep(Multipart.Part part, Multipart parts) throws IOException {
    if (files.size() == MOST_FILES) {
      throw new Unreadable("many-files");
    }
    var file = Files.createTempFile("peillood-attachment", ".part");
    var name = part.fileName().isBlank() ? part.name() : part.fileName();
    files.add(
        new Enclosed(name.substring(0, Math.min(name.length(), LONGEST_NAME)), part.type(), file));
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      parts.copyTo(out);
    }
  }

  @Override
  public void close() {
    for (var enclosed : files) {
      try {
        Files.deleteIfExists(enclosed.content());
      } catch (IOException e) {
        LOG.log(Level.WARNING, "a temporary file could not be removed", e);
      }
    }
  }

  private static final class Bytes extends ByteArrayOutputStream {
    @Override
    public synchronized void write(int octet) {
      check(1);
      super.write(octet);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
      check(length);
      super.write(bytes, from, length);
    }

    private void check(int more) {
      if (count + more > LARGEST_FORM) {
        throw ProblemType.TOO_LARGE.because();
      }
    }
  }
}
