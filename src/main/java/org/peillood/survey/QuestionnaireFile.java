package org.peillood.survey;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

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
   * Reads a file that a wave is to ask once it is translated; a broken one gives its problems, all
   * at once. Only the language that others are translated from must be whole.
   *
   * @throws java.io.UncheckedIOException when the disk fails
   */
  public static QuestionnaireFile read(Path file, Survey survey, Wave wave) {
    var first = survey.languages().stream().limit(1).filter(wave.languages()::contains).toList();
    return read(file, survey, wave, first, UnaryOperator.identity());
  }

  /**
   * Reads a file that a wave is to ask now: every language that is given as complete must be whole.
   *
   * @throws java.io.UncheckedIOException when the disk fails
   */
  public static QuestionnaireFile readWhole(Path file, Survey survey, Wave wave) {
    return read(file, survey, wave, survey.complete(wave), UnaryOperator.identity());
  }

  /**
   * Reads a file that a wave has asked before, when other languages may have had to be complete.
   *
   * @throws java.io.UncheckedIOException when the disk fails
   */
  public static QuestionnaireFile readAgain(Path file, Survey survey, Wave wave) {
    return read(file, survey, wave, List.of(), Demands::ofOnePublished);
  }

  /**
   * Reads a file that no survey asks yet, to be asked on our own pages.
   *
   * @throws java.io.UncheckedIOException when the disk fails
   */
  public static QuestionnaireFile readAlone(Path file, List<String> complete) {
    var problems = new Problems(file.getFileName().toString());
    var read = QuestionnaireReader.read(file, stem -> Demands.ours(complete), problems);
    return new QuestionnaireFile(read, problems.all());
  }

  private static QuestionnaireFile read(
      Path file, Survey survey, Wave wave, List<String> complete, UnaryOperator<Demands> measure) {
    var problems = new Problems(file.getFileName().toString());
    var language = survey.languages().stream().findFirst().orElse("");
    var read =
        QuestionnaireReader.read(
            file,
            stem -> measure.apply(Demands.of(wave.mode(), complete, language, stem)),
            problems);
    return new QuestionnaireFile(read, problems.all());
  }
}
