package org.peillood.openrosa;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.peillood.Platform;

/**
 * Submissions by others ({@code -Dcorpus=DIR}, its folder {@code submissions}) to the forms by
 * others that they were made with ({@code xlsform}), over HTTP: each is accepted, and every value
 * comes out again. Ends with one line.
 */
@EnabledIf("hasCorpus")
class OpenRosaCorpusIT {

  private static final Logger LOG = Logger.getLogger(OpenRosaCorpusIT.class.getName());
  private static final Path CORPUS = Path.of(System.getProperty("corpus", ""));

  static boolean hasCorpus() {
    return !System.getProperty("corpus", "").isBlank()
        && Files.isDirectory(CORPUS.resolve("submissions"));
  }

  /** A submission of the corpus. */
  private record Sent(Path file, Instance instance) {}

  @Test
  void submissions_by_others_come_out_with_every_value() throws IOException {
    var definitions = Platform.newFolder();
    var submissions = submissions();
    var forms = forms();
    var laid = lay(definitions, submissions, forms);
    int accepted = 0;
    int without = 0;
    var wrong = new ArrayList<String>();
    try (var platform =
        Platform.onH2(Platform.newFolder(), List.of("-Dpeillood.definitions=" + definitions))) {
      var phone = Collect.carriedBy(platform, "corpus");
      var known = new TreeSet<String>();
      phone.asked("/api/surveys").forEach(survey -> known.add(survey.at("/id").asText()));
      for (var sent : submissions) {
        var survey = laid.getOrDefault(sent.instance().formId(), "");
        if (!known.contains(survey)) {
          without++;
          continue;
        }
        var answer = phone.send(sent.instance().document());
        if (answer.statusCode() != 201 && answer.statusCode() != 202) {
          wrong.add(sent.file() + ": " + answer.statusCode() + " " + answer.body());
        } else if (!cameOut(phone, survey, sent.instance())) {
          wrong.add(sent.file() + ": values differ");
        } else {
          accepted++;
        }
      }
    }
    LOG.info(
        "submissions: %d, %d accepted with every value, %d wrong, %d without a form here"
            .formatted(submissions.size(), accepted, wrong.size(), without));
    assertThat(wrong).isEmpty();
  }

  /** Whether one of the submissions of that name holds the same values, node by node. */
  private static boolean cameOut(Collect phone, String survey, Instance sent) {
    var wanted = sent.root().values().stream().map(v -> v.path() + "=" + v.value()).toList();
    for (var line : phone.asked("/api/surveys/" + survey + "/submissions")) {
      if (line.at("/instance").asText().equals(sent.name())) {
        var whole =
            phone.asked("/api/surveys/" + survey + "/submissions/" + line.at("/id").asText());
        if (values(whole).equals(wanted)) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<String> values(JsonNode submission) {
    var values = new ArrayList<String>();
    submission
        .at("/values")
        .forEach(v -> values.add(v.at("/path").asText() + "=" + v.at("/value").asText()));
    return values;
  }

  /** Everything in the folder that is a filled-in form: one with an id, that is no form itself. */
  private static List<Sent> submissions() throws IOException {
    try (Stream<Path> files = Files.walk(CORPUS.resolve("submissions"))) {
      return files
          .filter(file -> file.toString().endsWith(".xml"))
          .sorted()
          .flatMap(OpenRosaCorpusIT::submission)
          .toList();
    }
  }

  private static Stream<Sent> submission(Path file) {
    try {
      var instance = InstanceReader.read(Files.readAllBytes(file));
      return instance.root().attribute("id").isPresent() && !instance.isEncrypted()
          ? Stream.of(new Sent(file, instance))
          : Stream.empty();
    } catch (Unreadable noSubmission) {
      return Stream.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The workbooks by the id of the form they make, as the reference converter tells it. */
  private static Map<String, List<Path>> forms() throws IOException {
    var forms = new TreeMap<String, List<Path>>();
    var results = CORPUS.resolve("pyxform-4.5.0-results");
    try (Stream<Path> files = Files.walk(results)) {
      for (var result : files.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
        var text = Files.readString(result);
        var id = text.replaceAll("(?s).*?<instance>\\s*<[^>]* id=\"([^\"]*)\".*", "$1");
        var workbook =
            CORPUS
                .resolve("xlsform")
                .resolve(results.relativize(result).toString().replaceAll("[.]xml$", ""));
        if (id.length() < 200 && Files.exists(workbook)) {
          forms.computeIfAbsent(id, i -> new ArrayList<>()).add(workbook);
        }
      }
    }
    return forms;
  }

  /**
   * Lays each form that was filled in into the folder of definitions; gives its survey by its id.
   */
  private static Map<String, String> lay(
      Path definitions, List<Sent> submissions, Map<String, List<Path>> forms) throws IOException {
    var laid = new LinkedHashMap<String, String>();
    for (var sent : submissions) {
      var id = sent.instance().formId();
      if (laid.containsKey(id) || !forms.containsKey(id)) {
        continue;
      }
      var survey = "form-" + (laid.size() + 1);
      var folder = Files.createDirectories(definitions.resolve("surveys").resolve(survey));
      var workbook = nearest(sent.file(), forms.getOrDefault(id, List.of()));
      var name = "form" + workbook.toString().replaceAll(".*(?=[.])", "");
      Files.copy(workbook, folder.resolve(name));
      Files.writeString(folder.resolve("survey.yaml"), survey(survey, name));
      laid.put(id, survey);
    }
    return laid;
  }

  /** Of several forms with one id, the one that lies nearest to the submission. */
  private static Path nearest(Path file, List<Path> workbooks) {
    return workbooks.stream()
        .max((a, b) -> Integer.compare(shared(file, a), shared(file, b)))
        .orElseThrow();
  }

  private static int shared(Path submission, Path workbook) {
    var one = CORPUS.resolve("submissions").relativize(submission).toString();
    var other = CORPUS.resolve("xlsform").relativize(workbook).toString();
    int same = 0;
    while (same < one.length() && same < other.length() && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same;
  }

  private static String survey(String id, String questionnaire) {
    return """
    id: %s
    title: {en: A form by others}
    name: {en: Form by others}
    audience: {en: anyone}
    asks: {en: Reference data.}
    promises: {en: [None]}
    notice: {version: 1, text: {en: [Reference data.]}}
    afterwards: {en: [Nothing]}
    themes: [I]
    evidence: []
    sensitive: false
    keepUntil: 2031-12-31
    languages: [{code: en, status: complete}]
    waves:
      - {code: "1", title: {en: One}, questionnaire: %s, languages: [en], opens: 2020-01-01, minutes: 5, mode: field-app}
    """
        .formatted(id, questionnaire);
  }
}
