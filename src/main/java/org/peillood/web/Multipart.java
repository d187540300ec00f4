package org.peillood.web;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The parts of a body of {@code multipart/form-data} (RFC 7578), one after the other, in memory
 * that does not grow with them. Each part's content must be copied before the next part is asked
 * for.
 */
public final class Multipart {

  private static final int LONGEST_HEADERS = 16 * 1024;
  private static final Pattern BOUNDARY =
      Pattern.compile("(?i);\\s*boundary=(?:\"([^\"]{1,200})\"|([^;\\s]{1,200}))");
  private static final Pattern PARAMETER =
      Pattern.compile("(?i);\\s*(name|filename)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]*))");

  private final InputStream body;
  private final byte[] delimiter;
  private boolean begun;
  private boolean ended;

  /** A body that is not written as such bodies are. */
  public static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Malformed() {
      super("no multipart/form-data");
    }
  }

  /**
   * A part.
   *
   * @param name of the field
   * @param fileName of the file, without folders; empty for none
   * @param type its media type
   */
  public record Part(String name, String fileName, String type) {}

  /**
   * Begins to read.
   *
   * @param contentType the media type of the body, which holds the boundary
   * @throws Malformed when it holds none
   */
  public Multipart(InputStream body, String contentType) {
    var boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      throw new Malformed();
    }
    this.body = new BufferedInputStream(body, 64 * 1024);
    this.delimiter =
        ("\r\n--" + (boundary.group(1) != null ? boundary.group(1) : boundary.group(2)))
            .getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * The next part; none at the end of the body.
   *
   * @throws Malformed when the body ends too early or makes no sense
   */
  public Optional<Part> next() throws IOException {
    if (!begun) {
      begun = true;
      copy(OutputStream.nullOutputStream(), 2); // the first delimiter needs no line before it
    }
    if (ended) {
      return Optional.empty();
    }
    var name = "";
    var fileName = "";
    var type = "application/octet-stream";
    int left = LONGEST_HEADERS;
    for (var line = line(left); !line.isEmpty(); line = line(left)) {
      left -= line.length();
      int colon = line.indexOf(':');
      var header = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      if (header.equals("content-disposition")) {
        name = parameter(line, "name");
        fileName = parameter(line, "filename").replaceAll(".*[/\\\\]", "");
      } else if (header.equals("content-type")) {
        type = line.substring(colon + 1).replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
      }
    }
    return Optional.of(new Part(name, fileName, type));
  }

  /** Copies the content of the part that was given last. */
  public void copyTo(OutputStream out) throws IOException {
    copy(out, 0);
  }

  // The delimiter begins with the only carriage return in it, so after a mismatch a new match can
  // only begin at the byte that did not fit.
  private void copy(OutputStream out, int matchedBefore) throws IOException {
    int matched = matchedBefore;
    while (matched < delimiter.length) {
      int octet = octet();
      if (octet == (delimiter[matched] & 0xff)) {
        matched++;
        continue;
      }
      out.write(delimiter, 0, matched);
      matched = octet == '\r' ? 1 : 0;
      if (matched == 0) {
        out.write(octet);
      }
    }
    var rest = line(200).strip();
    ended = rest.equals("--");
    if (!ended && !rest.isEmpty()) {
      throw new Malformed();
    }
  }

  private String line(int longest) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int octet = body.read(); octet != '\n'; octet = body.read()) {
      if (octet < 0 && line.toString(StandardCharsets.UTF_8).strip().equals("--")) {
        return "--"; // the last line needs no end
      }
      if (octet < 0 || line.size() > longest) {
        throw new Malformed();
      }
      line.write(octet);
    }
    return line.toString(StandardCharsets.UTF_8).stripTrailing();
  }

  private int octet() throws IOException {
    int octet = body.read();
    if (octet < 0) {
      throw new Malformed();
    }
    return octet;
  }

  private static String parameter(String header, String wanted) {
    var parameters = PARAMETER.matcher(header);
    while (parameters.find()) {
      if (parameters.group(1).equalsIgnoreCase(wanted)) {
        var quoted = parameters.group(2);
        return quoted == null
            ? Optional.ofNullable(parameters.group(3)).orElse("")
            : quoted.replaceAll("\\\\(.)", "$1").replace("%22", "\"");
      }
    }
    return "";
  }
}
