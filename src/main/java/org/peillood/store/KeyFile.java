package org.peillood.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the keys of the vault are kept: the file that the configuration names, else beside the
 * embedded database. A key in the database itself would protect nothing.
 */
record KeyFile(Path path) {

  private static final Pattern EMBEDDED =
      Pattern.compile("jdbc:h2:(?:file:)?(?!mem:|tcp:|ssl:|zip:)([^;]+).*");
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rw-------");
  private static final String TOP =
      """
      # The keys that seal the names behind pseudonyms, versions of transcripts and projects that
      # were brought in. Without this file they can never be read again: keep a copy, and not beside
      # copies of the database. The first line seals; the others only open what they sealed before.
      """;

  /** The file; none when the configuration names none and the database is no file. */
  static Optional<KeyFile> of(Optional<String> named, String databaseUrl) {
    return named
        .filter(name -> !name.isBlank())
        .or(() -> beside(databaseUrl))
        .map(
            name ->
                name.startsWith("~/") ? System.getProperty("user.home") + name.substring(1) : name)
        .map(name -> new KeyFile(Path.of(name).toAbsolutePath()));
  }

  private static Optional<String> beside(String url) {
    var embedded = EMBEDDED.matcher(url);
    return embedded.matches() ? Optional.of(embedded.group(1) + ".vault.keys") : Optional.empty();
  }

  /**
   * Its keys; none when there is no such file.
   *
   * @throws IllegalArgumentException when what stands in it are no keys
   */
  Optional<KeyRing> read() throws IOException {
    try {
      return Optional.of(KeyRing.of(Files.readString(path)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Makes the file with one new key, for its owner only. It stands there whole or not at all. */
  KeyRing make() throws IOException {
    var lines = TOP + KeyRing.newSecret() + "\n";
    var folder = Files.createDirectories(path.getParent());
    var draft = Files.createTempFile(folder, "vault", ".new", ownerOnly());
    try {
      Files.writeString(draft, lines);
      if (Files.exists(path)) {
        throw new FileAlreadyExistsException(path.toString());
      }
      Files.move(draft, path);
    } finally {
      Files.deleteIfExists(draft);
    }
    return KeyRing.of(lines);
  }

  private FileAttribute<?>[] ownerOnly() {
    return isPosix()
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
        : new FileAttribute<?>[0];
  }

  private boolean isPosix() {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** Whether others than its owner may read or change it. */
  boolean isOpenToOthers() throws IOException {
    return isPosix() && !OWNER.containsAll(withoutExecute(Files.getPosixFilePermissions(path)));
  }

  private static Set<PosixFilePermission> withoutExecute(Set<PosixFilePermission> all) {
    all.remove(PosixFilePermission.OWNER_EXECUTE);
    return all;
  }
}
