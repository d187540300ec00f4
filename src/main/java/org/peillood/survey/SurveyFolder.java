package org.peillood.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the folder {@code surveys/}: each folder in it is one survey, {@code survey.yaml} with the
 * questionnaires it names. A survey that is not sound is reported and left out; it stops no other.
 */
public final class SurveyFolder {

  private SurveyFolder() {}

  /**
   * Reads all surveys.
   *
   * @param surveys the folder; a catalogue without surveys comes of a folder that is not there
   * @throws UncheckedIOException when the disk fails
   */
  public static SurveyCatalogue read(Path surveys) {
    var sound = new ArrayList<Survey>();
    var problems = new ArrayList<DefinitionProblem>();
    for (var folder : folders(surveys)) {
      var outcome = SurveyFile.read(folder);
      outcome.survey().ifPresent(sound::add);
      problems.addAll(outcome.problems());
    }
    return new SurveyCatalogue(sound, problems);
  }

  /**
   * The names of the folders, whether or not their surveys are sound.
   *
   * @throws UncheckedIOException when the disk fails
   */
  public static List<String> names(Path surveys) {
    return folders(surveys).stream().map(folder -> folder.getFileName().toString()).toList();
  }

  private static List<Path> folders(Path surveys) {
    if (!Files.isDirectory(surveys)) {
      return List.of();
    }
    try (var entries = Files.list(surveys)) {
      return entries
          .filter(
              entry -> Files.isDirectory(entry) && !entry.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + surveys, e);
    }
  }
}
