package org.peillood.survey;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One questionnaire on its own, as a file that somebody wrote: what comes of reading it.
 *
 * @param questionnaire what it asks; empty when it is not sound
 * @param problems what is wrong with it; empty when it is sound
 */
public record QuestionnaireFile(
    Optional<Questionnaire> questionnaire, List<DefinitionProblem> problems) {

  public QuestionnaireFile {
    problems = List.copyOf(problems);
  }

  /**
   * Reads a file; a broken one gives its problems, all at once.
   *
   * @param complete codes of the languages in which nothing may be absent
   * @throws java.io.UncheckedIOException when the disk fails
   */
  public static QuestionnaireFile read(Path file, List<String> complete) {
    var problems = new Problems(file.getFileName().toString());
    var read = QuestionnaireReader.read(file, complete, problems);
    return new QuestionnaireFile(read, problems.all());
  }
}
