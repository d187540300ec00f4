package org.peillood.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peillood.transcript.Spoken.Saying;

class TextFileTest {

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(String entry, byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content);
    }
    return out.toByteArray();
  }

  @Test
  void consecutive_cues_of_one_voice_of_teams_are_one_turn() throws Exception {
    var read =
        TextFile.read(
            "Gesprek.VTT",
            bytes(
                """
                WEBVTT

                00:00:01.000 --> 00:00:02.500
                <v Amina B.>Ik zocht &amp; vond</v>

                00:00:02.500 --> 00:00:04.000
                <v Amina B.>geen werk.</v>

                00:00:05.000 --> 00:00:06.000
                <v Jan>En <i>toen</i>?</v>
                """));
    assertThat(read.sayings())
        .containsExactly(
            new Saying("Amina B.", "", "Ik zocht & vond geen werk.", 1000L, 4000L),
            new Saying("Jan", "", "En toen?", 5000L, 6000L));
  }

  @Test
  void names_before_a_colon_are_speakers_as_zoom_writes_them() throws Exception {
    var read =
        TextFile.read(
            "zoom.vtt",
            bytes(
                "WEBVTT\r\n\r\n1\r\n00:01.000 --> 00:02.000\r\nSara El A: Ja.\r\n\r\n2\r\n"
                    + "00:02.000 --> 00:03.000\r\nZeker om 10:30 uur.\r\n"));
    assertThat(read.sayings())
        .containsExactly(new Saying("Sara El A", "", "Ja. Zeker om 10:30 uur.", 1000L, 3000L));
  }

  @Test
  void lines_of_plain_text_go_on_with_the_speaker_before_them() throws Exception {
    var read = TextFile.typed("Begeleider: Wie begint?\n\nP1: Ik.\nDat was\tmoeilijk.\nم١: مرحبا");
    assertThat(read.sayings())
        .extracting(Saying::speaker, Saying::words)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Begeleider", "Wie begint?"),
            org.assertj.core.groups.Tuple.tuple("P1", "Ik. Dat was moeilijk."),
            org.assertj.core.groups.Tuple.tuple("م١", "مرحبا"));
  }

  @Test
  void notes_without_speakers_keep_their_lines() throws Exception {
    assertThat(TextFile.typed("Veel stilte.\nDaarna gelach.").sayings()).hasSize(2);
  }

  @Test
  void paragraphs_of_word_are_lines() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("P1: Het loket was dicht.");
      document.createParagraph().createRun().setText("P2: Bij mij ook.");
      document.write(out);
    }
    assertThat(TextFile.read("tekst.docx", out.toByteArray()).sayings())
        .extracting(Saying::speaker)
        .containsExactly("P1", "P2");
  }

  @Test
  void paragraphs_of_an_open_document_are_lines() throws Exception {
    var xml =
        "<o:c xmlns:o='urn:x' xmlns:t='urn:oasis:names:tc:opendocument:xmlns:text:1.0'>"
            + "<t:p>P1: Het <t:span>loket</t:span></t:p><t:p>P2: Ja<t:s/>hoor</t:p></o:c>";
    assertThat(TextFile.read("tekst.odt", zip("content.xml", bytes(xml))).sayings())
        .extracting(Saying::words)
        .containsExactly("Het loket", "Ja hoor");
  }

  @ParameterizedTest
  @CsvSource({"a.vtt,not-utf-8", "a.docx,no-document", "a.odt,no-document", "a.jpg,unknown-format"})
  void a_picture_by_another_name_is_refused(String name, String what) {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
    assertThatThrownBy(() -> TextFile.read(name, picture))
        .isInstanceOfSatisfying(
            Unreadable.class, e -> assertThat(e.fault().what()).isEqualTo(what));
  }

  @Test
  void an_archive_that_unpacks_without_end_is_refused() throws IOException {
    var bomb = zip("word/document.xml", new byte[60_000_000]);
    assertThat(bomb.length).isLessThan(100_000);
    assertThatThrownBy(() -> TextFile.read("a.docx", bomb))
        .isInstanceOfSatisfying(
            Unreadable.class, e -> assertThat(e.fault().what()).isEqualTo("bomb"));
  }

  @Test
  void a_document_that_defines_entities_is_refused() throws IOException {
    var xml = bytes("<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><d>&x;</d>");
    var file = zip("word/document.xml", xml);
    assertThatThrownBy(() -> TextFile.read("a.docx", file)).isInstanceOf(Unreadable.class);
  }

  @Test
  void wrong_letters_are_told_with_their_line() {
    var latin = "P1: ja\nP2: één".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> TextFile.read("a.txt", latin))
        .isInstanceOfSatisfying(
            Unreadable.class, e -> assertThat(e.fault()).isEqualTo(new Fault(2, "not-utf-8", "")));
  }

  @Test
  void an_empty_file_is_refused() {
    assertThatThrownBy(() -> TextFile.read("a.txt", new byte[0])).isInstanceOf(Unreadable.class);
  }
}
