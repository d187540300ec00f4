package org.peillood.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real forms by others, with {@code -Dcorpus=DIR}: every workbook below the folder is converted and
 * loaded by the engine, and held against what the reference converter pyxform made of it, where a
 * folder {@code pyxform-4.5.0-results} beside it has that: the same verdict; for a refusal the same
 * row; for a form the same meaning. Ends with one line of figures.
 */
@EnabledIfSystemProperty(named = "corpus", matches = ".+")
class XlsFormCorpusTest {

  private static final Logger LOG = Logger.getLogger(XlsFormCorpusTest.class.getName());
  private static final String RESULTS = "pyxform-4.5.0-results";
  private static final Pattern ROW = Pattern.compile("\\[row : (\\d+)]");

  private int accepted;
  private int refused;
  private final List<String> differences = new ArrayList<>();

  @Test
  void forms_of_others_mean_here_what_they_mean_to_the_reference_converter() throws IOException {
    var root = root();
    var results = root.toAbsolutePath().normalize().resolveSibling(RESULTS);
    for (var file : forms(root)) {
      compare(file, reference(root, results, file));
    }
    differences.forEach(difference -> LOG.info("different: " + difference));
    LOG.log(
        Level.INFO,
        "corpus: {0} forms, {1} accepted, {2} refused, {3} different from reference",
        Stream.of(accepted + refused, accepted, refused, differences.size())
            .map(String::valueOf)
            .toArray());
    assertThat(differences).isEmpty();
  }

  @Test
  void forms_of_others_come_back_from_a_workbook_as_they_were(@TempDir Path folder)
      throws IOException {
    for (var file : forms(root())) {
      var problems = new Problems(file.toString());
      var form = QuestionnaireReader.readByTheStandard(file, problems);
      if (form.isPresent()) {
        roundTrip(form.get(), folder.resolve(form.get().settings().stem() + ".xlsx"))
            .ifPresent(difference -> differences.add(file + ": " + difference));
      }
    }
    differences.forEach(difference -> LOG.info("comes back different: " + difference));
    assertThat(differences).isEmpty();
  }

  private static Optional<String> roundTrip(Questionnaire form, Path file) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      XlsFormWriter.write(form, out);
    }
    var problems = new Problems("written");
    var back = QuestionnaireReader.readByTheStandard(file, problems);
    Files.delete(file);
    if (back.isEmpty()) {
      return Optional.of(problems.all().toString());
    }
    return back.get().equals(form)
        ? Optional.empty()
        : Optional.of(
            XFormMeaning.differences(XFormWriter.write(form), XFormWriter.write(back.get()))
                .toString());
  }

  private static Path root() {
    var given = Path.of(System.getProperty("corpus"));
    return Files.isDirectory(given.resolve("xlsform")) ? given.resolve("xlsform") : given;
  }

  /** Where the results of the reference converter for a form would be, without their ending. */
  private record Reference(String name, Path stem) {

    Optional<String> text(String ending) throws IOException {
      var file = stem.resolveSibling(stem.getFileName() + ending);
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }
  }

  private static List<Path> forms(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).filter(XlsFormCorpusTest::isForm).sorted().toList();
    }
  }

  // Tables beside a form are data for it; a text file is a form when it begins with a sheet.
  private static boolean isForm(Path file) {
    var name = file.getFileName().toString();
    if (name.matches("(?i).*\\.(xlsx|xlsm|xls)")) {
      return !name.startsWith("~$");
    }
    return name.matches("(?i).*\\.(csv|md)")
        && WorkbookReader.read(file, new Problems(name))
            .filter(workbook -> !workbook.sheet("survey").rows().isEmpty())
            .isPresent();
  }

  private static Reference reference(Path root, Path results, Path file) {
    var relative = root.relativize(file).toString();
    return new Reference(relative, results.resolve(relative));
  }

  private void compare(Path file, Reference reference) throws IOException {
    var problems = new Problems(reference.name());
    Optional<Questionnaire> form = Optional.empty();
    Optional<String> difference;
    try {
      form = QuestionnaireReader.readByTheStandard(file, problems);
      difference = difference(form, problems, reference);
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, reference.name(), e);
      difference = Optional.of("failed with " + e);
    }
    if (form.isPresent()) {
      accepted++;
    } else {
      refused++;
    }
    difference.ifPresent(words -> differences.add(reference.name() + ": " + words));
  }

  private static Optional<String> difference(
      Optional<Questionnaire> form, Problems problems, Reference reference) throws IOException {
    var refusal = reference.text(".error.txt");
    if (form.isPresent()) {
      load(form.get(), reference);
      return refusal
          .map(error -> "accepted, the reference refuses it: " + error.strip())
          .or(() -> otherMeaning(form.get(), reference));
    }
    if (refusal.isPresent()) {
      return elsewhere(problems, refusal.get());
    }
    var errors =
        problems.all().stream()
            .filter(DefinitionProblem::isError)
            .map(problem -> problem.place() + " '" + problem.value() + "' " + problem.message())
            .limit(5)
            .collect(Collectors.joining(" | "));
    return reference.text(".xml").map(xml -> "refused, the reference accepts it: " + errors);
  }

  // Some forms have a rule that no engine can run, and the reference does not look: that is told,
  // but is no difference from the reference.
  private static void load(Questionnaire form, Reference reference) {
    try {
      CompiledForm.of(form);
    } catch (CompiledForm.Refused e) {
      LOG.info("not loaded by the engine: " + reference.name() + ": " + e.getMessage());
    }
  }

  private static Optional<String> otherMeaning(Questionnaire form, Reference reference) {
    try {
      return reference
          .text(".xml")
          .map(xml -> XFormMeaning.differences(xml, XFormWriter.write(form)))
          .filter(found -> !found.isEmpty())
          .map(found -> "means something else: " + found.subList(0, Math.min(6, found.size())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      LOG.info("the reference's is no XML: " + reference.name() + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<String> elsewhere(Problems problems, String error) {
    var missing = new TreeSet<Integer>();
    // The reference counts the only row of the settings as the first, not as the second.
    if (!error.contains("On the 'settings' sheet")) {
      ROW.matcher(error).results().forEach(row -> missing.add(Integer.valueOf(row.group(1))));
    }
    missing.removeIf(
        row ->
            problems.all().stream()
                .anyMatch(problem -> problem.place().matches(".*\\brow " + row + "\\b.*")));
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of("refused for another row than " + missing + ": " + problems.all());
  }
}
