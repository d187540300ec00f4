package org.peillood.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class TranscriptReaderTest {

  private static ReadTranscript read(String name, String content) {
    return TranscriptReader.read(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static Turn turn(ReadTranscript read, int index) {
    return read.turns().get(index);
  }

  @Test
  void voices_of_teams_become_turns_and_cues_of_one_speaker_become_one() {
    var read =
        read(
            "Vergadering.VTT",
            """
            WEBVTT

            a1/12-0
            00:00:01.000 --> 00:00:04.000 align:start
            <v Jan De Smet>Goedemorgen,
            welkom.</v>

            a1/12-1
            00:00:04.000 --> 00:00:06.500
            <v.luid Jan De Smet>R&amp;D is <i>hier</i>.</v>

            NOTE niets

            00:00:07.000 --> 00:00:09.000
            <v Aïcha>Dank u.</v><v Jan De Smet> Ja.</v>
            """);
    assertThat(read.text())
        .isEqualTo(
            "Jan De Smet: Goedemorgen, welkom. R&D is hier.\nAïcha: Dank u.\nJan De Smet: Ja.\n");
    assertThat(read.turns())
        .first()
        .isEqualTo(
            new Turn("Jan De Smet", 0, 13, 46, OptionalLong.of(1_000), OptionalLong.of(6_500)));
    assertThat(turn(read, 1).words(read.text())).isEqualTo("Dank u.");
    assertThat(read.warnings()).isEmpty();
  }

  @Test
  void labels_of_zoom_become_turns_and_unknown_speakers_go_on_until_the_sentence_ends() {
    var read =
        read(
            "zoom.vtt",
            """
            WEBVTT

            1
            00:00:01.000 --> 00:00:02.000
            Leyla: ik denk

            2
            00:00:02.000 --> 00:00:03.000
            Leyla: van wel

            3
            00:00:03.000 --> 00:00:04.000
            en dan

            4
            00:00:04.000 --> 00:00:05.000
            is het klaar.

            5
            00:00:05.000 --> 00:00:06.000
            - Ja.
            - Nee.
            """);
    assertThat(read.text()).isEqualTo("Leyla: ik denk van wel\nen dan is het klaar.\nJa.\nNee.\n");
  }

  @Test
  void a_broken_cue_is_left_out_with_its_line_and_the_rest_is_kept() {
    var read =
        read("a.vtt", "WEBVTT\n\n00:01.000 --> 0x:02.000\nweg\n\n00:03.000 --> 00:04.000\nblijft");
    assertThat(read.text()).isEqualTo("blijft\n");
    assertThat(read.warnings())
        .containsExactly(
            new Warning(3, "transcript.warning.bad-time", List.of("00:01.000 --> 0x:02.000")));
  }

  @Test
  void subrip_and_subviewer_become_turns_without_their_marks() {
    var srt =
        read(
            "a.srt",
            """
            1
            00:00:01,000 --> 00:00:02,500
            {\\an8}<i>P1: ja</i>

            2
            00:00:02,500 --> 00:00:03,000
            P2: 3 < 4
            """
                .replace("\n", "\r\n"));
    assertThat(srt.text()).isEqualTo("P1: ja\nP2: 3 < 4\n");
    assertThat(turn(srt, 0).endMillis()).hasValue(2_500);
    var sbv = read("a.sbv", "0:00:00.378,0:00:11.378\n>> Een\ntwee\n");
    assertThat(sbv.text()).isEqualTo("Een twee\n");
    assertThat(turn(sbv, 0).startMillis()).hasValue(378);
  }

  @Test
  void plain_text_keeps_its_turns_times_and_lines() {
    var read =
        read(
            "a.txt",
            """
            [00:12] P1: ja
            p2 (00:13:05): nee
            Ik zei: zo is het.
            Dus: klaar.

            Jan De Smet  0:14
            en nog iets
            op twee lijnen
            """);
    assertThat(read.text())
        .isEqualTo(
            """
            P1: ja
            p2: nee
            Ik zei: zo is het.
            Dus: klaar.
            Jan De Smet: en nog iets op twee lijnen
            """);
    assertThat(read.turns())
        .extracting(Turn::speaker)
        .containsExactly("P1", "p2", "", "", "Jan De Smet");
    assertThat(read.turns())
        .extracting(Turn::startMillis)
        .containsExactly(
            OptionalLong.of(12_000),
            OptionalLong.of(785_000),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.of(14_000));
  }

  @Test
  void lines_that_were_broken_off_belong_to_the_label_above() {
    assertThat(read("a.txt", "P1: een\ntwee\n\nP2: drie\nvier\n\nvijf").text())
        .isEqualTo("P1: een twee\nP2: drie vier\nvijf\n");
  }

  @Test
  void typed_notes_stay_as_they_were_typed() {
    var read = TranscriptReader.ofText("P1 : oui\r\n\r\n  remarque \rjan: nee");
    assertThat(read.text()).isEqualTo("P1 : oui\n\n  remarque \njan: nee");
    assertThat(read.turns())
        .extracting(turn -> turn.speaker() + "=" + turn.words(read.text()))
        .containsExactly("P1=oui", "=remarque", "=jan: nee");
    assertThat(TranscriptReader.ofText("jan: nee", List.of("jan")).turns())
        .extracting(Turn::speaker)
        .containsExactly("jan");
  }

  @Test
  void what_was_read_is_found_again_in_its_own_text() {
    var read = read("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v jan (gast): x>Ja: nee</v>");
    var again = TranscriptReader.ofText(read.text(), List.of(turn(read, 0).speaker()));
    assertThat(again.text()).isEqualTo(read.text());
    assertThat(again.turns()).extracting(Turn::start).containsExactly(turn(read, 0).start());
  }

  @Test
  void letters_are_read_in_the_encodings_that_programs_write() {
    for (var charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE")) {
      var content = "\ufeffP1: één €".getBytes(Charset.forName(charset));
      var read = TranscriptReader.read("a.txt", content);
      assertThat(read.text()).isEqualTo("P1: één €\n");
      assertThat(read.warnings()).isEmpty();
    }
    var old = TranscriptReader.read("a.txt", "één €".getBytes(Charset.forName("windows-1252")));
    assertThat(old.text()).isEqualTo("één €\n");
    assertThat(old.warnings())
        .extracting(Warning::key)
        .containsExactly("transcript.warning.encoding");
  }

  @Test
  void paragraphs_of_word_become_turns_and_what_was_deleted_in_it_stays_away() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var document = new XWPFDocument()) {
      var first = document.createParagraph();
      first.createRun().setText("P1: ik woon in ");
      var deleted = first.getCTP().addNewDel();
      deleted.addNewR().addNewDelText().setStringValue("Genk");
      first.getCTP().addNewIns().addNewR().addNewT().setStringValue("een stad");
      document.createTable(1, 1).getRow(0).getCell(0).setText("in een tabel");
      var second = document.createParagraph().createRun();
      second.setText("Leyla Demir   0:03");
      second.addBreak();
      second.setText("nee");
      document.write(out);
    }
    var read = TranscriptReader.read("a.docx", out.toByteArray());
    assertThat(read.text()).isEqualTo("P1: ik woon in een stad\nLeyla Demir: nee\n");
    assertThat(read.warnings())
        .containsExactly(new Warning(2, "transcript.warning.table", List.of()));
  }

  @Test
  void paragraphs_of_opendocument_become_turns_and_what_was_deleted_in_it_stays_away()
      throws IOException {
    var read =
        TranscriptReader.read(
            "a.odt",
            odt(
                "<text:tracked-changes><text:p>Genk</text:p></text:tracked-changes><text:h>Gesprek</text:h><text:p>P1:<text:s"
                    + " text:c=\"2\"/>ik <text:span>woon\n"
                    + "  hier</text:span><office:annotation><text:p>wie?</text:p></office:annotation></text:p><table:table><text:p>cel</text:p></table:table><text:p/><text:p>P2:"
                    + " ja</text:p>"));
    assertThat(read.text()).isEqualTo("Gesprek\nP1: ik woon hier\nP2: ja\n");
    assertThat(read.warnings())
        .containsExactly(new Warning(3, "transcript.warning.table", List.of()));
  }

  static byte[] odt(String body) throws IOException {
    return odt("", body);
  }

  static byte[] odt(String prolog, String body) throws IOException {
    return zip(
        "mimetype",
        "application/vnd.oasis.opendocument.text",
        "content.xml",
        "<?xml version=\"1.0\"?>"
            + prolog
            + "<office:document-content"
            + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\">"
            + "<office:body><office:text>"
            + body
            + "</office:text></office:body></office:document-content>");
  }

  static byte[] zip(String... namesAndContents) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndContents[i]));
        zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
