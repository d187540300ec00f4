package org.peillood.translation;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XLIFF 2.0 and 2.1 as other programs give it back: a unit may have been cut into several
 * segments, its codes moved, marks and modules added. A file may bring no document type, so no
 * entities and nothing from elsewhere, and only so many units of only so much text.
 */
final class XliffReader {

  private static final Pattern MADE_FROM = Pattern.compile("([0-9]{1,6}):([0-9a-f]{64})");
  private static final int LONGEST_FILE = 10_000_000;
  private static final int DEEPEST = 60;

  private final XMLStreamReader xml;
  private final Map<String, String> keys = new HashMap<>();
  private final List<Incoming> texts = new ArrayList<>();
  private final List<Incoming.Flaw> flaws = new ArrayList<>();
  private int depth;

  private XliffReader(XMLStreamReader xml, List<TextLine> lines) {
    this.xml = xml;
    lines.forEach(line -> keys.put(XliffWriter.id(line.original().key()), line.original().key()));
  }

  /**
   * Reads a file.
   *
   * @param lines the texts that there are, by which its units are known again
   */
  static Incoming.Sheaf read(byte[] file, List<TextLine> lines) {
    if (file.length > LONGEST_FILE) {
      return Incoming.Sheaf.flawed("large", LONGEST_FILE / 1_000_000);
    }
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      var xml = factory.createXMLStreamReader(new ByteArrayInputStream(file));
      return new XliffReader(xml, lines).sheaf();
    } catch (XMLStreamException e) {
      var where = e.getLocation();
      return Incoming.Sheaf.flawed("no-xml", where == null ? "–" : where.getLineNumber());
    } catch (TooMuch e) {
      return Incoming.Sheaf.flawed("too-many", Incoming.MOST);
    }
  }

  /** A file with more in it than any survey has. */
  private static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private Incoming.Sheaf sheaf() throws XMLStreamException {
    if (!nextElement() || !xml.getLocalName().equals("xliff")) {
      return Incoming.Sheaf.flawed("no-xliff");
    }
    var version = attribute("version");
    if (!XliffWriter.CORE.equals(xml.getNamespaceURI())
        || !(version.equals("2.0") || version.equals("2.1"))) {
      return Incoming.Sheaf.flawed("version", version);
    }
    var language = attribute("trgLang").toLowerCase(Locale.ROOT);
    while (nextElement()) {
      if (is("unit")) {
        unit();
      }
    }
    return new Incoming.Sheaf(language, texts, flaws);
  }

  /** What was read of a unit so far. */
  private static final class Unit {
    private final Map<String, String> data = new HashMap<>();
    private final StringBuilder source = new StringBuilder();
    private final StringBuilder target = new StringBuilder();
    private String madeFrom = "";
    private String remark = "";
    private TextState state = TextState.REVIEWED;
    private boolean stated;
  }

  private void unit() throws XMLStreamException {
    int number = texts.size() + 1;
    if (number > Incoming.MOST) {
      throw new TooMuch();
    }
    var id = attribute("id");
    var name = attribute("name");
    var unit = new Unit();
    int own = depth;
    while (next() && depth >= own) {
      if (xml.isStartElement() && XliffWriter.CORE.equals(xml.getNamespaceURI())) {
        switch (xml.getLocalName()) {
          case "note" -> note(unit);
          case "data" -> {
            var data = attribute("id");
            unit.data.put(data, text(Map.of()));
          }
          case "segment" -> state(unit);
          case "source" -> unit.source.append(text(unit.data));
          case "target" -> unit.target.append(text(unit.data));
          default -> {
            // what holds them, and what else tools add
          }
        }
      }
    }
    var key = keys.getOrDefault(id, name.isEmpty() ? id : name);
    var made = MADE_FROM.matcher(unit.madeFrom.strip());
    boolean marked = made.matches();
    texts.add(
        new Incoming(
            number,
            key,
            unit.source.toString(),
            marked ? Optional.of(made.group(2)) : Optional.empty(),
            unit.target.toString(),
            unit.stated ? Optional.of(unit.state) : Optional.empty(),
            Optional.of(unit.remark).filter(said -> !said.isEmpty()),
            marked ? OptionalInt.of(Integer.parseInt(made.group(1))) : OptionalInt.empty()));
  }

  private void note(Unit unit) throws XMLStreamException {
    switch (attribute("category")) {
      case XliffWriter.MADE_FROM -> unit.madeFrom = text(Map.of());
      case XliffWriter.REMARK -> unit.remark = text(Map.of()).strip();
      case "about", "earlier-source" -> text(Map.of());
      default -> {
        var said = text(Map.of()).strip();
        unit.remark = unit.remark.isEmpty() ? said : unit.remark + "\n" + said;
      }
    }
  }

  // A text is as far as the least of its segments; without a state it is initial by the standard,
  // but tools that leave states alone leave them out.
  private void state(Unit unit) {
    var written = attribute("state");
    if (written.isEmpty()) {
      return;
    }
    var state =
        switch (written) {
          case "reviewed", "final" -> TextState.REVIEWED;
          case "translated" -> TextState.DRAFT;
          default ->
              attribute("subState").equals(XliffWriter.STALE) ? TextState.STALE : TextState.MISSING;
        };
    unit.stated = true;
    if (state.compareTo(unit.state) < 0) {
      unit.state = state;
    }
  }

  /** The text of an element, with the originals of the codes in it. */
  private String text(Map<String, String> data) throws XMLStreamException {
    var text = new StringBuilder();
    var ends = new ArrayList<String>();
    int own = depth;
    while (next() && depth >= own) {
      if (xml.isCharacters()) {
        text.append(xml.getText());
      } else if (xml.isStartElement()) {
        ends.add(end(data));
        text.append(begin(data));
      } else if (xml.isEndElement() && !ends.isEmpty()) {
        text.append(ends.remove(ends.size() - 1));
      }
    }
    return text.toString();
  }

  private String begin(Map<String, String> data) {
    return switch (xml.getLocalName()) {
      case "ph", "sc", "ec" -> original(data, "dataRef");
      case "pc" -> original(data, "dataRefStart");
      case "cp" -> letter(attribute("hex"));
      default -> "";
    };
  }

  private String end(Map<String, String> data) {
    return xml.getLocalName().equals("pc") ? original(data, "dataRefEnd") : "";
  }

  private String original(Map<String, String> data, String reference) {
    return data.getOrDefault(attribute(reference), attribute("disp"));
  }

  private static String letter(String hex) {
    return hex.matches("[0-9A-Fa-f]{1,6}") && Character.isValidCodePoint(Integer.parseInt(hex, 16))
        ? Character.toString(Integer.parseInt(hex, 16))
        : "";
  }

  private boolean is(String name) {
    return XliffWriter.CORE.equals(xml.getNamespaceURI()) && xml.getLocalName().equals(name);
  }

  private boolean nextElement() throws XMLStreamException {
    while (next()) {
      if (xml.isStartElement()) {
        return true;
      }
    }
    return false;
  }

  // Where an element ends, the depth is that around it.
  private boolean next() throws XMLStreamException {
    if (!xml.hasNext()) {
      return false;
    }
    int event = xml.next();
    if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
      throw new TooMuch();
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      depth--;
    } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new XMLStreamException("no document type", xml.getLocation());
    }
    return true;
  }

  private String attribute(String name) {
    var value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }
}
