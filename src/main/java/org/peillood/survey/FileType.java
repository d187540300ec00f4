package org.peillood.survey;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What a picture, a sound, a film or a document is, told by how its bytes begin and never by its
 * name.
 *
 * @param mediaType such as {@code image/jpeg}
 * @param ending what the name of such a file ends in, without the point
 */
public record FileType(String mediaType, String ending) {

  /** How many bytes of a file it takes to tell. */
  public static final int BEGINNING = 512;

  private static final FileType SVG = new FileType("image/svg+xml", "svg");
  private static final FileType MP4 = new FileType("video/mp4", "mp4");
  private static final FileType TEXT = new FileType("text/plain", "txt");

  /**
   * A sign by which a type is known.
   *
   * @param at where in the file the bytes stand
   */
  private record Sign(int at, String bytes, FileType type) {

    boolean isIn(byte[] beginning) {
      var signs = bytes.getBytes(StandardCharsets.ISO_8859_1);
      if (beginning.length < at + signs.length) {
        return false;
      }
      for (int i = 0; i < signs.length; i++) {
        if (beginning[at + i] != signs[i]) {
          return false;
        }
      }
      return true;
    }
  }

  // https://www.iana.org/assignments/media-types and the specifications of the formats
  private static final List<Sign> SIGNS =
      List.of(
          new Sign(0, "\u00FF\u00D8\u00FF", new FileType("image/jpeg", "jpg")),
          new Sign(0, "\u0089PNG\r\n\u001A\n", new FileType("image/png", "png")),
          new Sign(0, "GIF87a", new FileType("image/gif", "gif")),
          new Sign(0, "GIF89a", new FileType("image/gif", "gif")),
          new Sign(8, "WEBP", new FileType("image/webp", "webp")),
          new Sign(8, "WAVE", new FileType("audio/wav", "wav")),
          new Sign(0, "ID3", new FileType("audio/mpeg", "mp3")),
          new Sign(0, "\u00FF\u00FB", new FileType("audio/mpeg", "mp3")),
          new Sign(0, "\u00FF\u00F3", new FileType("audio/mpeg", "mp3")),
          new Sign(0, "\u00FF\u00F2", new FileType("audio/mpeg", "mp3")),
          new Sign(0, "OggS", new FileType("audio/ogg", "ogg")),
          new Sign(0, "#!AMR", new FileType("audio/amr", "amr")),
          new Sign(0, "fLaC", new FileType("audio/flac", "flac")),
          new Sign(4, "ftypM4A", new FileType("audio/mp4", "m4a")),
          new Sign(4, "ftyp3gp", new FileType("video/3gpp", "3gp")),
          new Sign(4, "ftypqt", new FileType("video/quicktime", "mov")),
          new Sign(4, "ftyphei", new FileType("image/heic", "heic")),
          new Sign(4, "ftyphev", new FileType("image/heic", "heic")),
          new Sign(4, "ftypmif1", new FileType("image/heic", "heic")),
          new Sign(4, "ftypavif", new FileType("image/avif", "avif")),
          new Sign(4, "ftyp", MP4),
          new Sign(0, "\u001AE\u00DF\u00A3", new FileType("video/webm", "webm")),
          new Sign(0, "%PDF-", new FileType("application/pdf", "pdf")),
          new Sign(0, "PK\u0003\u0004", new FileType("application/zip", "zip")));

  /** The type of a file that begins so; none when it is none of those that are known here. */
  public static Optional<FileType> of(byte[] beginning) {
    return SIGNS.stream()
        .filter(sign -> sign.isIn(beginning))
        .map(Sign::type)
        .findFirst()
        .or(() -> ofText(beginning));
  }

  /** {@code image}, {@code audio}, {@code video}, {@code text} or {@code application}. */
  public String kind() {
    return mediaType.substring(0, mediaType.indexOf('/'));
  }

  private static Optional<FileType> ofText(byte[] beginning) {
    var text = new String(beginning, StandardCharsets.UTF_8);
    for (byte octet : beginning) {
      if (octet >= 0 && octet < ' ' && octet != '\n' && octet != '\r' && octet != '\t') {
        return Optional.empty();
      }
    }
    if (!text.stripLeading().startsWith("<")) {
      return Optional.of(TEXT);
    }
    return text.contains("<svg") ? Optional.of(SVG) : Optional.empty();
  }
}
