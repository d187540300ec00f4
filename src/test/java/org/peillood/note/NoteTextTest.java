package org.peillood.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.peillood.transcript.TranscriptRefused;
import org.peillood.web.Language;

class NoteTextTest {

  /** A Word document with these paragraphs. */
  static byte[] word(String... paragraphs) throws IOException {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      for (var paragraph : paragraphs) {
        document.createParagraph().createRun().setText(paragraph);
      }
      document.write(out);
      return out.toByteArray();
    }
  }

  /** A small packed file that unpacks to a hundred megabytes. */
  static byte[] bomb() throws IOException {
    try (var out = new ByteArrayOutputStream();
        var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      var zeros = new byte[1_000_000];
      for (int i = 0; i < 100; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
      zip.finish();
      return out.toByteArray();
    }
  }

  private static NoteText read(String name, byte[] content) {
    return NoteText.of(Language.DUTCH, "", name, content);
  }

  @Test
  void reads_the_paragraphs_and_tables_of_a_word_document() throws IOException {
    byte[] file;
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      document.createParagraph().createRun().setText("Eerst 42 %.");
      document.createTable(1, 2).getRow(0).getCell(1).setText("Dan 12.");
      document.write(out);
      file = out.toByteArray();
    }

    var text = read("nota.DOCX", file);

    assertThat(text.words().lines().map(String::strip).filter(line -> !line.isEmpty()))
        .containsExactly("Eerst 42 %.", "Dan 12.");
    assertThat(text.content()).isEqualTo(file);
  }

  @Test
  void keeps_no_character_that_a_database_refuses() {
    assertThat(NoteText.typed(Language.DUTCH, "", "a\u0000b\r\nc\u2028d").words())
        .isEqualTo("ab\nc\nd");
  }

  @Test
  void refuses_what_is_no_text_or_cannot_be_read_safely() throws IOException {
    refused("nota.docx", new byte[0], "transcript.fault.empty");
    refused("nota.docx", "geen".getBytes(StandardCharsets.UTF_8), "transcript.fault.not-document");
    refused("nota.docx", bomb(), "transcript.fault.bursts");
    refused("nota.docx", new byte[20_000_001], "transcript.fault.too-large");
    refused("nota.pdf", "%PDF".getBytes(StandardCharsets.UTF_8), "note.fault.kind");
    refused("nota.txt", "%PDF-1.7".getBytes(StandardCharsets.UTF_8), "transcript.fault.not-text");
    refused("nota.doc", new byte[] {1}, "transcript.fault.old-or-locked");
    refused("nota.docx", word(), "transcript.fault.empty");
  }

  private static void refused(String name, byte[] content, String key) {
    assertThatThrownBy(() -> read(name, content))
        .isInstanceOfSatisfying(
            TranscriptRefused.class, refused -> assertThat(refused.key()).isEqualTo(key));
  }
}
