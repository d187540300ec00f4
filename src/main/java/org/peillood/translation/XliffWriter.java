package org.peillood.translation;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.peillood.web.Language;

/**
 * Writes translations as XLIFF 2.1 (OASIS, 2018): each text a unit of one segment, whose id stays
 * the same from file to file. The place of an answer is a code that translators' tools can move but
 * not change; its original is kept beside it.
 */
final class XliffWriter {

  /** The namespace of XLIFF 2.0 and 2.1. */
  static final String CORE = "urn:oasis:names:tc:xliff:document:2.0";

  /** What a stale translation says beside its state. */
  static final String STALE = "peillood:stale";

  /** The categories of notes that come back with the file. */
  static final String REMARK = "remark";

  static final String MADE_FROM = "made-from";

  private static final int MARK = 16;

  private final XMLStreamWriter xml;

  private XliffWriter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** The id of a text's unit: a name of XML, made of its key. */
  static String id(String key) {
    return "u" + Words.hash(key).substring(0, MARK);
  }

  /**
   * Writes the texts of a part; the stream stays open.
   *
   * @throws IllegalStateException when the stream takes no more
   */
  static void write(Part part, List<TextLine> lines, Language from, Language to, OutputStream out) {
    try {
      var xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      new XliffWriter(xml).document(part, lines, from, to);
      xml.flush();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot write XLIFF", e);
    }
  }

  private void document(Part part, List<TextLine> lines, Language from, Language to)
      throws XMLStreamException {
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.setDefaultNamespace(CORE);
    begin("xliff");
    xml.writeDefaultNamespace(CORE);
    xml.writeAttribute("version", "2.1");
    xml.writeAttribute("srcLang", from.code());
    xml.writeAttribute("trgLang", to.code());
    begin("file");
    xml.writeAttribute("id", "f1");
    xml.writeAttribute("original", part.survey() + "/" + part.wave());
    xml.writeAttribute("canResegment", "no");
    xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
    for (var line : lines) {
      unit(line);
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void unit(TextLine line) throws XMLStreamException {
    var codes = new ArrayList<String>();
    XliffText.pieces(line.original().words()).stream()
        .filter(XliffText.Piece::isCode)
        .map(XliffText.Piece::text)
        .filter(code -> !codes.contains(code))
        .forEach(codes::add);
    begin("unit");
    xml.writeAttribute("id", id(line.original().key()));
    xml.writeAttribute("name", line.original().key());
    begin("notes");
    var about = line.original().about();
    note("about", (about.isEmpty() ? "" : about + ": ") + line.original().field());
    note(MADE_FROM, line.revision() + ":" + line.sourceMark());
    if (line.madeFrom().isPresent()) {
      note("earlier-source", line.madeFrom().get());
    }
    if (!line.remark().isEmpty()) {
      note(REMARK, line.remark());
    }
    xml.writeEndElement();
    if (!codes.isEmpty()) {
      begin("originalData");
      for (int i = 0; i < codes.size(); i++) {
        begin("data");
        xml.writeAttribute("id", "d" + (i + 1));
        xml.writeCharacters(codes.get(i));
        xml.writeEndElement();
      }
      xml.writeEndElement();
    }
    segment(line, codes);
    xml.writeEndElement();
  }

  private void segment(TextLine line, List<String> codes) throws XMLStreamException {
    begin("segment");
    xml.writeAttribute("id", "s1");
    switch (line.state()) {
      case MISSING -> xml.writeAttribute("state", "initial");
      case DRAFT -> xml.writeAttribute("state", "translated");
      case REVIEWED -> xml.writeAttribute("state", "reviewed");
      case STALE -> {
        xml.writeAttribute("state", "initial");
        xml.writeAttribute("subState", STALE);
      }
    }
    begin("source");
    words(line.original().words(), codes);
    xml.writeEndElement();
    if (!line.words().isEmpty()) {
      begin("target");
      words(line.words(), codes);
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  // A code of the source keeps its id in the target, the first time it stands there; what stands
  // there more often, or only there, has an id of its own.
  private void words(String words, List<String> codes) throws XMLStreamException {
    var used = new ArrayList<Integer>();
    int further = codes.size();
    for (var piece : XliffText.pieces(words)) {
      int at = codes.indexOf(piece.text());
      if (!piece.isCode() || at < 0) {
        xml.writeCharacters(piece.text());
        continue;
      }
      int id = used.contains(at) ? ++further : at + 1;
      used.add(at);
      xml.writeEmptyElement(CORE, "ph");
      xml.writeAttribute("id", String.valueOf(id));
      xml.writeAttribute("dataRef", "d" + (at + 1));
      xml.writeAttribute("disp", piece.text());
      xml.writeAttribute("canDelete", "no");
    }
  }

  private void note(String category, String text) throws XMLStreamException {
    begin("note");
    xml.writeAttribute("category", category);
    xml.writeCharacters(Words.clean(text));
    xml.writeEndElement();
  }

  private void begin(String element) throws XMLStreamException {
    xml.writeStartElement(CORE, element);
  }
}
