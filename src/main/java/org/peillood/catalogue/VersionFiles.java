package org.peillood.catalogue;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.peillood.survey.FormFile;
import org.peillood.survey.FormPackage;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;

/**
 * The files of published questionnaires, ready to be served. They are kept in the database with
 * their version; each node lays a file on its own disk when it is first asked for, under the digest
 * of its content.
 */
@ApplicationScoped
public class VersionFiles {

  private static final Logger LOG = Logger.getLogger(VersionFiles.class.getName());

  @Inject Surveys surveys;

  @SuppressWarnings("NullAway.Init") // made before the first use
  private Path folder;

  /** A file and where its bytes are. */
  public record Laid(FormFile file, Path path) {}

  @PostConstruct
  void begin() {
    try {
      folder = Files.createTempDirectory("peillood-files");
    } catch (IOException e) {
      throw new UncheckedIOException("there is no place for the files of questionnaires", e);
    }
  }

  @PreDestroy
  void end() {
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "files of questionnaires are left in " + folder, e);
    }
  }

  /**
   * A file that a version of a wave's questionnaire names, with this content.
   *
   * @param sha256 of its content; an address with it always leads to the same bytes
   */
  public Optional<Laid> find(Survey survey, Wave wave, String name, String sha256) {
    return surveys.published(survey, wave).stream()
        .flatMap(
            version ->
                version.questionnaire().files().file(name).stream()
                    .filter(file -> file.sha256().equals(sha256))
                    .flatMap(file -> laid(version.source(), file).stream()))
        .findFirst();
  }

  /** A file that a definition has in it. */
  public Optional<Laid> laid(DefinitionSource source, FormFile file) {
    var place = folder.resolve(file.sha256());
    if (Files.isRegularFile(place)) {
      return Optional.of(new Laid(file, place));
    }
    return FormPackage.file(source.bytes(), file.name())
        .map(bytes -> new Laid(file, lay(place, bytes)));
  }

  // Whole or not at all: somebody else may ask for the same file at the same moment.
  private Path lay(Path place, byte[] bytes) {
    try {
      Files.createDirectories(folder);
      var being = Files.createTempFile(folder, "new", ".part");
      Files.write(being, bytes);
      return Files.move(being, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot lay a file of a questionnaire at " + place, e);
    }
  }
}
