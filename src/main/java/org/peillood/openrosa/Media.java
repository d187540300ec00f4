package org.peillood.openrosa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.peillood.web.Settings;

/**
 * The files in {@code surveys/<id>/media}: pictures, sounds, and lists that forms look things up
 * in.
 */
@ApplicationScoped
class Media {

  @Inject Settings settings;

  /** A file of a survey. */
  record File(String name, Path path) {

    /** MD5 of its content in hexadecimal, as the specification wants it. */
    String md5() {
      var digest = InstanceReader.digest("MD5");
      try (var in = Files.newInputStream(path)) {
        var buffer = new byte[8192];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          digest.update(buffer, 0, read);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + path, e);
      }
      return HexFormat.of().formatHex(digest.digest());
    }
  }

  /** All files of a survey that is known, by name. */
  List<File> of(String survey) {
    return in(settings.definitions().resolve("surveys").resolve(survey).resolve("media"));
  }

  /** All files in a folder, hidden ones left out, by name; none where the folder is not there. */
  static List<File> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var entries = Files.list(folder)) {
      return entries
          .filter(Files::isRegularFile)
          .filter(path -> !path.getFileName().toString().startsWith("."))
          .sorted()
          .map(path -> new File(path.getFileName().toString(), path))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  /** The file of this name; a name is only ever compared, so none can lead out of the folder. */
  Optional<File> find(String survey, String name) {
    return of(survey).stream().filter(file -> file.name().equals(name)).findFirst();
  }
}
