package org.peillood.response;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.peillood.survey.QuestionnaireFile;

/**
 * A definition file as somebody wrote it, kept whole so that it can be given back, and read again
 * by a later release.
 *
 * @param name the file's name, which tells its format
 * @param base64 its bytes
 */
public record DefinitionSource(String name, String base64) {

  /** The file with this name and these bytes. */
  public static DefinitionSource of(String name, byte[] bytes) {
    return new DefinitionSource(name, Base64.getEncoder().encodeToString(bytes));
  }

  static DefinitionSource of(Path file) {
    try {
      return of(file.getFileName().toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Its bytes. */
  public byte[] bytes() {
    return Base64.getDecoder().decode(base64);
  }

  /**
   * What it asks, or what is wrong with it.
   *
   * @param complete codes of the languages in which nothing may be absent
   */
  public QuestionnaireFile read(List<String> complete) {
    try {
      var folder = Files.createTempDirectory("peillood-definition");
      var file = folder.resolve(safeName());
      try {
        Files.write(file, bytes());
        return QuestionnaireFile.read(file, complete);
      } finally {
        Files.deleteIfExists(file);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name + " again", e);
    }
  }

  // The name came from somebody's browser: only its last part, and only what any disk can hold.
  private String safeName() {
    var last = name.replaceAll(".*[/\\\\]", "").replaceAll("[^A-Za-z0-9._-]", "_");
    return last.startsWith(".") || last.isEmpty() ? "questionnaire" + last : last;
  }
}
