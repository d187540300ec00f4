package org.peillood.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/** Files that are wrong or meant to harm: refused with a reason, and nothing else happens. */
class HostileTranscriptTest {

  private static String refusal(String name, byte[] content) {
    var refused =
        catchThrowableOfType(TranscriptRefused.class, () -> TranscriptReader.read(name, content));
    assertThat(refused).as("refusal of %s", name).isNotNull();
    for (var language : Texts.STAFF_LANGUAGES) {
      assertThat(Texts.in(language).has(refused.key())).as(refused.key()).isTrue();
    }
    return refused.key().replace("transcript.fault.", "") + " " + refused.line();
  }

  private static String refusal(String name, String content) {
    return refusal(name, content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void what_holds_no_text_is_refused_whatever_its_name() {
    assertThat(refusal("a.vtt", HexFormat.of().parseHex("89504e470d0a1a0a0000")))
        .isEqualTo("not-text 0");
    assertThat(refusal("a.txt", "%PDF-1.7")).isEqualTo("not-text 0");
    assertThat(refusal("a.txt", "een\ntwee\0")).isEqualTo("binary 2");
    assertThat(refusal("a.srt", "")).isEqualTo("empty 0");
    assertThat(refusal("a.txt", " \n\n")).isEqualTo("empty 0");
    assertThat(refusal("a.mp3", "x")).isEqualTo("kind 0");
    assertThat(refusal("a", "x")).isEqualTo("kind 0");
    assertThat(refusal("a.vtt", new byte[TranscriptReader.LARGEST + 1])).isEqualTo("too-large 0");
  }

  @Test
  void a_file_without_its_header_or_with_no_time_that_can_be_read_is_refused_at_the_line() {
    assertThat(refusal("a.vtt", "00:01.000 --> 00:02.000\nx")).isEqualTo("no-header 1");
    assertThat(refusal("a.vtt", "WEBVTT\n\n00:01 --> 00:02\nx")).isEqualTo("bad-time 3");
    assertThat(refusal("a.srt", "1\n00:01 --> 00:02\nx")).isEqualTo("bad-time 2");
    assertThat(refusal("a.sbv", "x")).isEqualTo("no-time 1");
    assertThat(refusal("a.vtt", "WEBVTT")).isEqualTo("no-words 0");
  }

  @Test
  void texts_that_are_made_to_keep_the_reader_busy_do_not() {
    assertThat(refusal("a.txt", "P1: ja ".repeat(400_000))).isEqualTo("too-long 0");
    var cues = "00:01.000 --> 00:02.000\nen\n\n".repeat(100_000);
    var spaces = ("12:00 A" + " ".repeat(1_000) + "\n").repeat(1_000);
    var points = "1\n00:00:01,000 --> 00:00:02,000 " + ".000".repeat(500_000) + "\nja\n";
    var times = "1:11,".repeat(500_000);
    var thread = ManagementFactory.getThreadMXBean();
    long start = thread.getCurrentThreadCpuTime();
    assertThat(TranscriptReader.ofText(spaces).turns()).hasSize(1_000);
    assertThat(
            TranscriptReader.read("a.vtt", ("WEBVTT\n\n" + cues).getBytes(StandardCharsets.UTF_8))
                .turns())
        .hasSizeLessThan(1_000);
    assertThat(refusal("a.srt", times)).isEqualTo("bad-time 1");
    assertThat(TranscriptReader.read("a.srt", points.getBytes(StandardCharsets.UTF_8)).text())
        .isEqualTo("ja\n");
    // Of the processor, not of the clock: other tests beside it do not count.
    assertThat(Duration.ofNanos(thread.getCurrentThreadCpuTime() - start))
        .isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void documents_that_are_none_are_refused() throws IOException {
    assertThat(refusal("a.docx", "P1: ja")).isEqualTo("not-document 0");
    assertThat(refusal("a.odt", HexFormat.of().parseHex("504b0304ffff")))
        .isEqualTo("broken-document 0");
    assertThat(refusal("a.docx", HexFormat.of().parseHex("d0cf11e0a1b11ae1")))
        .isEqualTo("old-or-locked 0");
    assertThat(refusal("a.docx", TranscriptReaderTest.odt("<text:p>x</text:p>")))
        .isEqualTo("not-document 0");
    assertThat(refusal("a.docx", TranscriptReaderTest.zip("word/document.xml", "<x/>")))
        .isEqualTo("broken-document 0");
    assertThat(refusal("a.odt", TranscriptReaderTest.odt("<text:p>x</text:q>")))
        .isEqualTo("broken-document 0");
  }

  @Test
  void documents_that_burst_are_not_unpacked() throws IOException {
    var blank = " ".repeat(20_000_000);
    assertThat(refusal("a.odt", TranscriptReaderTest.odt("<text:p>" + blank + "</text:p>")))
        .isEqualTo("bursts 0");
    assertThat(refusal("a.docx", TranscriptReaderTest.zip("word/media/image.png", blank)))
        .isEqualTo("bursts 0");
  }

  @Test
  void documents_bring_in_nothing_from_elsewhere() throws IOException {
    var file = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>";
    assertThat(refusal("a.odt", TranscriptReaderTest.odt(file, "<text:p>&f;</text:p>")))
        .isEqualTo("entities 0");
    var types =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
            + " Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
            + " PartName=\"/word/document.xml\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
    var relations =
        "<Relationships"
            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
            + " Id=\"r\""
            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
            + " Target=\"word/document.xml\"/></Relationships>";
    var body =
        "<w:document"
            + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>P1:"
            + " %s</w:t></w:r></w:p></w:body></w:document>";
    assertThat(
            TranscriptReader.read(
                    "a.docx",
                    TranscriptReaderTest.zip(
                        "[Content_Types].xml",
                        types,
                        "_rels/.rels",
                        relations,
                        "word/document.xml",
                        body.formatted("ja")))
                .text())
        .isEqualTo("P1: ja\n");
    assertThat(
            refusal(
                "a.docx",
                TranscriptReaderTest.zip(
                    "[Content_Types].xml",
                    types,
                    "_rels/.rels",
                    relations,
                    "word/document.xml",
                    file + body.formatted("&f;"))))
        .isEqualTo("broken-document 0");
  }

  @Test
  void refusals_and_warnings_can_be_said() {
    var refused = new TranscriptRefused(3, "transcript.fault.bad-time", "x");
    assertThat(
            Texts.in(new Language("en")).get(refused.key(), refused.line(), refused.args().get(0)))
        .isEqualTo("The times in line 3 cannot be read: “x”. No subtitle is left.");
    for (var key : List.of("encoding", "no-time", "bad-time", "ends-before", "table", "point")) {
      assertThat(Texts.in(Language.DUTCH).has("transcript.warning." + key)).isTrue();
    }
  }
}
