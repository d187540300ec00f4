package org.peillood.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The readers of subtitles against the files and expected results of vtt.js and webvtt-py. */
@EnabledIfSystemProperty(named = "corpus", matches = ".+")
class TranscriptCorpusTest {

  private static final Path CORPUS = Path.of(System.getProperty("corpus", ""), "transcripts");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static List<Path> files(String ending) throws IOException {
    try (var all = Files.walk(CORPUS)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  @Test
  void every_file_with_an_expected_result_is_read_as_that_says() throws Exception {
    var wrong = new ArrayList<String>();
    int right = 0;
    for (var file : files(".vtt")) {
      var expected = Path.of(file.toString().replaceAll("vtt$", "json"));
      if (Files.exists(expected)) {
        var told =
            difference(JSON.readTree(expected.toFile()).get("cues"), Subtitles.vtt(text(file)));
        right += told.isEmpty() ? 1 : 0;
        if (!told.isEmpty()) {
          wrong.add(CORPUS.relativize(file) + ": " + told);
        }
      }
    }
    System.out.println("transcripts: " + right + " files of WebVTT read as their results say");
    assertThat(wrong).isEmpty();
  }

  private static String difference(JsonNode expected, Subtitles read) {
    if (expected.size() != read.cues().size()) {
      return expected.size() + " cues, read " + read.cues().size() + " " + read.faults();
    }
    for (int i = 0; i < expected.size(); i++) {
      var cue = read.cues().get(i);
      var wanted = expected.get(i);
      boolean same =
          Math.round(wanted.get("startTime").asDouble() * 1000) == cue.startMillis()
              && Math.round(wanted.get("endTime").asDouble() * 1000) == cue.endMillis()
              && wanted.get("text").asText().equals(cue.payload())
              && wanted.get("id").asText().equals(cue.id());
      if (!same) {
        return wanted + " but read " + cue;
      }
    }
    return "";
  }

  @Test
  void what_cannot_be_read_is_told_with_its_line() throws Exception {
    int refused = 0;
    int passedOver = 0;
    for (var ending : List.of(".vtt", ".srt", ".sbv")) {
      for (var file : files(ending)) {
        try {
          var read =
              switch (ending) {
                case ".vtt" -> Subtitles.vtt(text(file));
                case ".srt" -> Subtitles.srt(text(file));
                default -> Subtitles.sbv(text(file));
              };
          passedOver += read.faults().isEmpty() ? 0 : 1;
          assertThat(read.faults()).as(file.toString()).allMatch(fault -> fault.line() > 0);
        } catch (Unreadable e) {
          refused++;
          assertThat(e.fault().line()).as(file.toString()).isPositive();
        }
      }
    }
    System.out.println(
        "transcripts: " + refused + " files refused, " + passedOver + " with places passed over");
    assertThat(refused).isPositive();
    assertThat(passedOver).isPositive();
  }
}
