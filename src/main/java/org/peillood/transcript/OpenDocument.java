package org.peillood.transcript;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the paragraphs of an OpenDocument text ({@code .odt}, OASIS OpenDocument 1.3, part 3). */
final class OpenDocument {

  private static final String CONTENT = "content.xml";
  private static final String MANIFEST = "META-INF/manifest.xml";
  private static final String KIND = "application/vnd.oasis.opendocument.text";
  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  // Deleted text that nobody accepted yet, remarks, notes and lists of contents are not what was
  // said.
  private static final Set<String> LEFT_OUT =
      Set.of(
          "tracked-changes",
          "annotation",
          "note",
          "table-of-content",
          "ruby-text",
          "sequence-decls",
          "forms");
  private static final int LONGEST_SPACE = 100;

  private final XMLStreamReader xml;
  private final List<String> lines = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private int open;

  private OpenDocument(XMLStreamReader xml) {
    this.xml = xml;
  }

  static ReadTranscript read(byte[] content) {
    var file = PackedFile.unpack(content, Set.of("mimetype", CONTENT, MANIFEST));
    var kind = file.part("mimetype").map(OpenDocument::text).orElse("");
    if (file.part(CONTENT).isEmpty() || !kind.strip().startsWith(KIND)) {
      throw new TranscriptRefused(0, "transcript.fault.not-document");
    }
    if (file.part(MANIFEST).map(OpenDocument::text).orElse("").contains("encryption-data")) {
      throw new TranscriptRefused(0, "transcript.fault.old-or-locked");
    }
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      var xml =
          factory.createXMLStreamReader(new ByteArrayInputStream(file.part(CONTENT).orElseThrow()));
      var document = new OpenDocument(xml);
      document.read();
      return PlainLines.read(document.lines, document.warnings);
    } catch (XMLStreamException e) {
      throw new TranscriptRefused(0, "transcript.fault.broken-document");
    }
  }

  private static String text(byte[] part) {
    return new String(part, StandardCharsets.UTF_8);
  }

  private void read() throws XMLStreamException {
    boolean body = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new TranscriptRefused(0, "transcript.fault.entities");
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        body |= xml.getNamespaceURI().equals(OFFICE) && xml.getLocalName().equals("text");
        if (body) {
          begin(xml.getLocalName());
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        end();
      } else if (open > 0 && xml.isCharacters()) {
        // Space between words may be broken over lines in the file.
        paragraph.append(xml.getText().replaceAll("[\\s&&[^\\u00a0]]+", " "));
      }
    }
  }

  private void begin(String name) throws XMLStreamException {
    if (name.equals("table")) {
      warnings.add(new Warning(lines.size() + 1, "transcript.warning.table", List.of()));
      skip();
    } else if (LEFT_OUT.contains(name)) {
      skip();
    } else if (isParagraph()) {
      // One in a frame stands inside another.
      if (open++ > 0) {
        paragraph.append('\n');
      }
    } else if (open > 0) {
      switch (name) {
        case "s" -> paragraph.append(" ".repeat(spaces()));
        case "tab" -> paragraph.append('\t');
        case "line-break" -> paragraph.append('\n');
        default -> {
          // marks of style, whose words come by themselves
        }
      }
    }
  }

  private void end() {
    if (isParagraph() && open > 0 && --open == 0) {
      var own = paragraph.toString().lines().toList();
      lines.addAll(own.isEmpty() ? List.of("") : own);
      if (own.size() > 1) {
        lines.add("");
      }
      paragraph.setLength(0);
    }
  }

  private boolean isParagraph() {
    return TEXT.equals(xml.getNamespaceURI())
        && (xml.getLocalName().equals("p") || xml.getLocalName().equals("h"));
  }

  private int spaces() {
    var count = xml.getAttributeValue(TEXT, "c");
    return count != null && count.matches("\\d{1,4}")
        ? Math.min(LONGEST_SPACE, Integer.parseInt(count))
        : 1;
  }

  private void skip() throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }
}
