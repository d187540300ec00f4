package org.peillood.transcript;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Reads the paragraphs of a Word document ({@code .docx}). */
final class WordDocument {

  // A deletion that nobody accepted yet still stands in the file, and may be a name.
  private static final Set<String> DELETED = Set.of("del", "moveFrom");

  private final List<String> lines = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();

  private WordDocument() {}

  static ReadTranscript read(byte[] content) {
    if (PackedFile.unpack(content, Set.of("word/document.xml"))
        .part("word/document.xml")
        .isEmpty()) {
      throw new TranscriptRefused(0, "transcript.fault.not-document");
    }
    var word = new WordDocument();
    try (var document = new XWPFDocument(new ByteArrayInputStream(content))) {
      document.getBodyElements().forEach(word::element);
    } catch (IOException | RuntimeException e) {
      // Whatever the library stumbles over, it is the file that is wrong.
      throw new TranscriptRefused(0, "transcript.fault.broken-document");
    }
    return PlainLines.read(word.lines, word.warnings);
  }

  private void element(IBodyElement element) {
    if (element instanceof XWPFParagraph paragraph) {
      paragraph(words(paragraph));
    } else if (element instanceof XWPFSDT control) {
      paragraph(control.getContent().getText());
    } else if (element instanceof XWPFTable) {
      warnings.add(new Warning(lines.size() + 1, "transcript.warning.table", List.of()));
    }
  }

  private void paragraph(String text) {
    var own = text.lines().toList();
    lines.addAll(own.isEmpty() ? List.of("") : own);
    // What stands below a speaker in the same paragraph ends with it.
    if (own.size() > 1) {
      lines.add("");
    }
  }

  private static String words(XWPFParagraph paragraph) {
    var words = new StringBuilder();
    for (IRunElement element : paragraph.getIRuns()) {
      if (element instanceof XWPFHyperlinkRun link) {
        words.append(link.text());
      } else if (element instanceof XWPFRun run) {
        words.append(isDeleted(run) ? "" : run.text());
      }
    }
    return words.toString();
  }

  private static boolean isDeleted(XWPFRun run) {
    var parent = run.getCTR().getDomNode().getParentNode();
    return parent != null && DELETED.contains(String.valueOf(parent.getLocalName()));
  }
}
