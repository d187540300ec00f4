package org.peillood.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.focusgroup.DefinedGroups;
import org.peillood.focusgroup.Planned;
import org.peillood.focusgroup.Sheet;
import org.peillood.focusgroup.Wish;
import org.peillood.segment.QuoteScope;
import org.peillood.segment.SegmentQuote;
import org.peillood.segment.Valence;
import org.peillood.transcript.Transcript;
import org.peillood.web.Json;

/**
 * A focus group with what was said and made of it, invented as a whole; read from {@code
 * sample/focusgroup.yaml}. Words name places in its texts, as those stand once names are replaced.
 *
 * @param guide as it is written
 * @param withdrawn who takes back what they said, by label
 * @param names what is replaced in all texts, and by what
 * @param texts an original stands before its translation
 */
record SampleGroupFile(
    Planned group,
    String guide,
    List<Wish> quota,
    List<DefinedGroups.Member> people,
    List<String> withdrawn,
    Sheet sheet,
    Map<String, String> names,
    List<Text> texts,
    Frame frame,
    List<Coding> codings,
    List<Settled> settled,
    List<Asked> questions,
    List<Quote> quotes) {

  /**
   * A text of the group.
   *
   * @param of the id of the text that it is a translation of; empty for an original
   * @param translator who translated it; empty for an original
   */
  record Text(
      String id,
      String title,
      String language,
      Transcript.Kind kind,
      String of,
      String translator,
      String body) {}

  /** What the code frame is called; its codes are those of the plan. */
  record Frame(String id, Map<String, String> name) {}

  /** What a coder gave to words. */
  record Coding(
      String text, String by, String code, Valence valence, Optional<String> memo, String words) {}

  /** What was settled for a turn. */
  record Settled(String text, String by, String words, Map<String, Valence> codes) {}

  /** Where a question of the guide begins. */
  record Asked(String text, String words, String question) {}

  /** What was chosen as evidence. */
  record Quote(
      String text,
      String words,
      String translation,
      String translator,
      String role,
      QuoteScope scope,
      SegmentQuote.Counter counter,
      String note) {}

  static SampleGroupFile read() {
    var name = "/sample/focusgroup.yaml";
    try (var file = SampleGroupFile.class.getResourceAsStream(name)) {
      return Json.YAML.readValue(file, SampleGroupFile.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
