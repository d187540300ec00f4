package org.peillood.openrosa;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.peillood.Platform;
import org.peillood.survey.SurveyFolder;

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

  /** What became of the submissions, and why not all of them are responses. */
  private static final class Tally {
    private int submissions;
    private int taken;
    private int aside;
    private int refusedForm;
    private int withoutForm;
    private final Set<String> reasons = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();

    private String line() {
      return ("submissions: %d, %d responses with every value, %d kept for staff with every value,"
              + " %d wrong, %d to a form that is refused here, %d without an XLSForm")
          .formatted(submissions, taken, aside, wrong.size(), refusedForm, withoutForm);
    }
  }

  @Test
  void submissions_by_others_come_out_with_every_value() throws IOException {
    var definitions = Platform.newFolder();
    var submissions = submissions();
    var forms = forms();
    var laid = new Laid(definitions);
    var surveys = new LinkedHashMap<Sent, String>();
    for (var sent : submissions) {
      var workbooks = forms.getOrDefault(sent.instance().formId(), List.of());
      if (!workbooks.isEmpty()) {
        surveys.put(sent, laid.survey(sent.instance().formId(), madeWith(sent, workbooks)));
      }
    }
    var tally = new Tally();
    tally.submissions = submissions.size();
    tally.withoutForm = submissions.size() - surveys.size();
    var catalogue = SurveyFolder.read(definitions.resolve("surveys"));
    catalogue.problems().forEach(problem -> tally.reasons.add("form refused: " + problem));
    try (var platform =
        Platform.onH2(Platform.newFolder(), List.of("-Dpeillood.definitions=" + definitions))) {
      var phone = Collect.carriedBy(platform, "corpus");
      surveys.forEach(
          (sent, survey) -> {
            if (catalogue.survey(survey).isEmpty()) {
              tally.refusedForm++;
            } else {
              var asked = catalogue.survey(survey).orElseThrow().waves().get(0).questionnaire();
              var named = laid.named(sent.instance(), survey);
              send(phone, survey, Traces.outOf(named, List.of(asked)), tally, named, sent.file());
            }
          });
    }
    tally.reasons.forEach(LOG::info);
    LOG.info(tally.line());
    assertThat(tally.wrong).isEmpty();
    assertThat(surveys.isEmpty() || tally.taken > 0)
        .as("forms were there, but nothing became a response")
        .isTrue();
  }

  private static void send(
      Collect phone,
      String survey,
      Traces.Cleaned sent,
      Tally tally,
      Instance document,
      Path file) {
    var answer = phone.send(document.document());
    if (answer.statusCode() != 201 && answer.statusCode() != 202) {
      tally.wrong.add(file + ": " + answer.statusCode() + " " + answer.body());
      return;
    }
    var whole = cameOut(phone, survey, sent);
    if (whole.isMissingNode()) {
      tally.wrong.add(file + ": the values of the nodes differ");
    } else if (!whole.at("/state").asText().equals("TAKEN")) {
      tally.aside++;
      whole
          .at("/faults")
          .forEach(fault -> tally.reasons.add("kept for staff: " + file.getFileName() + fault));
    } else {
      var missing = SentValues.of(sent.instance().root()).without(whole.at("/answers"));
      if (missing.isEmpty()) {
        tally.taken++;
      } else {
        tally.wrong.add(file + ": not among the answers: " + missing);
      }
    }
  }

  /**
   * The submission of that name that holds the same values, node by node, and beside them what was
   * told of the device; missing for none.
   */
  private static JsonNode cameOut(Collect phone, String survey, Traces.Cleaned cleaned) {
    var sent = cleaned.instance();
    var wanted = sent.root().values().stream().map(v -> v.path() + "=" + v.value()).toList();
    var traces = cleaned.traces().stream().map(t -> t.path() + "=" + t.value()).toList();
    for (var line : phone.asked("/api/surveys/" + survey + "/submissions")) {
      if (line.at("/instance").asText().equals(sent.name())) {
        var whole =
            phone.asked("/api/surveys/" + survey + "/submissions/" + line.at("/id").asText());
        var data =
            phone.asked(
                "/api/surveys/%s/submissions/%s/device-data"
                    .formatted(survey, line.at("/id").asText()));
        if (values(whole.at("/values")).equals(wanted) && values(data).equals(traces)) {
          return whole;
        }
      }
    }
    return MissingNode.getInstance();
  }

  private static List<String> values(JsonNode list) {
    var values = new ArrayList<String>();
    list.forEach(v -> values.add(v.at("/path").asText() + "=" + v.at("/value").asText()));
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

  /** The forms that were filled in, each as a survey of its own in a folder of definitions. */
  private static final class Laid {
    private final Path definitions;
    private final Map<String, String> surveys = new LinkedHashMap<>();
    private final Map<String, Set<String>> byForm = new HashMap<>();

    private Laid(Path definitions) {
      this.definitions = definitions;
    }

    private String survey(String formId, Path workbook) throws IOException {
      var known = surveys.get(workbook.toString());
      if (known != null) {
        return known;
      }
      var survey = "form-" + (surveys.size() + 1);
      var folder = Files.createDirectories(definitions.resolve("surveys").resolve(survey));
      Files.copy(workbook, folder.resolve(workbook.getFileName()));
      Files.writeString(
          folder.resolve("survey.yaml"),
          OpenRosaCorpusIT.survey(survey, workbook.getFileName().toString()));
      surveys.put(workbook.toString(), survey);
      byForm.computeIfAbsent(formId, id -> new TreeSet<>()).add(survey);
      return survey;
    }

    /** Where several forms have one id, the name that we publish it under tells them apart. */
    private Instance named(Instance sent, String survey) {
      if (byForm.getOrDefault(sent.formId(), Set.of()).size() < 2) {
        return sent;
      }
      var other =
          sent.document()
              .replaceFirst("(<[^?!][^>]*?\\sid=)([\"'])[^\"']*\\2", "$1$2" + survey + ".1$2");
      return InstanceReader.read(other.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * Of several forms with one id, the one that has the nodes, and lies nearest to the submission.
   */
  private static Path madeWith(Sent sent, List<Path> workbooks) {
    return workbooks.stream()
        .max(
            Comparator.<Path>comparingLong(workbook -> nodes(sent, workbook))
                .thenComparing(workbook -> shared(sent.file(), workbook)))
        .orElseThrow();
  }

  /** How many of the nodes that were filled in a form has, as the reference converter writes it. */
  private static long nodes(Sent sent, Path workbook) {
    try {
      var place = CORPUS.resolve("xlsform").relativize(workbook) + ".xml";
      var form = Files.readString(CORPUS.resolve("pyxform-4.5.0-results").resolve(place));
      return sent.instance().root().values().stream()
          .filter(value -> form.contains(value.path().replaceFirst("^/[^/]+", "") + "\""))
          .count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    notice:
      version: 1
      text: {en: [Reference data.]}
      keeps: [start, end, deviceid, username, phonenumber, email, simserial, subscriberid, audit, start-geopoint, background-geopoint, background-audio]
      told: {en: [Everything is kept.]}
    afterwards: {en: [Nothing]}
    themes: [I]
    evidence: []
    sensitive: false
    keepUntil: 2031-12-31
    languages: [{code: en, status: complete}]
    waves:
      - {code: "1", title: {en: One}, questionnaire: "%s", languages: [en], opens: 2020-01-01, minutes: 5, mode: field-app}
    """
        .formatted(id, questionnaire);
  }
}
