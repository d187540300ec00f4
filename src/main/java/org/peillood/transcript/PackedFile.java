package org.peillood.transcript;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;

/**
 * The parts of a document, which is a packed file. It is unpacked once with limits, before any
 * other program looks at it, so that a small file cannot become a giant one.
 */
public final class PackedFile {

  private static final int MOST_PARTS = 2_000;
  private static final int MEGABYTE = 1_000_000;
  private static final int LARGEST_XML = 50 * MEGABYTE;
  private static final int LARGEST = 150 * MEGABYTE;
  // Marked-up words pack to a tenth or twentieth; a file that is made to burst packs to a
  // thousandth.
  private static final int TIMES_LARGER = 100;

  private final Map<String, byte[]> parts = new HashMap<>();

  private PackedFile() {}

  /**
   * Unpacks a file.
   *
   * @param kept the names of the parts to keep; the others are only measured
   * @throws TranscriptRefused when it is no packed file, or unpacks too large
   */
  public static PackedFile unpack(byte[] content, Set<String> kept) {
    if (!Decoded.startsWith(content, "504b")) {
      throw new TranscriptRefused(
          0,
          Decoded.startsWith(content, "d0cf11e0")
              ? "transcript.fault.old-or-locked"
              : "transcript.fault.not-document");
    }
    var file = new PackedFile();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      file.read(zip, content.length, kept);
    } catch (IOException | IllegalArgumentException e) {
      throw new TranscriptRefused(0, "transcript.fault.broken-document");
    }
    return file;
  }

  /** The content of a part that was kept. */
  public Optional<byte[]> part(String name) {
    return Optional.ofNullable(parts.get(name));
  }

  private void read(ZipInputStream zip, int packed, Set<String> kept) throws IOException {
    var left = Math.min(LARGEST, MEGABYTE + (long) packed * TIMES_LARGER);
    int count = 0;
    for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      long most = entry.getName().endsWith(".xml") ? Math.min(left, LARGEST_XML) : left;
      if (++count > MOST_PARTS) {
        throw new TranscriptRefused(0, "transcript.fault.bursts");
      }
      left -=
          kept.contains(entry.getName()) ? keep(entry.getName(), zip, most) : measure(zip, most);
    }
    if (count == 0) {
      throw new TranscriptRefused(0, "transcript.fault.broken-document");
    }
  }

  private long keep(String name, ZipInputStream zip, long most) throws IOException {
    var part = zip.readNBytes((int) most + 1);
    parts.put(name, part);
    return within(part.length, most);
  }

  private static long measure(ZipInputStream zip, long most) throws IOException {
    var buffer = new byte[16_384];
    long size = 0;
    for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
      size = within(size + read, most);
    }
    return size;
  }

  private static long within(long size, long most) {
    if (size > most) {
      throw new TranscriptRefused(0, "transcript.fault.bursts");
    }
    return size;
  }
}
