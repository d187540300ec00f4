package org.peillood.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the files of a form lie while it is read: beside it, or in a folder {@code media} there.
 * Remembers the files that were asked for and found.
 */
final class FormFolder {

  private static final String MEDIA = "media";
  private static final String UNKNOWN = "application/octet-stream";

  private final List<Path> places;
  private final Map<String, FormFile> found = new LinkedHashMap<>();
  private final Map<String, Unreadable> broken = new LinkedHashMap<>();

  private FormFolder(List<Path> places) {
    this.places = places;
  }

  /** Nowhere: the form stands alone. */
  static FormFolder none() {
    return new FormFolder(List.of());
  }

  /** Around a form. */
  static FormFolder around(Path form) {
    var folder = form.toAbsolutePath().getParent();
    return folder == null ? none() : new FormFolder(List.of(folder, folder.resolve(MEDIA)));
  }

  /** Where the file with this name is; a name never leads out of the folder. */
  Optional<Path> path(String name) {
    if (name.isBlank() || name.matches(".*[/\\\\\\x00].*|\\..*")) {
      return Optional.empty();
    }
    return places.stream()
        .map(place -> place.resolve(name))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /**
   * The file with this name; none when it is not there.
   *
   * @throws Unreadable when it cannot be used
   */
  Optional<FormFile> file(String name) throws Unreadable {
    if (broken.containsKey(name)) {
      throw broken.get(name);
    }
    if (!found.containsKey(name)) {
      var path = path(name);
      if (path.isEmpty()) {
        return Optional.empty();
      }
      try {
        found.put(name, read(name, Files.readAllBytes(path.get())));
      } catch (Unreadable e) {
        broken.put(name, e);
        throw e;
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + path.get(), e);
      }
    }
    return Optional.of(found.get(name));
  }

  /** What stands in the file with this name, when it is there and can be read. */
  Optional<FormTable> table(String name) {
    try {
      return file(name).flatMap(FormFile::table);
    } catch (Unreadable toldElsewhere) {
      return Optional.empty();
    }
  }

  /** The files that were asked for and found. */
  FormFiles used() {
    return found.isEmpty() ? FormFiles.none() : new FormFiles(found);
  }

  private static FormFile read(String name, byte[] bytes) throws Unreadable {
    var type =
        FileType.of(Arrays.copyOf(bytes, Math.min(bytes.length, FileType.BEGINNING)))
            .map(FileType::mediaType)
            .orElse(UNKNOWN);
    if (type.equals("image/svg+xml")) {
      SafeSvg.check(bytes);
    }
    return new FormFile(
        name,
        digest("SHA-256", bytes),
        digest("MD5", bytes),
        bytes.length,
        type,
        TableFile.isNamed(name) ? Optional.of(TableFile.read(name, bytes)) : Optional.empty());
  }

  private static String digest(String algorithm, byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }
}
