package org.peillood.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.peillood.survey.SurveyFile;

/**
 * The questionnaires of a survey that is made here, laid in a folder for as long as it takes to
 * read them: of a wave in the field the version that was published last, of another the file that
 * was brought for it.
 *
 * @param versions what was published, of any survey
 * @param brought what was brought for this survey
 */
record SurveyFiles(
    String survey, List<QuestionnaireVersion> versions, List<DefinitionSource> brought) {

  /** Reads the survey that a document defines with them. */
  SurveyFile.Outcome read(String definition) {
    try {
      var folder = Files.createTempDirectory("peillood-survey");
      var laid = new ArrayList<Path>(List.of(folder));
      try {
        return SurveyFile.read(survey, definition, (wave, file) -> lay(folder, wave, file, laid));
      } finally {
        laid.sort(Comparator.reverseOrder());
        for (var path : laid) {
          Files.deleteIfExists(path);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the questionnaires of " + survey, e);
    }
  }

  private Path lay(Path folder, String wave, String file, List<Path> laid) {
    var source = source(wave, file);
    if (source.isEmpty()) {
      return folder.resolve(DefinitionSource.of(file, new byte[0]).withSafeName().name());
    }
    try {
      var own = Files.createDirectories(folder.resolve(String.valueOf(laid.size())));
      var path = own.resolve(source.get().withSafeName().name());
      Files.write(path, source.get().bytes());
      laid.addAll(List.of(own, path));
      return path;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + " of " + survey, e);
    }
  }

  /** What a wave asks with. */
  Optional<DefinitionSource> source(String wave, String file) {
    var place = new WavePlace(survey, wave);
    return versions.stream()
        .filter(version -> version.place().equals(place))
        .max(Comparator.comparingInt(QuestionnaireVersion::number))
        .map(QuestionnaireVersion::source)
        .or(() -> brought.stream().filter(each -> each.name().equals(file)).findFirst());
  }
}
