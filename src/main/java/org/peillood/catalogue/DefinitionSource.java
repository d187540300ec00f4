package org.peillood.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.peillood.survey.FormFiles;
import org.peillood.survey.FormPackage;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.QuestionnaireFile;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.survey.XlsFormWriter;

/**
 * A definition file as somebody wrote it, kept whole so that it can be given back, and read again
 * by a later release. A form that has files is kept with them, in one package.
 *
 * @param name the file's name, which tells its format
 * @param base64 its bytes
 */
public record DefinitionSource(String name, String base64) {

  /** The file with this name and these bytes. */
  public static DefinitionSource of(String name, byte[] bytes) {
    return new DefinitionSource(name, Base64.getEncoder().encodeToString(bytes));
  }

  /** A file in a folder, in one package with the files that it names. */
  static DefinitionSource of(Path file, FormFiles named) {
    try {
      var name = file.getFileName().toString();
      return named.isEmpty()
          ? of(name, Files.readAllBytes(file))
          : of(packageName(name), FormPackage.packed(file, named));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The same under a name that any disk can hold. */
  DefinitionSource withSafeName() {
    return new DefinitionSource(safeName(), base64);
  }

  /** The same with a number in its name, before its ending. */
  DefinitionSource numbered(int number) {
    int ending = Math.max(name.lastIndexOf('.'), 0);
    return new DefinitionSource(
        name.substring(0, ending) + "-" + number + name.substring(ending), base64);
  }

  /**
   * What it asks when no survey asks it yet, or what is wrong with it.
   *
   * @param complete the languages in which nothing may be absent
   */
  public QuestionnaireFile readAlone(List<String> complete) {
    return read(file -> QuestionnaireFile.readAlone(file, complete));
  }

  /**
   * Files that somebody brings together: a form, and what belongs to it.
   *
   * @param files their bytes, by their names
   */
  public static DefinitionSource of(Map<String, byte[]> files) {
    var first = files.entrySet().iterator().next();
    return files.size() == 1
        ? of(first.getKey(), first.getValue())
        : of(packageName(FormPackage.formAmong(files.keySet())), FormPackage.packed(files));
  }

  /**
   * The same with another questionnaire in it, and the files that went with the one before.
   *
   * @throws java.io.UncheckedIOException when it cannot be written
   */
  public DefinitionSource asking(Questionnaire other) {
    var written = new ByteArrayOutputStream();
    try {
      XlsFormWriter.write(other, written);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + name, e);
    }
    var form = name.replaceAll("[.][^.]*$", "") + ".xlsx";
    var all = FormPackage.replacing(bytes(), form, written.toByteArray());
    return of(all.length == written.size() ? form : packageName(form), all);
  }

  private static String packageName(String form) {
    return form.replaceAll("[.][^.]*$", "") + ".zip";
  }

  /** Its bytes. */
  public byte[] bytes() {
    return Base64.getDecoder().decode(base64);
  }

  /** Whether every language that is given as complete is whole in it. */
  boolean isWhole(Survey survey, Wave wave) {
    return read(file -> QuestionnaireFile.readWhole(file, survey, wave))
        .questionnaire()
        .isPresent();
  }

  /** What a wave would ask with it, once it is translated, or what is wrong with it. */
  public QuestionnaireFile read(Survey survey, Wave wave) {
    return read(file -> QuestionnaireFile.read(file, survey, wave));
  }

  /** What a wave has asked with it. */
  QuestionnaireFile readAgain(Survey survey, Wave wave) {
    return read(file -> QuestionnaireFile.readAgain(file, survey, wave));
  }

  private QuestionnaireFile read(Function<Path, QuestionnaireFile> reader) {
    try {
      var folder = Files.createTempDirectory("peillood-definition");
      var file = folder.resolve(safeName());
      try {
        Files.write(file, bytes());
        return reader.apply(file);
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
