package org.peillood.note;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.peillood.transcript.Decoded;
import org.peillood.transcript.PackedFile;
import org.peillood.transcript.TranscriptRefused;
import org.peillood.web.Language;

/** The text of a version as it is brought: typed, or in a file of text or Word. */
final class NoteText {

  /** The largest file that is kept, in bytes. */
  static final int LARGEST = 20_000_000;

  /** The longest text that is kept, in UTF-16 units: some three hundred pages. */
  static final int LONGEST = 1_000_000;

  private static final int MILLION = 1_000_000;
  private static final Set<String> DELETED = Set.of("del", "moveFrom");

  private final Language language;
  private final String changes;
  private final Optional<String> fileName;
  private final byte[] content;
  private final String words;

  private NoteText(
      Language language, String changes, Optional<String> fileName, byte[] content, String words) {
    this.language = language;
    this.changes = changes;
    this.fileName = fileName;
    this.content = content;
    this.words = words;
  }

  /** What somebody typed. */
  static NoteText typed(Language language, String changes, String words) {
    return new NoteText(language, changes, Optional.empty(), new byte[0], readable(words));
  }

  /**
   * What stands in a file.
   *
   * @throws TranscriptRefused when it is no text, or none that can be read safely
   */
  static NoteText of(Language language, String changes, String fileName, byte[] content) {
    if (content.length == 0) {
      throw new TranscriptRefused(0, "transcript.fault.empty");
    }
    if (content.length > LARGEST) {
      throw new TranscriptRefused(
          0, "transcript.fault.too-large", String.valueOf(LARGEST / MILLION));
    }
    var ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    var words =
        switch (ending) {
          case "docx" -> word(content);
          case "txt", "md" -> Decoded.of(content).text();
          case "doc" -> throw new TranscriptRefused(0, "transcript.fault.old-or-locked");
          default ->
              throw new TranscriptRefused(
                  0, "note.fault.kind", fileName.substring(Math.max(0, fileName.length() - 60)));
        };
    if (words.isBlank()) {
      throw new TranscriptRefused(0, "transcript.fault.empty");
    }
    return new NoteText(language, changes, Optional.of(fileName), content.clone(), readable(words));
  }

  Language language() {
    return language;
  }

  String changes() {
    return changes;
  }

  Optional<String> fileName() {
    return fileName;
  }

  byte[] content() {
    return content.clone();
  }

  String words() {
    return words;
  }

  private static String readable(String words) {
    var lines =
        words
            .replace("\r\n", "\n")
            .replaceAll("[\\r\\u000b\\u000c\\u2028\\u2029]", "\n")
            // PostgreSQL keeps no NUL in a text, and no reader needs the others.
            .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
            .strip();
    if (lines.length() > LONGEST) {
      throw new TranscriptRefused(
          0, "transcript.fault.too-long", String.valueOf(LONGEST / MILLION));
    }
    return lines;
  }

  private static String word(byte[] content) {
    if (PackedFile.unpack(content, Set.of("word/document.xml"))
        .part("word/document.xml")
        .isEmpty()) {
      throw new TranscriptRefused(0, "transcript.fault.not-document");
    }
    var lines = new ArrayList<String>();
    try (var document = new XWPFDocument(new ByteArrayInputStream(content))) {
      elements(document.getBodyElements(), lines);
      for (XWPFFootnote note : document.getFootnotes()) {
        elements(note.getBodyElements(), lines);
      }
    } catch (IOException | RuntimeException e) {
      // Whatever the library stumbles over, it is the file that is wrong.
      throw new TranscriptRefused(0, "transcript.fault.broken-document");
    }
    return String.join("\n", lines);
  }

  private static void elements(List<IBodyElement> elements, List<String> lines) {
    for (var element : elements) {
      if (element instanceof XWPFParagraph paragraph) {
        lines.add(words(paragraph));
      } else if (element instanceof XWPFSDT control) {
        lines.add(control.getContent().getText());
      } else if (element instanceof XWPFTable table) {
        table
            .getRows()
            .forEach(
                row ->
                    row.getTableCells().forEach(cell -> elements(cell.getBodyElements(), lines)));
      }
    }
  }

  // What is deleted in a document with tracked changes is no text of the note.
  private static String words(XWPFParagraph paragraph) {
    var words = new StringBuilder();
    for (var element : paragraph.getIRuns()) {
      if (element instanceof XWPFRun run) {
        var parent = run.getCTR().getDomNode().getParentNode();
        boolean deleted = parent != null && DELETED.contains(String.valueOf(parent.getLocalName()));
        words.append(deleted ? "" : run.text());
      }
    }
    return words.toString();
  }
}
