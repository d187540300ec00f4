package org.peillood.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file on disk as an answer, whole or the stretch that was asked for: players of sound and film
 * want to begin in the middle (RFC 9110, 14).
 */
public final class FileAnswer {

  private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{1,12})-([0-9]{0,12})");

  private FileAnswer() {}

  /**
   * The answer.
   *
   * @param range the header {@code Range}; one that makes no sense brings the whole file
   */
  public static Response.ResponseBuilder of(Path file, String type, @Nullable String range) {
    long size = size(file);
    var wanted = RANGE.matcher(range == null ? "" : range);
    if (!wanted.matches() || Long.parseLong(wanted.group(1)) >= size) {
      return Response.ok(file.toFile())
          .type(type)
          .header("Accept-Ranges", "bytes")
          .header("Content-Length", size);
    }
    long first = Long.parseLong(wanted.group(1));
    long last =
        wanted.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(wanted.group(2)));
    long length = Math.max(0, last - first + 1);
    StreamingOutput stretch =
        out -> {
          try (var in = Files.newInputStream(file)) {
            in.skipNBytes(first);
            var buffer = new byte[64 * 1024];
            long left = length;
            while (left > 0) {
              int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
              if (read < 0) {
                return;
              }
              out.write(buffer, 0, read);
              left -= read;
            }
          }
        };
    return Response.status(206)
        .entity(stretch)
        .type(type)
        .header("Accept-Ranges", "bytes")
        .header("Content-Length", length)
        .header("Content-Range", "bytes " + first + "-" + last + "/" + size);
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
