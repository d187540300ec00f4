package org.peillood.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Subtitles by others, with {@code -Dcorpus=DIR}: every file below {@code transcripts} is read; its
 * cues are held against the result of the reference parser beside it ({@code .json}), its words
 * against what the reference shows ({@code -proc.json}), and broken files must be refused or warned
 * about at the line that is wrong. Ends with one line of figures.
 */
@EnabledIfSystemProperty(named = "corpus", matches = ".+")
class TranscriptCorpusTest {

  private static final Logger LOG = Logger.getLogger(TranscriptCorpusTest.class.getName());
  private static final ObjectMapper JSON = new ObjectMapper();

  // The broken files, and what is said about which line of them; for the rest nothing is said.
  private static final Map<String, String> SAID =
      Map.ofEntries(
          Map.entry("cue-times/fraction-digits.vtt", "fault.bad-time 3"),
          Map.entry("cue-times/min-mid-digits.vtt", "fault.bad-time 3"),
          Map.entry("file-layout/bom-garbage-data.vtt", "fault.no-header 1"),
          Map.entry("file-layout/bom-tab-webvtt.vtt", "fault.no-header 1"),
          Map.entry("file-layout/garbage-signature.vtt", "fault.no-header 1"),
          Map.entry("file-layout/newline-before-webvtt.vtt", "fault.no-header 1"),
          Map.entry("file-layout/tab-after-bom-before-header.vtt", "fault.no-header 1"),
          Map.entry("subtitles/invalid_format.sbv", "fault.no-time 1"),
          Map.entry("subtitles/invalid_format3.srt", "fault.no-time 2"),
          Map.entry("subtitles/invalid_timeframe.vtt", "warning.bad-time 6"),
          Map.entry("subtitles/invalid_timeframe.srt", "warning.point 6"),
          Map.entry(
              "subtitles/invalid_timeframe.sbv", "warning.bad-time 7, warning.ends-before 13"),
          Map.entry("subtitles/missing_caption_text.sbv", "warning.ends-before 12"),
          Map.entry("subtitles/missing_timeframe.vtt", "warning.no-time 6"),
          Map.entry("subtitles/missing_timeframe.srt", "warning.no-time 6"),
          Map.entry("subtitles/missing_timeframe.sbv", "warning.no-time 4, warning.ends-before 12"),
          Map.entry("subtitles/no_captions.vtt", "fault.no-words 0"));

  private final List<String> differences = new ArrayList<>();
  private int refused;
  private int warned;
  private int compared;

  @Test
  void subtitles_of_others_are_read_as_the_reference_reads_them() throws IOException {
    var root = Path.of(System.getProperty("corpus")).resolve("transcripts");
    List<Path> files;
    try (var all = Files.walk(root)) {
      files = all.filter(f -> f.toString().matches(".*\\.(vtt|srt|sbv)")).sorted().toList();
    }
    for (var file : files) {
      messages(file);
      cues(file);
      words(file);
    }
    LOG.log(
        Level.INFO,
        "corpus: {0} transcripts, {1} refused, {2} with warnings, {3} results of the reference"
            + " compared, {4} different",
        Stream.of(files.size(), refused, warned, compared, differences.size())
            .map(String::valueOf)
            .toArray());
    assertThat(files).isNotEmpty();
    assertThat(differences).isEmpty();
  }

  private static String name(Path file) {
    return file.subpath(file.getNameCount() - 2, file.getNameCount()).toString();
  }

  private void messages(Path file) throws IOException {
    String said;
    try {
      var warnings = TranscriptReader.read(name(file), Files.readAllBytes(file)).warnings();
      said =
          warnings.stream()
              .map(w -> w.key().replace("transcript.", "") + " " + w.line())
              .collect(Collectors.joining(", "));
      warned += warnings.isEmpty() ? 0 : 1;
    } catch (TranscriptRefused e) {
      said = e.key().replace("transcript.", "") + " " + e.line();
      refused++;
    }
    // Files on regions have no subtitle.
    var expected =
        file.toString().contains("/regions/")
            ? "fault.no-words 0"
            : SAID.getOrDefault(name(file), "");
    if (!said.equals(expected)) {
      differences.add(name(file) + " says: " + said + " and not: " + expected);
    }
  }

  private void cues(Path file) throws IOException {
    var result = Path.of(file.toString().replaceAll("\\.vtt$", ".json"));
    if (!result.toString().endsWith(".json") || !Files.exists(result)) {
      return;
    }
    compared++;
    var expected =
        StreamSupport.stream(JSON.readTree(result.toFile()).get("cues").spliterator(), false)
            .map(TranscriptCorpusTest::described)
            .toList();
    var found =
        WebVtt.read(Decoded.of(Files.readAllBytes(file)).text()).cues().stream()
            .map(TranscriptCorpusTest::described)
            .toList();
    if (!found.equals(expected)) {
      differences.add(name(file) + ": " + found + " and not " + expected);
    }
  }

  // The reference speaks the standard of 2013, when the middle was not yet the center.
  private static String described(JsonNode cue) {
    return String.join(
        "|",
        cue.get("id").asText(),
        String.valueOf(Math.round(cue.get("startTime").asDouble() * 1_000)),
        String.valueOf(Math.round(cue.get("endTime").asDouble() * 1_000)),
        cue.get("text").asText(),
        cue.get("vertical").asText(),
        number(cue.get("line")),
        cue.get("snapToLines").asText(),
        cue.get("lineAlign").asText().replace("middle", "center"),
        number(cue.get("position")),
        cue.get("positionAlign").asText().replace("middle", "center"),
        String.valueOf(cue.get("size").asDouble()),
        cue.get("align").asText().replace("middle", "center"),
        cue.get("region").asText());
  }

  private static String number(JsonNode value) {
    return value.isNumber() ? String.valueOf(value.asDouble()) : value.asText();
  }

  private static String described(Cue cue) {
    var settings = CueSettings.of(cue.settings());
    return String.join(
        "|",
        cue.id(),
        String.valueOf(cue.start()),
        String.valueOf(cue.end()),
        cue.text(),
        settings.vertical(),
        number(settings.line()),
        String.valueOf(settings.snapToLines()),
        settings.lineAlign(),
        number(settings.position()),
        settings.positionAlign(),
        String.valueOf(settings.size()),
        settings.align(),
        settings.region());
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? String.valueOf(value.getAsDouble() + 0.0) : "auto";
  }

  private void words(Path file) throws IOException {
    var result = Path.of(file.toString().replaceAll("\\.vtt$", "-proc.json"));
    if (!result.toString().endsWith(".json") || !Files.exists(result)) {
      return;
    }
    compared++;
    var expected =
        StreamSupport.stream(JSON.readTree(result.toFile()).spliterator(), false)
            .map(cue -> cue.get("textContent").asText())
            .toList();
    var found =
        WebVtt.read(Decoded.of(Files.readAllBytes(file)).text()).cues().stream()
            .map(
                cue ->
                    CueText.spoken(cue.text()).stream()
                        .map(CueText.Spoken::words)
                        .collect(Collectors.joining()))
            .toList();
    if (!found.equals(expected)) {
      differences.add(name(file) + " shows: " + found + " and not " + expected);
    }
  }
}
